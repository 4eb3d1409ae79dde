package org.neurodsl.emit.java;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.neurodsl.emit.java.MethodSplitter.Method;
import org.neurodsl.ir.Expr;
import org.neurodsl.ir.ExprTree;
import org.neurodsl.ir.Let;
import org.neurodsl.ir.PopulationProgram;
import org.neurodsl.source.SourcePlace;

/**
 * The methods {@code advanceAll} and {@code levels} of neurons of a network that have one threshold. Where the step is
 * plain arithmetic, there is one short loop for each state, without branches and with the same index everywhere, which
 * is what HotSpot turns into vector code. A state that is held takes zero times its next value and one times its own.
 * For long runs there may be vector loops too, which do all at once but take the JVM long to compile.
 */
final class GridSection extends Section {

  private static final String PARAMETERS = "int from, int to, double t, double[] active";

  private final PopulationProgram program;
  private final List<Integer> order;
  private final boolean vector;

  /** The section; {@code vector} says whether there are vector loops too. */
  GridSection(KernelLayout layout, JavaWriter out, boolean vector) {
    super(layout, out);
    this.program = layout.program();
    this.vector = vector;
    List<VariantLayout> variants = layout.variants();
    boolean plain = variants.size() <= 2 && variants.stream().allMatch(GridSection::isArithmetic);
    order = plain ? order(layout) : List.of();
  }

  /** Whether the neurons of a model have one threshold. */
  static boolean isPossible(KernelLayout layout) {
    return layout.program().events().stream().filter(event -> event.level().isPresent()).count() == 1;
  }

  private static boolean isArithmetic(VariantLayout variant) {
    Stream<Expr> lets = Stream.concat(variant.each().stream(), variant.once().stream()).map(Let::value);
    return Stream.concat(lets, variant.variant().step().results().stream()).allMatch(GridSection::isArithmetic);
  }

  private static boolean isArithmetic(Expr expression) {
    boolean here = switch (expression) {
      case Expr.Num number -> true;
      case Expr.Ref reference -> true;
      case Expr.Unary unary -> unary.operator() == Expr.UnaryOperator.NEGATE;
      case Expr.Binary binary -> !binary.operator().isBoolean() && binary.operator() != Expr.BinaryOperator.POWER;
      case Expr.Call call -> false;
      case Expr.Choose choose -> false;
      case Expr.Lookup lookup -> false;
    };
    return here && ExprTree.parts(expression).stream().allMatch(GridSection::isArithmetic);
  }

  /** The states that change, each before all others that its next value reads; empty where they read in a circle. */
  private static List<Integer> order(KernelLayout layout) {
    List<PopulationProgram.State> states = layout.program().states();
    Set<Integer> rest = new LinkedHashSet<>();
    for (int state = 0; state < states.size(); state++) {
      rest.add(state);
    }
    List<Integer> order = new ArrayList<>();
    while (!rest.isEmpty()) {
      Optional<Integer> next = rest.stream()
          .filter(state -> rest.stream().noneMatch(
              other -> !other.equals(state) && reads(layout, other, states.get(state).name())))
          .findFirst();
      if (next.isEmpty()) {
        return List.of();
      }
      order.add(next.get());
      rest.remove(next.get());
    }
    return order;
  }

  private static boolean reads(KernelLayout layout, int state, String name) {
    return layout.variants().stream().anyMatch(variant -> {
      Set<String> used = new LinkedHashSet<>();
      ExpressionFacts.names(variant.variant().step().results().get(state), used::add);
      for (Let let : variant.variant().step().lets().reversed()) {
        if (used.contains(let.name())) {
          ExpressionFacts.names(let.value(), used::add);
        }
      }
      return used.contains(name);
    });
  }

  @Override
  void write() {
    out.line("@Override");
    out.open("public boolean advanceAll(int from, int to, long step, GridCrossings found) {");
    if (vector) {
      out.open("if (vectors && loops != null) {");
      out.line("loops.advanceAll(from, to, step, found);");
      out.line("return true;");
      out.close("}");
    }
    if (order.isEmpty()) {
      out.line("return false;");
      out.close("}");
      return;
    }
    List<Integer> changing = order.stream().filter(this::changes).toList();
    writePlain(changing);
    out.close("}");
    for (int state : changing) {
      out.blank();
      document("The next value of " + CommentText.inComment(program.states().get(state).name()) + ".");
      String name = "next" + state;
      methods.write(
          Method.of("private void " + name + "(" + PARAMETERS + ") {", name, PARAMETERS + ", int i, double dt"),
          next(state));
    }
    writeLevels();
  }

  private void writePlain(List<Integer> changing) {
    out.line("found.begin(from, to, step);");
    out.line("double t = step * stepLength;");
    out.line("double[] active = found.active();");
    if (blends()) {
      out.line("double end = step + 1;");
      out.open("for (int i = from; i < to; i++) {");
      out.line("active[i] = Math.min(1.0, Math.max(0.0, end - holdStep[i]));");
      out.close("}");
    }
    changing.forEach(state -> out.line("next" + state + "(from, to, t, active);"));
    out.line("found.end(from, to, step);");
    out.line("return true;");
  }

  private boolean blends() {
    return layout.canHold() && layout.variants().size() > 1;
  }

  private boolean changes(int state) {
    Expr same = Expr.ref(program.states().get(state).name());
    return layout.variants().stream().anyMatch(each -> !each.variant().step().results().get(state).equals(same));
  }

  private MethodBody next(int state) {
    PopulationProgram.State which = program.states().get(state);
    MethodBody body = new MethodBody();
    body.structure("double dt = stepLength;");
    VariantLayout free = layout.variants().get(0);
    NeuronCode code = new NeuronCode(layout, free.stored(), ScalarDialect.WITH_LOCALS, body);
    Expr result = free.variant().step().results().get(state);
    code.lets(free.once(), needed(free, result));
    NeuronCode heldCode = null;
    Expr heldResult = null;
    if (blends()) {
      VariantLayout held = layout.variants().get(1);
      heldCode = code.sibling(held.stored());
      heldResult = held.variant().step().results().get(state);
      heldCode.lets(held.once(), needed(held, heldResult));
    }
    body.structure("for (int i = from; i < to; i++) {");
    code.lets(free.each(), List.of(result));
    Value next = code.local(which.name() + "_next", result, which.place());
    if (heldCode != null) {
      heldCode.lets(layout.variants().get(1).each(), List.of(heldResult));
      Value kept = heldCode.local(which.name() + "_held", heldResult, which.place());
      String text = next.text() + " * active[i] + " + kept.text() + " * (1.0 - active[i])";
      next = code.local(which.name() + "_then", new Value(text, false, false), SourcePlace.NOWHERE);
    }
    code.store(which.name(), next, which.place());
    body.structure("}");
    return body;
  }

  private static List<Expr> needed(VariantLayout variant, Expr result) {
    Set<String> used = new LinkedHashSet<>();
    ExpressionFacts.names(result, used::add);
    List<Expr> needed = new ArrayList<>(List.of(result));
    for (Let let : variant.each().reversed()) {
      if (used.contains(let.name())) {
        ExpressionFacts.names(let.value(), used::add);
        needed.add(let.value());
      }
    }
    return needed;
  }

  private void writeLevels() {
    out.blank();
    out.line("@Override");
    PopulationProgram.Event event =
        program.events().stream().filter(each -> each.level().isPresent()).findFirst().orElseThrow();
    Expr level = event.level().orElseThrow();
    String parameters = "int event, int from, int to, double t, double[] into";
    MethodBody body = new MethodBody();
    body.structure("for (int i = from; i < to; i++) {");
    NeuronCode code = scalar(body);
    code.lets(event.lets(), List.of(level));
    body.run("into[i] = " + code.value(level).text() + ";", event.place());
    body.structure("}");
    methods.write(
        Method.of("public void levels(" + parameters + ") {", "levels", parameters + ", int i"), body);
  }
}
