package org.neurodsl.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.neurodsl.pipeline.CheckedFile;
import org.neurodsl.pipeline.FrontEnd;

/** What is wrong with a file that a network or a stimulus names is told before a run, where the model names it. */
class DataFileRulesTest {
  private static final FrontEnd FRONT_END = new FrontEnd();

  private static final String PAIRS = """
      language 1.0
      import neuro.cells.LIF
      import neuro.receptors.ExpCurrent
      network N {
        population A[4] of LIF with ExpCurrent
        connect A[1..3] -> A on ExpCurrent { rule pairs "%s"; w = 1 pA; delay 1 ms }
      }
      experiment e of N { record A.spikes; run 1 ms }
      """;

  private static final String POSITIONS = """
      language 1.0
      import neuro.cells.LIF
      network N { population A[2] of LIF at file("%s") }
      experiment e of N { record A.spikes; run 1 ms }
      """;

  private static final String TABLE = """
      language 1.0
      import neuro.cells.LIF
      experiment e of LIF { I = table("%s", column "I"); record V; run 1 ms }
      """;

  @TempDir Path temporary;
  private Path folder;

  @BeforeEach
  void makeAProject() throws IOException {
    folder = Files.createDirectory(temporary.resolve("project"));
  }

  private CheckedFile check(String model, String file) throws IOException {
    return FRONT_END.check(Files.writeString(folder.resolve("m.neuro"), model.formatted(file)));
  }

  private List<String> problems(String model, String content) throws IOException {
    Files.writeString(folder.resolve("x.csv"), content.replace("|", "\n"));
    return problemsOf(model, "x.csv");
  }

  private List<String> problemsOf(String model, String file) throws IOException {
    return check(model, file).reports().stream()
        .map(report -> report.place().line() + " " + report.problem() + " " + report.sentence()).toList();
  }

  @ParameterizedTest
  @CsvSource(delimiter = '~', value = {"0,3|1,0|", "source,target|2,3|", "\ufeff# a comment|0,0||1,1"})
  void pairsThatFitAreNoProblem(String content) throws IOException {
    assertEquals(List.of(), problems(PAIRS, content));
  }

  @ParameterizedTest
  @CsvSource(delimiter = '~', value = {
      "0,3|1|~ line 2: the line has 1 fields, the first row 2.",
      "0;3|~ line 1: '0;3' is not a number; part numbers by commas and write decimals with a point.",
      "0,x|~ line 1: 'x' is not a number; part numbers by commas and write decimals with a point.",
      "0,|~ line 1: the field is empty.",
      "a,b|~ line 1: it holds no numbers.",
      "0,1,2|~ line 1: a pair is two numbers parted by a comma, the source and the target.",
      "0,0|0.5,0|~ line 2: 0.5 is not the number of a neuron; they are whole and begin at 0.",
      "0,-1|~ line 1: -1 is not the number of a neuron; they are whole and begin at 0.",
      "0,0||3,0|~ line 3: there is no neuron 3; 'A[1..3]' has 3, numbered from 0 to 2.",
      "0,4|~ line 1: there is no neuron 4; 'A' has 4, numbered from 0 to 3.",
  }, quoteCharacter = '`')
  void aFaultInPairsIsToldWithItsLine(String content, String sentence) throws IOException {
    assertEquals(List.of("6 TABLE_UNREADABLE The table 'x.csv' can't be used, " + sentence), problems(PAIRS, content));
  }

  @ParameterizedTest
  @CsvSource(delimiter = '~', value = {
      "0,0,0|~ line 1: it is the last of 1 positions, but 'A' has 2 neurons; give each one position.",
      "0,0|1,1|~ line 1: a position is three numbers parted by commas, x, y and z in um.",
      "0,0,0|0,0,1e999|~ line 2: '1e999' is not a number; part numbers by commas and write decimals with a point.",
  }, quoteCharacter = '`')
  void aFaultInPositionsIsToldWithItsLine(String content, String sentence) throws IOException {
    assertEquals(
        List.of("3 TABLE_UNREADABLE The table 'x.csv' can't be used, " + sentence), problems(POSITIONS, content));
    assertEquals(List.of(), problems(POSITIONS, "x,y,z|0,0,0|0.5,-1,2e1"));
  }

  @Test
  void aTextInAnotherEncodingIsAProblem() throws IOException {
    Files.write(folder.resolve("x.csv"), "0,\u00e4".getBytes(StandardCharsets.ISO_8859_1));
    assertEquals(List.of("6 TABLE_UNREADABLE The table 'x.csv' can't be used, line 1: the text is not UTF-8; save the "
        + "table as UTF-8 or plain ASCII."), problemsOf(PAIRS, "x.csv"));
  }

  @Test
  void aFileThatMustNotBeReadIsAProblemWhereverItIsNamed() throws IOException {
    Files.writeString(temporary.resolve("outside.csv"), "0,1");
    Files.createSymbolicLink(folder.resolve("link.csv"), temporary.resolve("outside.csv"));
    Files.createDirectory(folder.resolve("data"));
    Files.writeString(folder.resolve("current.csv"), "0,1");
    for (String model : List.of(PAIRS, POSITIONS, TABLE)) {
      assertEquals("IMPORT_OF_ADDRESS", only(model, "http://example.org/x.csv"));
      assertEquals("IMPORT_OF_ABSOLUTE_PATH", only(model, "/etc/passwd"));
      assertEquals("IMPORT_OF_PARENT", only(model, "../outside.csv"));
      assertEquals("IMPORT_OF_LINK", only(model, "link.csv"));
      assertEquals("FILE_OF_OTHER_KIND", only(model, "data"));
      assertEquals("PATH_UNREADABLE", only(model, ""));
      assertEquals("There is no file 'curent.csv'; did you mean 'current.csv'?",
          check(model, "curent.csv").reports().get(0).sentence());
    }
  }

  private String only(String model, String file) throws IOException {
    List<String> found = check(model, file).reports().stream().map(report -> report.problem().name()).toList();
    assertEquals(1, found.size(), found::toString);
    return found.get(0);
  }

  @Test
  void theyBelongToWhatARunDependsOn() throws IOException {
    Files.writeString(folder.resolve("x.csv"), "0,0");
    assertEquals(2, check(PAIRS, "x.csv").files().size());
  }
}
