package org.neurodsl.ide.look;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.neurodsl.ParsedFile;
import org.neurodsl.Parsing;
import org.neurodsl.ide.NeuroIdeSetup;

class LookTest {
  private static final String TEXT = """
      language 1.0
      import neuro.cells.LIF
      /** A leaky cell. */
      neuron Cell {
        /** Membrane time constant. */
        param tau = 10 ms
        param twice = 2*tau
        input I : mV = 0
        state V = -60 mV
        let drive = I - V
        function half(x) = x/2
        tau * dV/dt = drive + half(V)
        spike when V crosses -50 mV upward { V = -60 mV }
      }
      neuron Other extends Cell {
        state w = 0 mV
        w' = -w/tau
      }
      experiment trace of Other {
        I = 20 mV
        record V
        run 100 ms
        measure f = rate(spikes)
      }
      """;

  private static final ParsedFile FILE = Parsing.parse(TEXT);

  private static int caret(String marked) {
    return TEXT.indexOf(marked.replace("|", "")) + marked.indexOf('|');
  }

  private static String textOf(int offset, int length) {
    return TEXT.substring(offset, offset + length);
  }

  @ParameterizedTest
  @CsvSource(delimiter = ';', value = {
      "param t|au = 10; PARAMETER; 6",
      "|tau * dV; PARAMETER; 6",
      "d|V/dt; STATE; 9",
      "w|' = ; STATE; 16",
      "let dr|ive; DEFINITION; 10",
      "+ ha|lf(; FUNCTION; 11",
      "extends C|ell; NEURON; 4",
      "half(x) = x|/2; ARGUMENT; 11",
      "of Oth|er; NEURON; 15",
      "measure f|; MEASURE; 23",
  })
  void aNameLeadsToItsDeclaration(String marked, SymbolKind kind, int line) {
    Symbol symbol = Symbols.of(FILE).at(caret(marked)).orElseThrow();
    assertEquals(kind, symbol.kind());
    int target = symbol.target().orElseThrow().offset();
    assertEquals(line, TEXT.substring(0, target).chars().filter(c -> c == '\n').count() + 1);
  }

  @ParameterizedTest
  @CsvSource(delimiter = ';', value = {
      "param t|au = 10; 4",
      "d|V/dt; 7",
      "w|' = ; 3",
      "input I| :; 3",
  })
  void everyMentionIsFound(String marked, int count) {
    List<Symbol> found = Symbols.of(FILE).occurrences(caret(marked));
    assertEquals(count, found.size(), found::toString);
    assertEquals(1, found.stream().filter(Symbol::declares).count());
    assertEquals(1, found.stream().map(each -> textOf(each.offset(), each.length())).distinct().count());
  }

  @Test
  void importedNamesLeadIntoTheirFile() {
    ParsedFile file = Parsing.parse("import neuro.cells.LIF\nexperiment e of LIF { run 1 ms }\n");
    Symbol symbol = Symbols.of(file).all().stream().filter(each -> each.kind() == SymbolKind.NEURON).findFirst()
        .orElseThrow();
    assertTrue(symbol.target().orElseThrow().uri().endsWith("LIF.neuro"), symbol::toString);
  }

  @Test
  void unknownNamesAreMarked() {
    ParsedFile file = Parsing.parse("neuron N {\n  param a = bb\n}\n");
    assertTrue(Symbols.of(file).all().stream()
        .anyMatch(each -> each.kind() == SymbolKind.UNRESOLVED && each.length() == 2 && each.target().isEmpty()));
  }

  @ParameterizedTest
  @CsvSource(delimiter = ';', quoteCharacter = '"', value = {
      "param t|au = 10; parameter tau : ms of Cell; tau = 10 ms; Membrane time constant.",
      "param tw|ice; parameter twice : ms of Cell; twice = 2*tau   (20 ms); \"\"",
      "w|' = ; state w : mV of Other; w = 0 mV | w' = -w/tau; \"\"",
      "d|V/dt; state V : mV of Cell; V = -60 mV | tau * dV/dt = drive + half(V); \"\"",
      "extends C|ell; neuron Cell; states V | tau * dV/dt = drive + half(V); A leaky cell.",
  })
  void aHoverSaysWhatANameIs(String marked, String title, String code, String text) {
    Hover hover = Hover.at(FILE, caret(marked)).orElseThrow();
    assertEquals(title, hover.title());
    assertEquals(code, String.join(" | ", hover.code()));
    assertEquals(text, hover.text());
  }

  @Test
  void nothingIsSaidOfKeywordsAndNumbers() {
    assertEquals(Optional.empty(), Hover.at(FILE, caret("par|am tau")));
    assertEquals(Optional.empty(), Hover.at(FILE, caret("= 1|0 ms")));
  }

  @Test
  void theOutlineListsDeclarationsWithTheirUnits() {
    String outline = OutlineNode.of(FILE).stream().map(LookTest::line).collect(Collectors.joining("; "));
    assertEquals("neuron Cell(parameter tau ms, parameter twice ms, input I mV, state V mV, definition drive mV, "
        + "function half); neuron Other(state w mV); experiment trace(measure f Hz)", outline);
  }

  private static String line(OutlineNode node) {
    String own = node.kind().word() + " " + node.name() + (node.detail().isEmpty() ? "" : " " + node.detail());
    return node.children().isEmpty() ? own
        : own + node.children().stream().map(LookTest::line).collect(Collectors.joining(", ", "(", ")"));
  }

  @Test
  void blocksAndLongCommentsFold() {
    StyledText styles = new NeuroIdeSetup().createInjector().getInstance(StyledText.class);
    List<Folds.Fold> folds = Folds.of("/** a\n b */\nneuron N { // {\n  at 1 ms { }\n}\n", styles);
    assertEquals(2, folds.size());
    assertTrue(folds.get(0).comment());
    assertEquals('{', "/** a\n b */\nneuron N { // {\n".charAt(folds.get(1).offset()));
  }

  @Test
  void unfinishedBlocksDoNotFold() {
    StyledText styles = new NeuroIdeSetup().createInjector().getInstance(StyledText.class);
    assertEquals(List.of(), Folds.of("neuron N {\n }}\n\n{\n", styles).stream().skip(1).toList());
  }

  @Test
  void hintsTellUnitsThatTheTextDoesNot() {
    assertEquals(List.of("drive : mV", "f : Hz"), Hint.units(FILE).stream().map(Hint::text).toList());
    assertEquals(List.of("trace"), Hint.experiments(FILE).stream().map(Hint::text).toList());
  }

  @Test
  void aNumberOfSynapsesIsToldWhereTheTextTellsIt() {
    String text = """
        neuron N { state V = 0 mV }
        network Net {
          space box(1 mm, 1 mm, 1 mm)
          population E[100] of N at uniform
          connect E -> E { rule probability %s }
        }
        """;
    assertEquals(List.of("100 neurons · 5\u202f000 synapses · 20 kB", "5\u202f000 synapses · 10 kB"),
        Hint.sizes(Parsing.parse(text.formatted("0.5"))).stream().map(Hint::text).toList());
    assertEquals(List.of("100 neurons"), Hint.sizes(Parsing.parse(text.formatted("exp(-distance/(1 mm))"))).stream()
        .map(Hint::text).toList());
  }

  @Test
  void nothingFailsOnHalfTypedText() {
    for (int end = 0; end < TEXT.length(); end += 7) {
      ParsedFile half = Parsing.parse(TEXT.substring(0, end));
      Symbols.of(half).all().forEach(symbol -> Hover.at(half, symbol.offset()));
      OutlineNode.of(half);
      Hint.units(half);
      Hint.experiments(half);
      Hint.sizes(half);
    }
  }
}
