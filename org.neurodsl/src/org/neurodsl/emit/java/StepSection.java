package org.neurodsl.emit.java;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.neurodsl.emit.java.MethodSplitter.Method;
import org.neurodsl.emit.java.Statement.Local;
import org.neurodsl.ir.Expr;
import org.neurodsl.ir.Let;
import org.neurodsl.ir.PopulationProgram;
import org.neurodsl.source.SourcePlace;

/** The method {@code step}, one neuron at a time, and {@code advance}. */
final class StepSection extends Section {

  private static final String PARAMETERS = "int from, int to, long step, double t, int[] flagged, int count";

  private final PopulationProgram program;
  private final boolean vector;

  /** The section; {@code vector} says whether there is a vector loop too. */
  StepSection(KernelLayout layout, JavaWriter out, boolean vector) {
    super(layout, out);
    this.program = layout.program();
    this.vector = vector;
  }

  @Override
  void write() {
    out.line("@Override");
    out.open("public int step(int from, int to, long step, double time, int[] flagged) {");
    if (vector) {
      out.open("if (vectors && loops != null && to - from >= 8) {");
      out.line("return loops.step(from, to, step, time, flagged);");
      out.close("}");
    }
    out.line("return stepEach(from, to, step, time, flagged, 0);");
    out.close("}");
    out.blank();
    document("One step of neurons one at a time; {@code count} are flagged already.");
    methods.write(
        Method.of("private int stepEach(" + PARAMETERS + ") {", "step", PARAMETERS + ", int i, double dt"), stepEach());
    if (layout.canHold() && layout.variants().size() > 1) {
      out.blank();
      document("One step of a neuron that is refractory at its start.");
      methods.write(
          Method.of(
              "private int stepHeld(int i, long step, double t, int[] flagged, int count) {",
              "stepHeld", "int i, long step, double t, double dt"),
          stepHeld());
    }
    writeAdvance();
  }

  private MethodBody stepEach() {
    MethodBody body = new MethodBody();
    VariantLayout variant = layout.variants().get(0);
    NeuronCode code = new NeuronCode(layout, variant.stored(), ScalarDialect.WITH_LOCALS, body);
    body.structure("double dt = stepLength;");
    variant.once().forEach(code::let);
    body.structure("for (int i = from; i < to; i++) {");
    if (layout.canHold() && layout.variants().size() > 1) {
      body.structure("if (isHeld(i, step, 0.0)) {");
      body.structure("count = stepHeld(i, step, t, flagged, count);");
      body.structure("continue;");
      body.structure("}");
    } else if (layout.canHold()) {
      body.structure("if (step == holdStep[i] && holdFraction[i] > 0.0) {");
      body.structure("flagged[count++] = i;");
      body.structure("continue;");
      body.structure("}");
    }
    map(body, code, variant);
    body.structure("}");
    body.structure("return count;");
    return body;
  }

  private MethodBody stepHeld() {
    MethodBody body = new MethodBody();
    VariantLayout variant = layout.variants().get(1);
    NeuronCode code = new NeuronCode(layout, variant.stored(), ScalarDialect.WITH_LOCALS, body);
    body.structure("if (step == holdStep[i] || holdVariant[i] != 1) {");
    body.structure("flagged[count] = i;");
    body.structure("return count + 1;");
    body.structure("}");
    body.structure("double dt = stepLength;");
    variant.once().forEach(code::let);
    map(body, code, variant);
    body.structure("return count;");
    return body;
  }

  /** Computes the next states of a neuron; stores them, or flags it. */
  private void map(MethodBody body, NeuronCode code, VariantLayout variant) {
    variant.each().forEach(code::let);
    Map<String, Value> next = nextStates(code, variant);
    List<String> reasons = new StepFlags(program, code).reasons(List.copyOf(next.values()), variant.variant().checks());
    Runnable store = () -> next.forEach((state, value) -> code.store(state, value, placeOf(state)));
    if (reasons.isEmpty()) {
      store.run();
      return;
    }
    body.declare(new Local("flag", "boolean"), String.join(" || ", reasons), SourcePlace.NOWHERE);
    body.structure("if (flag) {");
    body.structure("flagged[count++] = i;");
    body.structure("} else {");
    store.run();
    body.structure("}");
  }

  /** Declares the next values of those states that change. */
  private Map<String, Value> nextStates(NeuronCode code, VariantLayout variant) {
    Map<String, Value> next = new LinkedHashMap<>();
    List<Expr> results = variant.variant().step().results();
    for (int index = 0; index < results.size(); index++) {
      PopulationProgram.State state = program.states().get(index);
      if (!results.get(index).equals(Expr.ref(state.name()))) {
        next.put(state.name(), code.local(state.name() + "_next", results.get(index), state.place()));
      }
    }
    return next;
  }

  private SourcePlace placeOf(String state) {
    return program.states().stream().filter(each -> each.name().equals(state)).findFirst().orElseThrow().place();
  }

  private void writeAdvance() {
    out.blank();
    out.line("@Override");
    out.open("public void advance(int variant, int neuron, double time, double dt) {");
    List<Integer> onGrid = variantsOnGrid();
    if (!onGrid.isEmpty()) {
      out.open("if (dt == stepLength && dt > 0 && variant < " + onGrid.size() + ") {");
      onGrid.forEach(index -> {
        out.open("if (variant == " + index + ") {");
        out.line("advanceOnGrid" + index + "(neuron, time);");
        out.line("return;");
        out.close("}");
      });
      out.close("}");
    }
    out.open("switch (variant) {");
    for (int index = 0; index < layout.variants().size(); index++) {
      out.line("case " + index + " -> advance" + index + "(neuron, time, dt);");
    }
    out.line("default -> throw new IndexOutOfBoundsException(variant);");
    out.close("}");
    out.close("}");
    for (int index = 0; index < layout.variants().size(); index++) {
      out.blank();
      List<String> held = layout.variants().get(index).variant().held();
      document(held.isEmpty() ? "No state is held." : "Held: " + CommentText.inComment(String.join(", ", held)) + ".");
      String name = "advance" + index;
      String parameters = "int i, double t, double dt";
      methods.write(
          Method.of("private void " + name + "(" + parameters + ") {", name, parameters),
          advance(layout.variants().get(index)));
    }
    for (int index : variantsOnGrid()) {
      out.blank();
      methods.write(
          Method.of("private void advanceOnGrid" + index + "(int i, double t) {", "advanceOnGrid" + index,
              "int i, double t, double dt"),
          advanceOnGrid(layout.variants().get(index)));
    }
  }

  /** The first variants, if a grid step of them spares a matrix exponential. */
  private List<Integer> variantsOnGrid() {
    boolean spares = layout.variants().stream().limit(2)
        .anyMatch(each -> !each.variant().propagators().isEmpty());
    return spares ? List.of(0, 1).subList(0, Math.min(2, layout.variants().size())) : List.of();
  }

  /** The same as {@link #advance} for a whole grid step, with what was prepared for it. */
  private MethodBody advanceOnGrid(VariantLayout variant) {
    MethodBody body = new MethodBody();
    NeuronCode code = new NeuronCode(layout, variant.stored(), ScalarDialect.WITH_LOCALS, body);
    body.structure("double dt = stepLength;");
    variant.once().stream().filter(let -> variant.isForStates(let.name())).forEach(code::let);
    variant.each().stream().filter(let -> variant.isForStates(let.name())).forEach(code::let);
    nextStates(code, variant).forEach((state, value) -> code.store(state, value, placeOf(state)));
    return body;
  }

  private MethodBody advance(VariantLayout variant) {
    MethodBody body = new MethodBody();
    Map<String, Symbol> constants = new LinkedHashMap<>();
    List<Symbol> hidden = new ArrayList<>();
    variant.stored().forEach((name, symbol) -> {
      if (symbol.dependence().isConstant()) {
        constants.put(name, symbol);
      } else {
        hidden.add(symbol);
      }
    });
    NeuronCode code = new NeuronCode(layout, constants, ScalarDialect.WITH_LOCALS, body);
    code.mayHide(hidden);
    letUnlessConstant(code, variant.variant().prepared(), constants, variant);
    for (PopulationProgram.Propagator propagator : variant.variant().propagators()) {
      List<String> wanted = propagator.used().stream().filter(variant::isForStates).toList();
      if (!wanted.isEmpty()) {
        code.propagator(propagator, wanted)
            .forEach((name, value) -> code.bind(name, code.local(name, value, SourcePlace.NOWHERE)));
      }
    }
    letUnlessConstant(code, variant.variant().step().lets(), constants, variant);
    nextStates(code, variant).forEach((state, value) -> code.store(state, value, placeOf(state)));
    return body;
  }

  private static void letUnlessConstant(
      NeuronCode code, List<Let> lets, Map<String, Symbol> constants, VariantLayout variant) {
    lets.stream()
        .filter(let -> variant.isForStates(let.name()) && !constants.containsKey(let.name()))
        .forEach(code::let);
  }
}
