package org.neurodsl.emit.java;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.neurodsl.ir.Expr;
import org.neurodsl.ir.ExprTree;
import org.neurodsl.ir.KnownFunction;
import org.neurodsl.ir.Let;
import org.neurodsl.ir.PopulationProgram;
import org.neurodsl.ir.PopulationProgram.Check;
import org.neurodsl.source.SourcePlace;

/**
 * Cuts the step of a model into loops. The compiler of the JVM does best with loops of up to about a hundred vector
 * operations;
 * what one loop computes and a later one needs goes through an array. Lets are put next to where they are needed.
 */
final class VectorStages {

  /** Vector operations of a loop that is not cut further. */
  private static final int LONGEST = 40;

  /** Vector operations of an expression whose parts get names of their own. */
  private static final int LARGEST_EXPRESSION = 60;

  private final KernelLayout layout;
  private final VariantLayout variant;
  private final boolean grazing;
  private final Map<String, Let> lets = new HashMap<>();
  private final Map<String, Expr> replaced = new HashMap<>();
  private final Set<String> begun = new HashSet<>();
  private final List<Let> ordered = new ArrayList<>();
  private final Map<String, Expr> next = new LinkedHashMap<>();
  private final List<Check> checks = new ArrayList<>();
  private final List<List<Let>> stages = new ArrayList<>();
  private final Set<String> handedOver = new LinkedHashSet<>();

  /**
   * The loops of a variant.
   *
   * @param alsoNeeded lets that the last loop uses besides next states and checks
   * @param grazing whether slopes of levels matter
   */
  VectorStages(KernelLayout layout, VariantLayout variant, Set<String> alsoNeeded, boolean grazing) {
    this.layout = layout;
    this.variant = variant;
    this.grazing = grazing;
    for (Let let : variant.each()) {
      lets.put(let.name(), let);
    }
    order();
    alsoNeeded.stream().filter(lets::containsKey).forEach(name -> prepare(Expr.ref(name)));
    cut();
    findHandedOver(alsoNeeded);
  }

  /** The loops: what each computes, in order. The last one also flags and stores. */
  List<List<Let>> stages() {
    return stages;
  }

  /** Names of what goes from one loop to a later one. */
  Set<String> handedOver() {
    return handedOver;
  }

  /** The next values of those states that change. */
  Map<String, Expr> next() {
    return next;
  }

  /** The checks of events. */
  List<Check> checks() {
    return checks;
  }

  private void order() {
    List<PopulationProgram.State> states = layout.program().states();
    List<Expr> results = variant.variant().step().results();
    for (int index = 0; index < results.size(); index++) {
      String state = states.get(index).name();
      if (!results.get(index).equals(Expr.ref(state))) {
        next.put(state, named(state + "_next", prepare(results.get(index)), states.get(index).place()));
      }
    }
    for (Check check : variant.variant().checks()) {
      SourcePlace place = layout.program().events().get(check.event()).place();
      checks.add(
          new Check(
              check.event(),
              named("before", prepare(check.before()), place),
              named("after", prepare(check.after()), place),
              check.slopeBefore().filter(slope -> grazing).map(slope -> named("slopeBefore", prepare(slope), place)),
              check.slopeAfter().filter(slope -> grazing).map(slope -> named("slopeAfter", prepare(slope), place))));
    }
  }

  /** Puts the lets that an expression needs in order; the expression with large parts and calls named. */
  private Expr prepare(Expr expression) {
    if (expression instanceof Expr.Ref reference) {
      require(reference.name());
      return replaced.getOrDefault(reference.name(), expression);
    }
    Expr simple = ExprTree.mapParts(expression, this::prepare);
    if (!isOfNeurons(simple)) {
      return simple;
    }
    if (isCalled(simple)) {
      return named("value", ExprTree.mapParts(simple, this::named), SourcePlace.NOWHERE);
    }
    return operations(simple) > LARGEST_EXPRESSION ? ExprTree.mapParts(simple, this::named) : simple;
  }

  private void require(String name) {
    Let let = lets.get(name);
    if (let == null || !begun.add(name)) {
      return;
    }
    Expr value = prepare(let.value());
    if (ExpressionFacts.isTruth(value, any -> false)) {
      replaced.put(name, value);
    } else {
      ordered.add(new Let(name, value, let.place()));
    }
  }

  private Expr named(Expr part) {
    boolean isSimple = !isOfNeurons(part) || operations(part) < 2 || ExpressionFacts.isTruth(part, any -> false);
    return isSimple ? part : named("part", part, SourcePlace.NOWHERE);
  }

  /** Gives a name to an expression unless it is one. */
  private Expr named(String wish, Expr value, SourcePlace place) {
    if (!isOfNeurons(value) || value instanceof Expr.Ref) {
      return value;
    }
    String name = wish;
    for (int number = 2; lets.containsKey(name) || variant.stored().containsKey(name) || layout.global(name) != null
        || isOnce(name); number++) {
      name = wish + "_" + number;
    }
    Let let = new Let(name, value, place);
    lets.put(name, let);
    begun.add(name);
    ordered.add(let);
    return Expr.ref(name);
  }

  private boolean isOnce(String name) {
    return variant.once().stream().anyMatch(let -> let.name().equals(name));
  }

  private boolean isOfNeurons(Expr expression) {
    boolean[] found = {false};
    ExpressionFacts.names(expression, name -> found[0] |= lets.containsKey(name) || isArray(name));
    return found[0];
  }

  private boolean isArray(String name) {
    Symbol symbol = variant.stored().getOrDefault(name, layout.global(name));
    return symbol != null && symbol.isArray();
  }

  /** Whether the outermost operation is a call of a function that has no text. */
  private static boolean isCalled(Expr expression) {
    return switch (expression) {
      case Expr.Call call -> VectorFunctionText.isCalled(call.function());
      case Expr.Binary binary ->
          binary.operator() == Expr.BinaryOperator.POWER && binary.wholeExponent().isEmpty();
      default -> false;
    };
  }

  /** About how many vector operations an expression is. */
  int operations(Expr expression) {
    if (!isOfNeurons(expression)) {
      return 0;
    }
    int sum = expression instanceof Expr.Ref ? 0 : 1;
    if (expression instanceof Expr.Call call) {
      sum = VectorFunctionText.operations(call.function());
    }
    for (Expr part : ExprTree.parts(expression)) {
      sum += operations(part);
    }
    return sum;
  }

  private static boolean hasRelative(Expr expression) {
    return expression instanceof Expr.Call call && call.function() == KnownFunction.EXPREL
        || ExprTree.parts(expression).stream().anyMatch(VectorStages::hasRelative);
  }

  /** Whether a loop has two forms: for a narrow range of arguments and for a wide one. */
  static boolean hasTwoForms(List<Let> stage) {
    return stage.stream().anyMatch(let -> hasRelative(let.value()));
  }

  private void cut() {
    List<Let> stage = new ArrayList<>();
    int operations = 0;
    for (Let let : ordered) {
      int own = operations(let.value());
      if (isCalled(let.value()) || operations + own > LONGEST) {
        stage = close(stage);
        operations = 0;
      }
      stage.add(let);
      operations += own;
      if (isCalled(let.value())) {
        stage = close(stage);
        operations = 0;
      }
    }
    int ofFlags = grazing ? 4 * next.size() + 8 * checks.size() : 0;
    if (operations + ofFlags > LONGEST || hasTwoForms(stage)) {
      stage = close(stage);
    }
    stages.add(stage);
  }

  private List<Let> close(List<Let> stage) {
    if (!stage.isEmpty()) {
      stages.add(stage);
    }
    return new ArrayList<>();
  }

  private void findHandedOver(Set<String> alsoNeeded) {
    Map<String, Integer> definedIn = new HashMap<>();
    for (int index = 0; index < stages.size(); index++) {
      for (Let let : stages.get(index)) {
        int here = index;
        ExpressionFacts.names(let.value(), name -> use(definedIn, name, here));
        definedIn.put(let.name(), index);
      }
    }
    int last = stages.size() - 1;
    next.values().forEach(value -> ExpressionFacts.names(value, name -> use(definedIn, name, last)));
    checks.stream()
        .flatMap(check -> StepFlags.expressions(check).stream())
        .forEach(value -> ExpressionFacts.names(value, name -> use(definedIn, name, last)));
    alsoNeeded.forEach(name -> use(definedIn, name, last));
  }

  private void use(Map<String, Integer> definedIn, String name, int stage) {
    Integer defined = definedIn.get(name);
    if (defined != null && defined != stage) {
      handedOver.add(name);
    }
  }
}
