package org.neurodsl.emit.java;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.neurodsl.emit.java.MethodSplitter.Method;
import org.neurodsl.ir.Expr;
import org.neurodsl.ir.ExprTree;
import org.neurodsl.ir.Let;

/**
 * The vector loops of a generated class, in a class of its own, so that the other can be loaded without the Vector
 * module. A
 * vector with an argument outside the range of its text, and what else happens rarely, is left to the scalar loop,
 * which has the
 * same bits.
 */
final class VectorSection extends Section {

  private static final int MOST_STATES = 60;
  private static final String PARAMETERS = "int from, int to, double t";

  private final String className;
  private final VariantLayout variant;
  private final VectorHold hold;
  private final boolean grid;
  private final VectorStages plan;
  private final Map<String, String> arrays = new LinkedHashMap<>();

  /** The section; {@code grid} says whether the loops are those of a network. */
  VectorSection(KernelLayout layout, JavaWriter out, String className, boolean grid) {
    super(layout, out);
    this.grid = grid;
    this.className = className;
    this.variant = layout.variants().get(0);
    this.hold = new VectorHold(layout);
    this.plan = new VectorStages(layout, variant, hold.needed(), !grid);
    Set<String> taken = layout.names().localsTaken();
    plan.handedOver().forEach(name -> arrays.put(name, JavaNames.unique(name, taken)));
  }

  /** Whether the model has vector loops: the last one is not too long, and it looks up no table for each neuron. */
  static boolean isPossible(KernelLayout layout) {
    VariantLayout variant = layout.variants().get(0);
    int checks = variant.variant().checks().size();
    return layout.program().states().size() + 4 * checks <= MOST_STATES && looksUpNothing(variant);
  }

  private static boolean looksUpNothing(VariantLayout variant) {
    return Stream.of(
            variant.each().stream().map(Let::value),
            variant.variant().step().results().stream(),
            variant.variant().checks().stream().flatMap(check -> StepFlags.expressions(check).stream()))
        .flatMap(expressions -> expressions)
        .noneMatch(VectorSection::looksUp);
  }

  private static boolean looksUp(Expr expression) {
    return expression instanceof Expr.Lookup
        || ExprTree.parts(expression).stream().anyMatch(VectorSection::looksUp);
  }

  @Override
  void write() {
    document("The same step for several neurons at a time, with the same bits, as loops over all neurons of a call.");
    out.open("private static final class VectorLoop {");
    out.line("private static final VectorSpecies<Double> SPECIES = DoubleVector.SPECIES_PREFERRED;");
    out.line("private static final int LANES = SPECIES.length();");
    out.line("private static final int STRETCH = 8 * LANES;");
    out.blank();
    out.line("private final " + className + " neurons;");
    if (grid) {
      out.line("private final long[] risen; // for each vector the lanes whose level has risen");
    }
    if (plan.stages().size() > 1) {
      out.blank();
      out.line("// What one loop hands to the next, and which vectors are left to the scalar loop");
      arrays.values().forEach(array -> out.line("private final double[] " + array + ";"));
      out.line("private final boolean[] redo;");
    }
    writeConstructor();
    writeStep();
    for (int index = 0; index + 1 < plan.stages().size(); index++) {
      writeStage(index);
    }
    Section last = grid
        ? new VectorGrid(layout, out, plan, arrays, hold) : new VectorFinish(layout, out, plan, arrays, hold);
    last.write();
    out.close("}");
  }

  private void writeConstructor() {
    MethodBody body = new MethodBody();
    body.structure("this.neurons = neurons;");
    if (grid) {
      body.structure("risen = new long[size / LANES + 1];");
    }
    if (plan.stages().size() > 1) {
      arrays.values().forEach(array -> body.structure(array + " = new double[size];"));
      body.structure("redo = new boolean[size];");
    }
    out.blank();
    methods.write(Method.of("VectorLoop(" + className + " neurons, int size) {", "construct", ""), body);
  }

  private void writeStep() {
    out.blank();
    if (grid) {
      out.open("void advanceAll(int from, int to, long step, GridCrossings found) {");
      out.line("double t = step * neurons.stepLength;");
    } else {
      out.open("int step(int from, int to, long step, double t, int[] flagged) {");
    }
    out.line("int end = from + SPECIES.loopBound(to - from);");
    for (int index = 0; index + 1 < plan.stages().size(); index++) {
      String name = "loop" + (index + 1);
      if (VectorStages.hasTwoForms(plan.stages().get(index))) {
        out.open("for (int i = from; i < end;) {");
        out.line("i = " + name + "(i, end, t);");
        out.line("i = i < end ? " + name + "Wide(i, Math.min(end, i + STRETCH), t) : end;");
        out.close("}");
      } else {
        out.line(name + "(from, end, t);");
      }
    }
    if (grid) {
      out.open("if (finish(from, end, step, t, found) != 0) {");
      out.line("found.noteLanes(risen, from, end, LANES);");
      out.close("}");
      out.line("found.advanceEach(end, to, step);");
    } else {
      out.line("int count = finish(from, end, step, t, flagged);");
      out.line("return neurons.stepEach(end, to, step, t, flagged, count);");
    }
    out.close("}");
  }

  private void writeStage(int index) {
    String name = "loop" + (index + 1);
    if (VectorStages.hasTwoForms(plan.stages().get(index))) {
      out.blank();
      document("Returns where an argument is outside the narrow range of its text; nothing is stored from there on.");
      writeLoop(index, name, false, true);
      out.blank();
      writeLoop(index, name + "Wide", true, false);
    } else {
      out.blank();
      writeLoop(index, name, false, false);
    }
  }

  private void writeLoop(int index, String name, boolean wide, boolean stops) {
    VectorCode code = new VectorCode(layout, variant, arrays, wide);
    List<Let> stage = plan.stages().get(index);
    stage.forEach(code::let);
    VectorBody vectors = code.body();
    MethodBody body = new MethodBody();
    body.structure("double dt = neurons.stepLength;");
    body.addAll(vectors.before());
    body.structure("for (int i = from; i < to; i += LANES) {");
    body.addAll(vectors.loop());
    if (!vectors.guards().isEmpty()) {
      body.structure("if (!" + VectorFinish.all(vectors.guards()) + ".allTrue()) {");
      body.structure(stops ? "return i;" : "redo[i] = true;");
      body.structure("}");
    }
    Set<String> here = new HashSet<>();
    stage.forEach(let -> here.add(let.name()));
    arrays.forEach((let, array) -> {
      if (here.contains(let)) {
        body.structure(array + ".intoArray(this." + array + ", i);");
      }
    });
    body.structure("}");
    body.structure("return to;");
    methods.write(Method.of("private int " + name + "(" + PARAMETERS + ") {", name, PARAMETERS), body);
  }
}
