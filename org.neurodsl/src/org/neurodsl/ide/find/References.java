package org.neurodsl.ide.find;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.emf.common.util.URI;
import org.neurodsl.ParsedFile;
import org.neurodsl.ide.Snapshot;
import org.neurodsl.ide.Snapshots;
import org.neurodsl.ide.look.Symbol;
import org.neurodsl.ide.look.SymbolKind;
import org.neurodsl.ide.look.Symbols;
import org.neurodsl.neuro.Import;
import org.neurodsl.scoping.Imports;
import org.neurodsl.scoping.NeuroResource;
import org.neurodsl.source.TextLines;

/** Every place of a project that names the same thing. */
public final class References {
  private final Symbol symbol;
  private final String name;
  private final Map<Path, Snapshot> texts;
  private final Map<Path, String> project;

  private References(Symbol symbol, String name, Map<Path, Snapshot> texts, Map<Path, String> project) {
    this.project = project;
    this.symbol = symbol;
    this.name = name;
    this.texts = texts;
  }

  /**
   * The places that name what a caret touches.
   *
   * @param text with the caret; made with {@code others} where they may not be saved
   * @param others the models of the project by their files, as they are in editors, else in files; only those that hold
   *     the name are looked at
   * @return empty where the caret touches nothing that is declared anywhere
   */
  public static Optional<References> at(Snapshots snapshots, Snapshot text, int caret, Map<Path, String> others)
      throws IOException {
    Optional<Symbol> symbol = text.symbols().at(caret).filter(each -> each.target().isPresent());
    if (symbol.isEmpty()) {
      return Optional.empty();
    }
    String name = text.text().substring(symbol.get().offset(), symbol.get().end());
    Map<Path, Snapshot> texts = new LinkedHashMap<>();
    texts.put(text.file(), text);
    Map<Path, String> all = new HashMap<>(others);
    all.put(text.file(), text.text());
    for (Map.Entry<Path, String> other : others.entrySet()) {
      if (!texts.containsKey(other.getKey()) && other.getValue().contains(name)) {
        texts.put(other.getKey(), snapshots.of(other.getKey(), other.getValue(), all));
      }
    }
    return Optional.of(new References(symbol.get(), name, texts, all));
  }

  /** The name. */
  public String name() {
    return name;
  }

  /** What it stands for. */
  public SymbolKind kind() {
    return symbol.kind();
  }

  /** Where it is declared. */
  public Symbol.Target target() {
    return symbol.target().orElseThrow();
  }

  /** The text that a file of the project had when it was searched; empty where it does not hold the name. */
  public Optional<Snapshot> text(Path file) {
    return Optional.ofNullable(texts.get(file));
  }

  /** The texts of all models of the project. */
  public Map<Path, String> project() {
    return Map.copyOf(project);
  }

  /** The places in files of the project; files without any are left out. */
  public Map<Path, List<Symbol>> byFile() {
    Map<Path, List<Symbol>> places = new LinkedHashMap<>();
    texts.forEach((file, snapshot) -> {
      List<Symbol> own = snapshot.symbols().of(target());
      if (!own.isEmpty()) {
        places.put(file, own);
      }
    });
    return places;
  }

  /** All places: those of the text with the caret first, then other files, then what the library says of its own. */
  public List<Reference> all() {
    List<Reference> all = new ArrayList<>();
    byFile().forEach((file, symbols) ->
        add(URI.createFileURI(file.toString()).toString(), texts.get(file).text(), symbols, all));
    if (!URI.createURI(target().uri()).isFile()) {
      Map<String, ParsedFile> library = new LinkedHashMap<>();
      texts.values().forEach(text -> text.read(file -> {
        libraryFiles(file).forEach(each -> library.putIfAbsent(each.resource().getURI().toString(), each));
        return library;
      }));
      library.forEach((uri, file) -> add(uri, file.resource().getParseResult().getRootNode().getText(),
          Symbols.of(file).of(target()), all));
    }
    return all;
  }

  private static Stream<ParsedFile> libraryFiles(ParsedFile file) {
    Imports imports = file.resource().getResourceServiceProvider().get(Imports.class);
    return file.model().getItems().stream().filter(Import.class::isInstance)
        .flatMap(each -> imports.models((Import) each).stream()).filter(each -> !each.eResource().getURI().isFile())
        .map(each -> new ParsedFile(each, (NeuroResource) each.eResource()));
  }

  private static void add(String uri, String text, List<Symbol> symbols, List<Reference> all) {
    TextLines lines = new TextLines(uri, text);
    for (Symbol symbol : symbols) {
      int line = lines.line(symbol.offset());
      int from = text.lastIndexOf('\n', symbol.offset() - 1) + 1;
      int to = text.indexOf('\n', symbol.offset());
      String whole = text.substring(from, to < 0 ? text.length() : to);
      int column = symbol.offset() - from - (whole.length() - whole.stripLeading().length());
      all.add(
          new Reference(uri, symbol.offset(), symbol.length(), line, whole.strip(), column, symbol.declares()));
    }
  }
}
