package org.neurodsl.ide;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.neurodsl.ide.ExperimentSketch.Kind;
import org.neurodsl.library.ModelTemplate;
import org.neurodsl.pipeline.CheckedFile;
import org.neurodsl.pipeline.ModelStore;
import org.neurodsl.pipeline.Pipeline;

class ExperimentSketchTest {
  @TempDir Path folder;

  @Test
  void everySketchOfEveryTemplateIsWithoutErrors() throws IOException {
    for (ModelTemplate template : ModelTemplate.values()) {
      String text = template.text("Mine");
      for (Kind kind : Kind.values()) {
        String sketch = sketch(text).text("extra", "Mine", kind);
        CheckedFile whole = check(text + sketch);
        boolean silent = template == ModelTemplate.UNIT && kind == Kind.RATES;
        assertEquals(silent, whole.hasErrors(), () -> template + " " + kind + whole.reports() + sketch);
      }
    }
  }

  @Test
  void neuronsOfTheLibraryAreOfferedWhereAnExperimentUsesThem() throws IOException {
    ExperimentSketch sketch = sketch("""
        language 1.0
        import neuro.cells.LIF
        neuron Own extends LIF { }
        experiment trace of LIF { run 10 ms }
        """);
    assertEquals(List.of("Own", "LIF"), sketch.neurons());
    assertEquals("trace2", sketch.freeName("trace"));
    assertFalse(check("language 1.0\nimport neuro.cells.LIF\n" + sketch.text("a", "LIF", Kind.TRACE)).hasErrors());
  }

  private ExperimentSketch sketch(String text) throws IOException {
    return ExperimentSketch.of(check(text).tree().model());
  }

  private CheckedFile check(String text) throws IOException {
    Path file = Files.writeString(folder.resolve("model.neuro"), text);
    return new Pipeline(ModelStore.none()).check(file);
  }
}
