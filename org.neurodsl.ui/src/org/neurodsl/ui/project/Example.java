package org.neurodsl.ui.project;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.osgi.framework.Bundle;
import org.osgi.framework.FrameworkUtil;

/**
 * A model that comes with the workbench. The build packs the folder of examples into this bundle.
 *
 * @param name of its file, without ending
 * @param text the model
 */
public record Example(String name, String text) {
  private static final String FOLDER = "examples/";
  private static final String ENDING = ".neuro";
  private static final Pattern LEADING_LINES = Pattern.compile("\\A(?://[^\\n]*\\n)+");
  private static final Pattern DOCUMENTATION = Pattern.compile("/\\*\\*(.*?)\\*/", Pattern.DOTALL);
  private static final Pattern NAMED_FILE = Pattern.compile("(?:import|table\\()\\s*\"([^\"\\r\\n]+)\"");
  private static final Pattern EXPERIMENT = Pattern.compile("(?m)^experiment\\s+(\\w+)");

  /** All of them, by name. */
  public static List<Example> all() {
    Bundle bundle = FrameworkUtil.getBundle(Example.class);
    List<URL> found = Collections.list(
        Optional.ofNullable(bundle.findEntries(FOLDER, "*" + ENDING, false)).orElse(Collections.emptyEnumeration()));
    return found.stream().map(Example::read).sorted(Comparator.comparing(Example::name)).toList();
  }

  /** The one of a name. */
  public static Optional<Example> named(String name) {
    return all().stream().filter(each -> each.name.equals(name)).findFirst();
  }

  /** The file of the model. */
  public String file() {
    return name + ENDING;
  }

  /** A title for people. */
  public String title() {
    String plain = name.replace('-', ' ');
    return ProjectText.find("example." + name).orElse(Character.toUpperCase(plain.charAt(0)) + plain.substring(1));
  }

  /** Whether its title was written by someone. */
  public boolean isTitled() {
    return ProjectText.find("example." + name).isPresent();
  }

  /** What it shows, in one paragraph: the comment that it begins with, else the first documentation. */
  public String about() {
    Matcher lines = LEADING_LINES.matcher(text);
    if (lines.find()) {
      return lines.group().lines().map(line -> line.substring(2).strip()).collect(Collectors.joining(" "));
    }
    Matcher documentation = DOCUMENTATION.matcher(text);
    return documentation.find()
        ? documentation.group(1).lines().map(line -> line.strip().replaceFirst("^\\*\\s?", "").strip())
            .filter(line -> !line.isEmpty() && !line.startsWith("@")).collect(Collectors.joining(" "))
        : "";
  }

  /** The names of its experiments, in order. */
  public List<String> experiments() {
    return EXPERIMENT.matcher(text).results().map(each -> each.group(1)).toList();
  }

  /** A picture of one of its runs, if there is one. */
  public Optional<URL> picture() {
    return Optional.ofNullable(FrameworkUtil.getBundle(Example.class).getEntry("pictures/" + name + ".png"));
  }

  /** The model and the files that it reads, by their paths. */
  public Map<String, byte[]> files() {
    Map<String, byte[]> files = new LinkedHashMap<>();
    files.put(file(), text.getBytes(StandardCharsets.UTF_8));
    List<String> named = new ArrayList<>();
    NAMED_FILE.matcher(text).results().map((MatchResult each) -> each.group(1)).forEach(named::add);
    for (String path : named) {
      URL entry = FrameworkUtil.getBundle(Example.class).getEntry(FOLDER + path);
      if (entry != null) {
        files.put(path, bytes(entry));
      }
    }
    return files;
  }

  private static Example read(URL entry) {
    String path = entry.getPath();
    String file = path.substring(path.lastIndexOf('/') + 1);
    String text = new String(bytes(entry), StandardCharsets.UTF_8);
    return new Example(file.substring(0, file.length() - ENDING.length()), text);
  }

  private static byte[] bytes(URL entry) {
    try (InputStream in = entry.openStream()) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
