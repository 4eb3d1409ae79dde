package org.neurodsl.ide.rename;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.neurodsl.ide.Snapshots;
import org.neurodsl.problem.Fix;

class RenameTest {
  private static final Snapshots SNAPSHOTS = new Snapshots();

  private static final String CELL = """
      language 1.0
      neuron Cell {
        param tau = 10 ms, g = 2
        state V = 0 mV
        dV/dt = -g*V/tau
      }
      """;

  private static final String USE = """
      language 1.0
      import "cell.neuro"
      neuron More extends Cell {
        param twice = 2*tau
      }
      experiment one of Cell {
        tau = 5 ms
        record V
        run 1 ms
      }
      """;

  @TempDir Path folder;
  private Path cell;
  private Path use;

  @BeforeEach
  void write() throws IOException {
    cell = Files.writeString(folder.resolve("cell.neuro"), CELL);
    use = Files.writeString(folder.resolve("use.neuro"), USE);
  }

  private Optional<Rename> at(String marked) throws IOException {
    int caret = CELL.indexOf(marked.replace("|", "")) + marked.indexOf('|');
    return Rename.at(SNAPSHOTS, SNAPSHOTS.of(cell, CELL), caret, Map.of(cell, CELL, use, USE));
  }

  private static String changed(Rename rename, Path file, String text, String name) {
    return new Fix("rename", rename.edits(name).get(file)).applyTo(text);
  }

  @Test
  void everyFileOfTheProjectFollows() throws IOException {
    Rename rename = at("t|au = 10").orElseThrow();
    assertEquals(Optional.empty(), rename.refusal("tau_m"));
    assertEquals(CELL.replace("tau", "tau_m"), changed(rename, cell, CELL, "tau_m"));
    assertEquals(USE.replace("tau", "tau_m"), changed(rename, use, USE, "tau_m"));
  }

  @Test
  void aDerivativeKeepsItsLetter() throws IOException {
    Rename rename = at("state V|").orElseThrow();
    assertEquals("V", rename.oldName());
    assertTrue(changed(rename, cell, CELL, "u").contains("du/dt = -g*u/tau"));
  }

  @ParameterizedTest
  @CsvSource(delimiter = ';', value = {
      "g; g",
      "tau; tau",
      "mV; mV",
      "param; param",
      "2x; '2x' is no name",
      "V; V",
  })
  void aNameThatIsTakenOrReservedIsRefused(String name, String word) throws IOException {
    Optional<String> refusal = at("t|au = 10").orElseThrow().refusal(name);
    assertTrue(refusal.isPresent() && (refusal.get().contains(word) || name.equals("tau")), refusal::toString);
  }

  @Test
  void whatHasNoDeclarationInTheProjectCanNotBeRenamed() throws IOException {
    assertEquals(Optional.empty(), at("par|am"));
  }
}
