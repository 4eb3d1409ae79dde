package org.neurodsl.emit.java;

import java.util.LinkedHashMap;
import java.util.Map;
import org.neurodsl.emit.java.MethodSplitter.Method;
import org.neurodsl.emit.java.Statement.Local;
import org.neurodsl.ir.PopulationProgram.Check;
import org.neurodsl.source.SourcePlace;

/** The last vector loop of a grid step of a network: stores the next states, and notes whose level rises through 0. */
final class VectorGrid extends Section {

  private static final String REDO = "found.advanceEach(i, i + LANES, step);";

  private final VectorStages plan;
  private final Map<String, String> arrays;
  private final VectorHold hold;

  VectorGrid(KernelLayout layout, JavaWriter out, VectorStages plan, Map<String, String> arrays, VectorHold hold) {
    super(layout, out);
    this.plan = plan;
    this.arrays = arrays;
    this.hold = hold;
  }

  /** The level of an event at the start of a step and at its end. */
  record Level(Value before, Value after) {}

  @Override
  void write() {
    VectorCode code = new VectorCode(layout, layout.variants().get(0), arrays, true);
    MethodBody loop = code.body().loop();
    plan.stages().getLast().forEach(code::let);
    Map<String, Value> next = new LinkedHashMap<>(VectorFinish.next(code, plan.next()));
    Check check = plan.checks().getFirst();
    Level level = new Level(code.value(check.before()), code.value(check.after()));
    if (!code.body().guards().isEmpty()) {
      loop.structure("if (!" + VectorFinish.all(code.body().guards()) + ".allTrue()) {");
      VectorFinish.redo(loop, REDO);
    }
    store(code, next, hold.mixOnGrid(code, next, level));
    MethodBody body = new MethodBody();
    body.structure("double dt = neurons.stepLength;");
    body.addAll(code.body().before());
    VectorFinish.begin(body, plan, hold.isLeftToScalar() ? hold.testOnGrid() : "", REDO);
    body.addAll(loop);
    body.structure("}");
    out.blank();
    String parameters = "int from, int to, long step, double t, GridCrossings found";
    methods.write(Method.of("private void finish(" + parameters + ") {", "finish", parameters), body);
  }

  /** Stores the next states, and notes the lanes whose level rises through 0 or is no number any more. */
  private void store(VectorCode code, Map<String, Value> next, Level level) {
    MethodBody loop = code.body().loop();
    next.forEach((state, value) ->
        loop.structure(value.text() + ".intoArray(neurons." + layout.global(state).java() + ", i);"));
    String rises = VectorFinish.compare(code, level.before(), "LT")
        + ".andNot(" + VectorFinish.compare(code, level.after(), "LT") + ").toLong()";
    loop.declare(new Local("rising", "long"), rises, SourcePlace.NOWHERE);
    loop.structure("if (rising != 0) {");
    loop.structure("found.noteLanes(rising, i);");
    loop.structure("}");
  }
}
