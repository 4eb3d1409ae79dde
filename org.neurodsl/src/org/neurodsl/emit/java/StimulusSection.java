package org.neurodsl.emit.java;

import java.util.Map;
import org.neurodsl.emit.java.MethodSplitter.Method;
import org.neurodsl.ir.Drive;
import org.neurodsl.ir.Expr;
import org.neurodsl.ir.Let;
import org.neurodsl.ir.PopulationProgram;
import org.neurodsl.source.SourcePlace;

/** Segment-constant drive and noise. */
final class StimulusSection extends Section {

  private final PopulationProgram program;

  StimulusSection(KernelLayout layout, JavaWriter out) {
    super(layout, out);
    this.program = layout.program();
  }

  @Override
  void write() {
    out.line("@Override");
    methods.write(
        Method.of("public void evaluateLevels(double t) {", "evaluateLevels", "double t, int i"), levels());
    out.blank();
    out.line("@Override");
    String parameters = "int from, int to, long step, double dt, long seed";
    methods.write(
        Method.of("public void evaluateNoise(" + parameters + ") {", "evaluateNoise", parameters + ", int i"), noise());
  }

  private MethodBody levels() {
    MethodBody body = new MethodBody();
    for (Let let : program.levels()) {
      if (!layout.global(let.name()).isArray()) {
        body.run(layout.global(let.name()).java() + " = " + code(body).value(let.value()).text() + ";", let.place());
      }
    }
    if (program.levels().stream().anyMatch(let -> layout.global(let.name()).isArray())) {
      body.structure("for (int i = 0; i < size(); i++) {");
      for (Let let : program.levels()) {
        if (layout.global(let.name()).isArray()) {
          NeuronCode code = code(body);
          code.store(let.name(), code.value(let.value()), let.place());
        }
      }
      body.structure("}");
    }
    return body;
  }

  private MethodBody noise() {
    MethodBody body = new MethodBody();
    if (program.noises().isEmpty()) {
      return body;
    }
    body.structure("for (int i = from; i < to; i++) {");
    for (int stream = 0; stream < program.noises().size(); stream++) {
      Drive.Noise noise = program.noises().get(stream);
      NeuronCode code = code(body);
      code.bind(Expr.TIME, new Value("step * dt", false, false));
      String call =
          "OrnsteinUhlenbeck.next("
              + String.join(
                  ", ",
                  "seed",
                  String.valueOf(stream),
                  "i",
                  "step",
                  "dt",
                  code.name(noise.name()).text(),
                  code.value(noise.mean()).text(),
                  code.value(noise.deviation()).text(),
                  code.value(noise.timeConstant()).text())
              + ")";
      code.store(noise.name(), new Value(call, false, false), SourcePlace.NOWHERE);
    }
    body.structure("}");
    return body;
  }

  private NeuronCode code(MethodBody body) {
    return new NeuronCode(layout, Map.of(), ScalarDialect.WITHOUT_LOCALS, body);
  }
}
