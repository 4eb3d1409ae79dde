package org.neurodsl.emit.java;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.neurodsl.emit.java.MethodSplitter.Method;
import org.neurodsl.ir.Expr;
import org.neurodsl.ir.Let;
import org.neurodsl.ir.PopulationProgram;
import org.neurodsl.source.SourcePlace;

/**
 * The vector loop of a generated class, in a class of its own, so that the other can be loaded without the Vector
 * module. What
 * happens rarely is left to the scalar loop.
 */
final class VectorSection extends Section {

  /**
   * Estimated bytes above which a loop is not written: the compiler would not inline all of it, and be slower than
   * scalar.
   */
  private static final int LONGEST = 6000;

  private final PopulationProgram program;
  private final String className;
  private final MethodBody body = new MethodBody();
  private final NeuronCode code;
  private final VariantLayout free;

  VectorSection(KernelLayout layout, JavaWriter out, String className) {
    super(layout, out);
    this.program = layout.program();
    this.className = className;
    this.free = layout.variants().get(0);
    this.code = new NeuronCode(layout, free.stored(), new VectorDialect(), body);
  }

  /** Whether the model has a vector loop: it is short enough, and looks up no table per neuron. */
  static boolean isPossible(KernelLayout layout) {
    List<VariantLayout> variants = layout.variants().subList(0, Math.min(2, layout.variants().size()));
    boolean tables =
        variants.stream()
            .flatMap(variant -> Stream.concat(
                variant.each().stream().map(Let::value),
                Stream.concat(
                    variant.variant().step().results().stream(),
                    variant.variant().checks().stream().flatMap(check -> StepFlags.expressions(check).stream()))))
            .anyMatch(VectorSection::looksUp);
    return !tables && new VectorSection(layout, new JavaWriter(), "X").loop().bytes() <= LONGEST;
  }

  private static boolean looksUp(Expr expression) {
    return expression instanceof Expr.Lookup
        || ExpressionFacts.parts(expression).stream().anyMatch(VectorSection::looksUp);
  }

  @Override
  void write() {
    document("The same step for several neurons at a time, with the same bits.");
    out.open("private static final class VectorLoop {");
    out.line("static final VectorSpecies<Double> SPECIES = DoubleVector.SPECIES_PREFERRED;");
    out.blank();
    String parameters = className + " neurons, int from, int to, long step, double t, int[] flagged";
    methods.write(Method.of("static int step(" + parameters + ") {", "step", parameters), loop());
    out.blank();
    document("Notes the neurons of the lanes that are set.");
    out.open("private static int note(VectorMask<Double> lanes, int first, int[] flagged, int count) {");
    out.line("int after = count;");
    out.open("for (long rest = lanes.toLong(); rest != 0; rest &= rest - 1) {");
    out.line("flagged[after++] = first + Long.numberOfTrailingZeros(rest);");
    out.close("}");
    out.line("return after;");
    out.close("}");
    VectorHold.writeMethods(layout, out, className);
    out.close("}");
  }

  private MethodBody loop() {
    body.structure("double dt = neurons.stepLength;");
    free.once().forEach(code::let);
    VectorHold hold = new VectorHold(layout, code, body);
    hold.beforeLoop();
    body.structure("int count = 0;");
    body.structure("int i = from;");
    body.structure("for (; i <= to - SPECIES.length(); i += SPECIES.length()) {");
    program.states().forEach(state -> code.name(state.name()));
    free.each().forEach(code::let);
    Map<String, Value> next = nextStates(program, code, free);
    Optional<Value> flag = flag(program, code, free, next);
    if (layout.canHold()) {
      hold.inLoop(next, flag);
    }
    store(code, body, next, flag);
    body.structure("}");
    body.structure("return neurons.stepEach(i, to, step, t, flagged, count);");
    return body;
  }

  /** Declares the next values of those states that change. */
  static Map<String, Value> nextStates(PopulationProgram program, NeuronCode code, VariantLayout variant) {
    Map<String, Value> next = new LinkedHashMap<>();
    List<Expr> results = variant.variant().step().results();
    for (int index = 0; index < results.size(); index++) {
      PopulationProgram.State state = program.states().get(index);
      if (!results.get(index).equals(Expr.ref(state.name()))) {
        Value value = VectorExpressions.wide(code.value(results.get(index)));
        boolean isLocal = value.text().matches("\\w+");
        next.put(state.name(), isLocal ? value : code.local(state.name() + "_next", value, state.place()));
      }
    }
    return next;
  }

  /** Declares which lanes are to be flagged, if any can be. */
  static Optional<Value> flag(
      PopulationProgram program, NeuronCode code, VariantLayout variant, Map<String, Value> next) {
    List<String> reasons = new ArrayList<>();
    if (!next.isEmpty()) {
      List<String> terms = next.values().stream().map(Value::text).toList();
      Value all = new Value(joined(terms, "add"), false, true);
      String sum = code.local("sum", all, SourcePlace.NOWHERE).text();
      reasons.add(sum + ".sub(" + sum + ").compare(VectorOperators.NE, 0.0)");
    }
    for (PopulationProgram.Check check : variant.variant().checks()) {
      StepFlags.Sides sides = new StepFlags(program, code).sides(check);
      String crossed = compare(sides.after(), "GE");
      if (sides.slopeBefore().isPresent() && sides.slopeAfter().isPresent()) {
        String rising = compare(sides.slopeBefore().get(), "GT");
        crossed += ".or(" + rising + ".and(" + compare(sides.slopeAfter().get(), "LT") + "))";
      }
      reasons.add(compare(sides.before(), "LT") + ".and(" + crossed + ")");
    }
    if (reasons.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(code.local("flags", new Value(joined(reasons, "or"), true, true), SourcePlace.NOWHERE));
  }

  private static String joined(List<String> terms, String method) {
    String others = terms.stream().skip(1).map(term -> "." + method + "(" + term + ")").collect(Collectors.joining());
    return terms.getFirst() + others;
  }

  private static String compare(Value value, String operator) {
    return VectorExpressions.wide(value).text() + ".compare(VectorOperators." + operator + ", 0.0)";
  }

  /** Stores the next states of lanes that are not flagged, and notes those that are. */
  static void store(NeuronCode code, MethodBody body, Map<String, Value> next, Optional<Value> flags) {
    if (flags.isPresent()) {
      body.structure("if (" + flags.get().text() + ".anyTrue()) {");
      body.structure("count = note(" + flags.get().text() + ", i, flagged, count);");
      Value others = new Value(flags.get().text() + ".not()", true, true);
      String free = code.local("free", others, SourcePlace.NOWHERE).text();
      next.forEach((state, value) -> code.store(state, new Value(value.text(), false, true), free));
      body.structure("} else {");
    }
    next.forEach((state, value) -> code.store(state, value, SourcePlace.NOWHERE));
    if (flags.isPresent()) {
      body.structure("}");
    }
  }
}
