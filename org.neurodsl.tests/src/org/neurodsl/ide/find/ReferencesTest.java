package org.neurodsl.ide.find;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.eclipse.emf.common.util.URI;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.neurodsl.ide.Snapshots;

class ReferencesTest {
  private static final Snapshots SNAPSHOTS = new Snapshots();

  private static final String CELL = """
      language 1.0
      neuron Cell {
        param tau = 10 ms
        input I : mV = 0
        state V = 0 mV
        tau * dV/dt = I - V
      }
      """;

  private static final String NET = """
      language 1.0
      import "cell.neuro"
      import neuro.receptors.*
      import neuro.synapses.STDP
      receptor Kick {
        receive w : mV { V += w }
      }
      network Net {
        population E[10] of Cell with Kick, AMPA { V = 1 mV; AMPA.g = 0 nS }
        population F[10] of Cell with Exc = AMPA
        connect E -> F by STDP(w_max = 1 nS) on Exc as plastic { rule all; w = 0.5 nS }
        connect F -> E on Kick { rule all; w = 1 mV }
        E.V = 2 mV
      }
      experiment one of Net {
        record E.V, F[0..2].V, E.AMPA.g
        measure w = mean(plastic.w)
        run 1 ms
      }
      """;

  @TempDir Path folder;
  private Path cell;
  private Path net;

  @BeforeEach
  void write() throws IOException {
    cell = Files.writeString(folder.resolve("cell.neuro"), CELL);
    net = Files.writeString(folder.resolve("net.neuro"), NET);
    Files.writeString(folder.resolve("other.neuro"), "language 1.0\n");
  }

  private List<Reference> at(Path file, String text, String marked) throws IOException {
    int caret = text.indexOf(marked.replace("|", "")) + marked.indexOf('|');
    Map<Path, String> project = Map.of(cell, CELL, net, NET, folder.resolve("other.neuro"), "language 1.0\n");
    return References.at(SNAPSHOTS, SNAPSHOTS.of(file, text), caret, project).map(References::all).orElse(List.of());
  }

  private static String shown(Reference reference) {
    return URI.createURI(reference.uri()).lastSegment() + ":" + reference.line() + (reference.declares() ? "*" : "");
  }

  @ParameterizedTest
  @CsvSource(delimiter = ';', value = {
      "state V|; cell.neuro:5* cell.neuro:6 cell.neuro:6 net.neuro:9 net.neuro:13 net.neuro:16 net.neuro:16",
      "neuron C|ell; cell.neuro:2* net.neuro:9 net.neuro:10",
      "t|au *; cell.neuro:3* cell.neuro:6",
  })
  void everyFileOfTheProjectIsSearched(String marked, String places) throws IOException {
    assertEquals(places, String.join(" ", at(cell, CELL, marked).stream().map(ReferencesTest::shown).toList()));
  }

  @ParameterizedTest
  @CsvSource(delimiter = ';', value = {
      "population E|; 9* 11 12 13 16 16",
      "record E|.V; 9* 11 12 13 16 16",
      "receptor K|ick; 5* 9 12",
      "on Ki|ck; 5* 9 12",
      "with E|xc; 10* 11",
      "as pl|astic; 11* 17",
  })
  void namesInsideOfNetworksAreFound(String marked, String lines) throws IOException {
    assertEquals(lines, String.join(" ", at(net, NET, marked).stream()
        .map(each -> each.line() + (each.declares() ? "*" : "")).toList()));
  }

  @Test
  void whatTheLibraryDeclaresIsFoundThereToo() throws IOException {
    List<Reference> found = at(net, NET, "A|MPA {");
    assertEquals(List.of(9, 9, 10, 16), found.stream().limit(4).map(Reference::line).toList());
    assertEquals("receptor AMPA(tau = 5 ms, E = 0 mV) extends ExpConductance { }", found.getLast().text());
    assertEquals(5, found.size());
  }

  @Test
  void aPlaceTellsItsLine() throws IOException {
    assertEquals("population E[10] of Cell with Kick, AMPA { V = 1 mV; AMPA.g = 0 nS }",
        at(net, NET, "Kick, A|MPA").get(0).text());
  }

  @Test
  void nothingIsFoundForWhatIsNoName() throws IOException {
    assertEquals(List.of(), at(cell, CELL, "neu|ron"));
  }
}
