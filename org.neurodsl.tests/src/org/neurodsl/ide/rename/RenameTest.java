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
  void whatEditorsHaveNotSavedIsSeenInPlaceOfTheFiles() throws IOException {
    String newer = "// not saved\n" + CELL.replace("param tau", "param more = 1, tau");
    String user = USE.replace("2*tau", "2*tau*more");
    Map<Path, String> project = Map.of(cell, newer, use, user);
    Rename rename = Rename.at(SNAPSHOTS, SNAPSHOTS.of(use, user, project), user.indexOf("more"), project).orElseThrow();
    assertEquals(Optional.empty(), rename.refusal("other"));
    assertEquals(newer.replace("more", "other"), changed(rename, cell, newer, "other"));
    assertEquals(user.replace("more", "other"), changed(rename, use, user, "other"));
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

  @ParameterizedTest
  @CsvSource(delimiter = ';', value = {
      "population E|; E; P",
      "E| -> F on; E; P",
      "receptor K|ick; Kick; Kicked",
      "weight u|; u; weighted",
      "as plas|tic; plastic; learnt",
  })
  void namesOfNetworksAreChangedWhereverTheyStand(String marked, String old, String name) throws IOException {
    String net = """
        language 1.0
        import neuro.cells.LIF
        receptor Kick {
          receive w : mV { V += w }
        }
        synapse Up {
          weight u : mV = 0 mV
          on pre { deliver u; u = u/2 }
        }
        network Net {
          population E[10] of LIF with Kick { V = -60 mV }
          population F[10] of LIF with Kick
          connect E -> F on Kick { rule all; w = 1 mV }
          connect F -> E by Up on Kick as plastic { rule all; u = 1 mV }
        }
        experiment one of Net {
          record E.V, E[0..2].V
          measure m = mean(plastic.u)
          run 1 ms
        }
        """;
    int caret = net.indexOf(marked.replace("|", "")) + marked.indexOf('|');
    Rename rename = Rename.at(SNAPSHOTS, SNAPSHOTS.of(use, net), caret, Map.of()).orElseThrow();
    assertEquals(Optional.empty(), rename.refusal(name));
    assertEquals(net.replaceAll("\\b" + old + "\\b", name), changed(rename, use, net, name));
  }
}
