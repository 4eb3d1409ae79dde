package org.neurodsl.emit.java;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.neurodsl.emit.java.MethodSplitter.Method;
import org.neurodsl.emit.java.Statement.Local;
import org.neurodsl.ir.PopulationProgram.Check;
import org.neurodsl.source.SourcePlace;

/**
 * The last vector loop of a grid step of a network: notes whose level rises through 0, adds what arrives at the others,
 * and stores the next states.
 */
final class VectorGrid extends Section {

  private static final String REDO = "any |= risen[i / LANES] = found.advanceLanes(i, i + LANES, step);";

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
    body.structure("long any = 0;");
    VectorFinish.begin(body, plan, hold.isLeftToScalar() ? hold.testOnGrid() : "", REDO);
    body.addAll(loop);
    body.structure("}");
    body.structure("return any;");
    out.blank();
    String parameters = "int from, int to, long step, double t, GridCrossings found";
    methods.write(Method.of("private long finish(" + parameters + ") {", "finish", parameters), body);
  }

  /**
   * Notes the lanes whose level rises through 0 or is no number any more, adds what arrives, and stores the next
   * states. There is no call here: for its sake the JVM would keep all constants in memory.
   */
  private void store(VectorCode code, Map<String, Value> next, Level level) {
    MethodBody loop = code.body().loop();
    String rises = VectorFinish.compare(code, level.before(), "LT")
        + ".andNot(" + VectorFinish.compare(code, level.after(), "LT") + ").toLong()";
    loop.declare(new Local("rising", "long"), rises, SourcePlace.NOWHERE);
    loop.structure("risen[i / LANES] = rising;");
    loop.structure("any |= rising;");
    arrive(code, next);
    next.forEach((state, value) ->
        loop.structure(value.text() + ".intoArray(" + code.body().ofNeurons(layout.global(state).java()) + ", i);"));
  }

  private void arrive(VectorCode code, Map<String, Value> next) {
    VectorBody body = code.body();
    List<List<String>> arrivals = layout.arrivals();
    for (int port = 0; port < arrivals.size(); port++) {
      String array = body.array("arriving", "found.take(" + port + ")");
      String sum = body.number("sum", "DoubleVector.fromArray(SPECIES, " + array + ", i)");
      List<String> states = arrivals.get(port);
      for (int effect = 0; effect < states.size(); effect++) {
        String state = states.get(effect);
        Value before = next.getOrDefault(state, code.name(state));
        String factor = body.broadcast("found.factor(" + port + ", " + effect + ")");
        String after = body.number(state + "_then", before.text() + ".add(" + factor + ".mul(" + sum + "))");
        next.put(state, new Value(after, false, true));
      }
      body.loop().structure(body.broadcast("0.0") + ".intoArray(" + array + ", i);");
    }
  }
}
