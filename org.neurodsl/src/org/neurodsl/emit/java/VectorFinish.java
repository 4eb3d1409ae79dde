package org.neurodsl.emit.java;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.neurodsl.emit.java.MethodSplitter.Method;
import org.neurodsl.ir.Expr;
import org.neurodsl.ir.PopulationProgram.Check;

/** The last vector loop of a step: flags neurons, and stores the next states of the others. */
final class VectorFinish extends Section {

  private static final String REDO = "count = neurons.stepEach(i, i + LANES, step, t, flagged, count);";

  private final VectorStages plan;
  private final Map<String, String> arrays;
  private final VectorHold hold;

  VectorFinish(KernelLayout layout, JavaWriter out, VectorStages plan, Map<String, String> arrays, VectorHold hold) {
    super(layout, out);
    this.plan = plan;
    this.arrays = arrays;
    this.hold = hold;
  }

  @Override
  void write() {
    VectorCode code = new VectorCode(layout, layout.variants().get(0), arrays, true);
    MethodBody loop = code.body().loop();
    plan.stages().getLast().forEach(code::let);
    Map<String, Value> next = next(code, plan.next());
    Optional<Value> flags = flags(code, next, plan.checks());
    if (!code.body().guards().isEmpty()) {
      loop.structure("if (!" + all(code.body().guards()) + ".allTrue()) {");
      redo(loop, REDO);
    }
    hold.write(code, next, flags);
    store(layout, code, next, flags);
    MethodBody body = new MethodBody();
    body.structure("double dt = neurons.stepLength;");
    body.addAll(code.body().before());
    body.structure("int count = 0;");
    begin(body, plan, hold.isLeftToScalar() ? hold.test() : "", REDO);
    body.addAll(loop);
    body.structure("}");
    body.structure("return count;");
    out.blank();
    String parameters = "int from, int to, long step, double t, int[] flagged";
    methods.write(Method.of("private int finish(" + parameters + ") {", "finish", parameters), body);
    writeNote();
  }

  /**
   * Begins the loop over the lanes: those that an earlier stage or a refractory time leaves to scalar code come first.
   *
   * @param held opens the block for what a refractory time leaves; empty where it leaves nothing
   * @param redo does lanes one at a time
   */
  static void begin(MethodBody body, VectorStages plan, String held, String redo) {
    body.structure("for (int i = from; i < to; i += LANES) {");
    if (plan.stages().size() > 1) {
      body.structure("if (redo[i]) {");
      body.structure("redo[i] = false;");
      redo(body, redo);
    }
    if (!held.isEmpty()) {
      body.structure(held);
      redo(body, redo);
    }
  }

  /** Ends a block whose lanes are done one at a time instead. */
  static void redo(MethodBody body, String redo) {
    body.structure(redo);
    body.structure("continue;");
    body.structure("}");
  }

  private void writeNote() {
    out.blank();
    document("Notes the neurons of the lanes that are set.");
    out.open("private static int note(VectorMask<Double> lanes, int first, int[] flagged, int count) {");
    out.line("int after = count;");
    out.open("for (long rest = lanes.toLong(); rest != 0; rest &= rest - 1) {");
    out.line("flagged[after++] = first + Long.numberOfTrailingZeros(rest);");
    out.close("}");
    out.line("return after;");
    out.close("}");
  }

  /** All of some masks. */
  static String all(List<String> masks) {
    return joined(masks, "and");
  }

  private static String joined(List<String> terms, String method) {
    String others = terms.stream().skip(1).map(term -> "." + method + "(" + term + ")").collect(Collectors.joining());
    return terms.getFirst() + others;
  }

  /** Declares the next values of states. */
  static Map<String, Value> next(VectorCode code, Map<String, Expr> results) {
    Map<String, Value> next = new LinkedHashMap<>();
    results.forEach((state, result) -> next.put(state, code.local(state + "_next", code.value(result))));
    return next;
  }

  /** Declares which lanes are to be flagged, if any can be. */
  static Optional<Value> flags(VectorCode code, Map<String, Value> next, List<Check> checks) {
    List<String> reasons = new ArrayList<>();
    if (!next.isEmpty()) {
      Value all = new Value(joined(next.values().stream().map(Value::text).toList(), "add"), false, true);
      String sum = code.local("sum", all).text();
      reasons.add(compare(code, new Value(sum + ".sub(" + sum + ")", false, true), "NE"));
    }
    for (Check check : checks) {
      String crossed = compare(code, code.value(check.after()), "GE");
      if (check.slopeBefore().isPresent() && check.slopeAfter().isPresent()) {
        String rising = compare(code, code.value(check.slopeBefore().get()), "GT");
        String falling = compare(code, code.value(check.slopeAfter().get()), "LT");
        crossed += ".or(" + rising + ".and(" + falling + "))";
      }
      reasons.add(compare(code, code.value(check.before()), "LT") + ".and(" + crossed + ")");
    }
    return reasons.isEmpty()
        ? Optional.empty()
        : Optional.of(code.local("flags", new Value(joined(reasons, "or"), true, true)));
  }

  static String compare(VectorCode code, Value value, String operator) {
    return value.text() + ".compare(VectorOperators." + operator + ", " + code.body().broadcast("0.0") + ")";
  }

  /** Stores the next states of lanes that are not flagged, and notes those that are. */
  static void store(KernelLayout layout, VectorCode code, Map<String, Value> next, Optional<Value> flags) {
    MethodBody loop = code.body().loop();
    if (flags.isPresent()) {
      String mask = flags.get().text();
      loop.structure("if (" + mask + ".anyTrue()) {");
      loop.structure("count = note(" + mask + ", i, flagged, count);");
      next.forEach((state, value) -> loop.structure(into(layout, code, state, value, ", " + mask + ".not()")));
      loop.structure("} else {");
    }
    next.forEach((state, value) -> loop.structure(into(layout, code, state, value, "")));
    if (flags.isPresent()) {
      loop.structure("}");
    }
  }

  private static String into(
      KernelLayout layout, VectorCode code, String state, Value value, String mask) {
    return value.text() + ".intoArray(" + code.body().ofNeurons(layout.global(state).java()) + ", i" + mask + ");";
  }
}
