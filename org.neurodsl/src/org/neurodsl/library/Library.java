package org.neurodsl.library;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The shipped `.neuro` files. A namespace is a path: {@code neuro.cells.LIF} is the file {@code neuro/cells/LIF.neuro},
 * or the element {@code LIF} of {@code neuro/cells.neuro}; {@code neuro.cells.*} is that file and all files of that
 * folder. The file {@code neuro/contents.txt} lists the files, because a folder inside a jar can't be listed
 * everywhere.
 */
public final class Library {

  /** The file whose constants are known everywhere without import. */
  public static final String CONSTANTS = "neuro/constants.neuro";

  /** The file whose states are those that receptors find in every neuron. */
  public static final String MEMBRANE = "neuro/membrane.neuro";

  private static final String ENDING = ".neuro";
  private static final String CONTENTS = "neuro/contents.txt";

  private static final Pattern ELEMENT =
      Pattern.compile("(?m)^(?!experiment|import|language)[a-z]+ ([A-Za-z_]\\w*)");

  private final List<String> files;
  private Map<String, List<String>> namespaces;

  private Library(List<String> files) {
    this.files = files;
  }

  /** The shipped files; their list is read once. */
  public static Library shipped() {
    return Shipped.LIBRARY;
  }

  /** Made when it is first asked for. */
  private static final class Shipped {
    static final Library LIBRARY =
        new Library(read(CONTENTS).orElse("").lines().filter(line -> !line.isBlank()).toList());
  }

  /** All files, as paths such as {@code neuro/cells/LIF.neuro}. */
  public List<String> files() {
    return files;
  }

  /** The files that a pattern such as {@code neuro.cells.*} or {@code neuro.cells.LIF} means; empty without any. */
  public List<String> matching(String pattern) {
    String path = pattern.replace('.', '/');
    if (path.endsWith("/*")) {
      String folder = path.substring(0, path.length() - 1);
      String file = path.substring(0, path.length() - 2) + ".neuro";
      return files.stream().filter(f -> f.equals(file) || isDirectlyIn(f, folder)).toList();
    }
    String own = path + ".neuro";
    int last = path.lastIndexOf('/');
    String shared = last < 0 ? own : path.substring(0, last) + ".neuro";
    return Stream.of(own, shared).filter(files::contains).limit(1).toList();
  }

  /** All patterns that may be imported, for completion and suggestions. */
  public List<String> patterns() {
    TreeSet<String> patterns = new TreeSet<>();
    for (String file : files) {
      if (!file.equals(CONSTANTS) && !file.equals(MEMBRANE)) {
        String namespace = file.substring(0, file.length() - ".neuro".length()).replace('/', '.');
        patterns.add(namespace);
        patterns.add(namespace.substring(0, namespace.lastIndexOf('.')) + ".*");
      }
    }
    return List.copyOf(patterns);
  }

  /** What to import for an element of a name: {@code neuro.cells.LIF} for {@code LIF}; several where many have it. */
  public synchronized List<String> declaring(String name) {
    if (namespaces == null) {
      namespaces = new HashMap<>();
      for (String file : files) {
        if (!file.equals(CONSTANTS) && !file.equals(MEMBRANE)) {
          String namespace = file.substring(0, file.length() - ENDING.length()).replace('/', '.');
          Matcher elements = ELEMENT.matcher(read(file).orElse(""));
          while (elements.find()) {
            String element = elements.group(1);
            namespaces.computeIfAbsent(element, each -> new ArrayList<>())
                .add(namespace.endsWith('.' + element) ? namespace : namespace + '.' + element);
          }
        }
      }
    }
    return namespaces.getOrDefault(name, List.of());
  }

  /** The text of a shipped file; empty if there is no such file. */
  public Optional<String> text(String file) {
    return files.contains(file) ? read(file) : Optional.empty();
  }

  private static boolean isDirectlyIn(String file, String folder) {
    return file.startsWith(folder) && file.indexOf('/', folder.length()) < 0;
  }

  private static Optional<String> read(String resource) {
    try (InputStream in = Library.class.getResourceAsStream('/' + resource)) {
      return in == null ? Optional.empty() : Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
