package org.neurodsl.ide.imports;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.neurodsl.ide.Snapshots;

class OrganiseImportsTest {
  private static final Snapshots SNAPSHOTS = new Snapshots();
  private static final String USE = "experiment a of LIF { run 1 ms }\n";

  @TempDir Path folder;

  @BeforeEach
  void write() throws IOException {
    Files.writeString(folder.resolve("own.neuro"), "language 1.0\nfunction half(x) = x/2\n");
  }

  private String organised(String text) throws IOException {
    return OrganiseImports.of(SNAPSHOTS.of(folder.resolve("model.neuro"), text))
        .map(fix -> fix.applyTo(text)).orElse("as it is");
  }

  @Test
  void whatIsMissingComesBehindTheLanguage() throws IOException {
    assertEquals("language 1.0\nimport neuro.cells.LIF\n\n" + USE, organised("language 1.0\n\n" + USE));
    assertEquals("import neuro.cells.LIF\n" + USE, organised(USE));
  }

  @Test
  void elementsOfSharedFilesAreNamedAlone() throws IOException {
    String net = """
        network Net {
          population E[10] of LIF with AMPA
          connect E -> E by STDP(w_max = 1 nS) on AMPA { rule all }
        }
        """;
    assertEquals("import neuro.cells.LIF\nimport neuro.receptors.AMPA\nimport neuro.synapses.STDP\n" + net,
        organised(net));
  }

  @Test
  void whatNothingNeedsGoesAndTheRestIsSortedWithItsComments() throws IOException {
    String rest = """
        neuron N {
          param a = half(2)
          state V = 0 mV
          dV/dt = -V/(a*1 ms)
        }
        experiment b of EIF { run 1 ms }
        """;
    assertEquals("""
        language 1.0
        import neuro.cells.EIF
        import neuro.cells.LIF // leaky
        import "own.neuro"
        // the models
        """ + rest + USE, organised("""
        language 1.0
        import "own.neuro"
        import neuro.cells.LIF // leaky
        import neuro.cells.AdEx
        // the models
        import neuro.cells.EIF
        """ + rest + USE));
  }

  @Test
  void importsInOrderStay() throws IOException {
    assertEquals("as it is", organised("language 1.0\nimport neuro.cells.LIF\n" + USE));
  }

  @Test
  void nothingGoesWhereTheTextIsBroken() throws IOException {
    assertEquals("as it is", organised("language 1.0\nimport neuro.cells.LIF\nexperiment a of { run 1 ms\n"));
  }
}
