package org.neurodsl.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.neurodsl.pipeline.FrontEnd;

/** What is wrong with a table is told before a model runs, at the place where the model names it. */
class TableRulesTest {
  private static final FrontEnd FRONT_END = new FrontEnd();

  @TempDir Path folder;

  private List<String> problems(String table, String column) throws IOException {
    Files.writeString(folder.resolve("x.csv"), table.replace("|", "\n"));
    Path model = Files.writeString(folder.resolve("m.neuro"), """
        language 1.0
        import neuro.cells.LIF
        experiment e of LIF {
          I = table("x.csv", column "%s")
          record V
          run 10 ms
        }
        """.formatted(column));
    return FRONT_END.check(model).reports().stream().map(report -> report.sentence()).toList();
  }

  @Test
  void aTableThatFitsIsNoProblem() throws IOException {
    assertEquals(List.of(), problems("t [ms],I [nA]|0,1|5,2|", "I"));
  }

  @ParameterizedTest
  @CsvSource(delimiter = ';', value = {
      "t [ms],I [pA]|0,1|5,2|; J; 'x.csv' has no column 'J'; its columns are t [ms], I [pA].",
      "t [ms],I [mV]|0,1|5,2|; I; The column 'I' of 'x.csv' is in mV, but 'I' is in pA; write its unit "
          + "behind the name, as in 'I [pA]'.",
      "t [ms],I|0,1|5,2|; I; The column 'I' of 'x.csv' has no unit, but 'I' is in pA; write its unit "
          + "behind the name, as in 'I [pA]'.",
      "t [ms],I [frogs]|0,1|5,2|; I; The column 'I' of 'x.csv' has the unit 'frogs', which is none; write its unit "
          + "behind the name, as in 'I [mV]'.",
  })
  void aColumnIsThereAndItsUnitFits(String table, String column, String first, String second) throws IOException {
    assertEquals(List.of((first + "; " + second).strip()), problems(table, column));
  }

  @ParameterizedTest
  @CsvSource(delimiter = ';', value = {
      "t [ms],I [pA]|0,1|5,x|; The table 'x.csv' can't be used, line 3: ",
      "t [ms],I [pA]|5,1|0,2|; The table 'x.csv' can't be used, line 3: ",
      "t [ms],I [pA]|; The table 'x.csv' can't be used, line 1: ",
  })
  void rowsAreNumbersInTheOrderOfTime(String table, String begin) throws IOException {
    List<String> found = problems(table, "I");
    assertEquals(1, found.size(), found::toString);
    assertEquals(begin.strip(), found.get(0).substring(0, Math.min(begin.strip().length(), found.get(0).length())));
  }

  @Test
  void aTableThatChangesIsReadAgain() throws IOException {
    assertEquals(List.of(), problems("t [ms],I [nA]|0,1|5,2|", "I"));
    assertEquals(1, problems("t [ms],I [nA]|0,1|5,x|", "I").size());
    assertEquals(List.of(), problems("t [ms],I [nA]|0,1|5,3|", "I"));
  }
}
