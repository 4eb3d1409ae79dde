package org.neurodsl.ui.export;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.neurodsl.emit.GeneratedSource;
import org.neurodsl.pipeline.CheckedFile;
import org.neurodsl.pipeline.CompileRequest;
import org.neurodsl.pipeline.CompiledModel;
import org.neurodsl.pipeline.ModelStore;
import org.neurodsl.pipeline.Pipeline;
import org.neurodsl.pipeline.PreparedExperiment;
import org.neurodsl.pipeline.Purpose;
import org.neurodsl.pipeline.StandaloneJar;
import org.neurodsl.pipeline.StandaloneProject;

/** The forms in which the simulator of a model can be exported. */
enum Simulator {
  /** A jar that runs by itself. */
  JAR(Purpose.STANDALONE),
  /** A Maven project to read. */
  PROJECT(Purpose.READING);

  private final Purpose purpose;

  Simulator(Purpose purpose) {
    this.purpose = purpose;
  }

  /** A text of this form. */
  String text(String key) {
    return ExportText.get(name() + "." + key);
  }

  /**
   * Compiles a model and writes its simulator.
   *
   * @throws IOException with a sentence for the user where the model has errors or no experiment, too
   */
  void write(Path model, Path target) throws IOException {
    Pipeline pipeline = new Pipeline(ModelStore.none());
    CompileRequest request = CompileRequest.of(model);
    CheckedFile checked = pipeline.check(request.file());
    if (checked.hasErrors()) {
      throw new IOException(ExportText.get("errors", model.getFileName()));
    }
    List<PreparedExperiment> prepared = pipeline.prepare(checked, request, purpose);
    if (prepared.isEmpty()) {
      throw new IOException(ExportText.get("noExperiments", model.getFileName()));
    }
    CompiledModel compiled = pipeline.compile(checked, prepared);
    Files.createDirectories(target.toAbsolutePath().getParent());
    switch (this) {
      case JAR -> StandaloneJar.write(compiled, checked.files(), target);
      case PROJECT -> {
        List<GeneratedSource> sources = prepared.stream().flatMap(each -> each.sources().stream()).toList();
        StandaloneProject.write(compiled, sources, checked.files(), target);
      }
    }
  }
}
