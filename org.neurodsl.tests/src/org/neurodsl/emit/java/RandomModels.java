package org.neurodsl.emit.java;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.neurodsl.ir.DisplayUnit;
import org.neurodsl.ir.Drive;
import org.neurodsl.ir.Expr;
import org.neurodsl.ir.KnownFunction;
import org.neurodsl.ir.Let;
import org.neurodsl.ir.ModelIr;
import org.neurodsl.ir.Observed;
import org.neurodsl.ir.PopulationProgram;
import org.neurodsl.pass.PlanRequest;
import org.neurodsl.pass.PlanSolvers;
import org.neurodsl.source.SourcePlace;

/** Random models under random drive, planned for random solvers. The same seed gives the same program. */
public final class RandomModels {

  private static final SourcePlace PLACE = new SourcePlace("random.neuro", 1, 1, 0, 1);
  private static final List<String> SOLVERS =
      List.of("auto", "auto", "exponential", "exponential_euler", "rk4", "implicit");
  private static final List<KnownFunction> TAME =
      List.of(KnownFunction.EXP, KnownFunction.TANH, KnownFunction.SIGMOID, KnownFunction.SOFTPLUS, KnownFunction.RELU,
          KnownFunction.LINOID, KnownFunction.EXPREL, KnownFunction.EXPM1, KnownFunction.SIN, KnownFunction.ABS,
          KnownFunction.CLIP, KnownFunction.MIN, KnownFunction.MAX, KnownFunction.HEAVISIDE, KnownFunction.FLOOR,
          KnownFunction.SQRT, KnownFunction.LOG, KnownFunction.COS);

  private final Random random;
  private final List<String> names = new ArrayList<>();
  private final List<String> parameters = new ArrayList<>();
  private final List<ModelIr.State> states = new ArrayList<>();

  private RandomModels(long seed) {
    random = new Random(seed);
  }

  /** The program of a seed. */
  public static PopulationProgram program(long seed) {
    return new RandomModels(seed).make(seed);
  }

  private PopulationProgram make(long seed) {
    List<ModelIr.Parameter> given = new ArrayList<>();
    for (int index = random.nextInt(4); index >= 0; index--) {
      String name = "p" + index;
      given.add(new ModelIr.Parameter(name, leafOr(parameters, 1), DisplayUnit.NONE, "", PLACE));
      parameters.add(name);
    }
    names.addAll(parameters);
    List<ModelIr.Input> inputs = List.of(new ModelIr.Input("I", Expr.num(0), DisplayUnit.NONE, PLACE));
    int count = 1 + random.nextInt(4);
    for (int index = 0; index < count; index++) {
      Optional<Expr> first = random.nextInt(5) == 0 ? Optional.empty() : Optional.of(leafOr(parameters, 1));
      states.add(new ModelIr.State("x" + index, first, random.nextGaussian(), DisplayUnit.NONE, PLACE));
    }
    names.add("I");
    states.forEach(state -> names.add(state.name()));
    List<ModelIr.Definition> definitions = new ArrayList<>();
    for (int index = random.nextInt(3); index > 0; index--) {
      definitions.add(new ModelIr.Definition("d" + index, tree(2), DisplayUnit.NONE, PLACE));
      names.add("d" + index);
    }
    ModelIr model =
        new ModelIr("Random" + seed, false, "", given, inputs, states, definitions, equations(), events(),
            Optional.empty(), PLACE);
    List<Observed> observed = new ArrayList<>();
    states.forEach(state -> observed.add(observed(state.name())));
    definitions.forEach(each -> observed.add(observed(each.name())));
    Set<String> varying = random.nextBoolean() ? Set.of(parameters.getFirst()) : Set.of();
    String solver = SOLVERS.get(random.nextInt(SOLVERS.size()));
    return PlanSolvers.plan(new PlanRequest(model, drive(), solver, 0.1, varying, observed));
  }

  private static Observed observed(String name) {
    return new Observed(name, Expr.ref(name), DisplayUnit.NONE);
  }

  private List<ModelIr.Equation> equations() {
    List<ModelIr.Equation> equations = new ArrayList<>();
    for (ModelIr.State state : states) {
      Expr self = Expr.ref(state.name());
      Expr right =
          switch (random.nextInt(4)) {
            case 0 -> Expr.multiply(Expr.num(0.1 + random.nextDouble()), Expr.subtract(leafOr(names, 1), self));
            case 1 ->
                Expr.subtract(Expr.call(KnownFunction.SIGMOID, tree(2)), Expr.multiply(self, leafOr(parameters, 1)));
            case 2 -> Expr.subtract(tree(3), self);
            default -> Expr.add(Expr.ref("I"), tree(2));
          };
      equations.add(new ModelIr.Equation(state.name(), right, PLACE));
    }
    return equations;
  }

  private List<ModelIr.Event> events() {
    List<ModelIr.Event> events = new ArrayList<>();
    for (int index = random.nextInt(3); index > 0; index--) {
      String state = states.get(random.nextInt(states.size())).name();
      List<ModelIr.Action> actions = new ArrayList<>();
      Expr lower = Expr.subtract(Expr.ref(state), Expr.num(0.5 + random.nextDouble()));
      actions.add(new ModelIr.Action.Assign(state, lower, PLACE));
      if (random.nextBoolean()) {
        Expr duration = Expr.num(random.nextInt(8) * 0.07);
        List<String> held = random.nextBoolean() ? List.of(state) : List.of(states.getFirst().name());
        actions.add(new ModelIr.Action.Refractory(duration, held, false, PLACE));
      }
      Expr value = random.nextInt(3) == 0 ? tree(1) : Expr.ref(state);
      Expr level = Expr.subtract(value, Expr.num(random.nextGaussian() * 0.3));
      events.add(new ModelIr.Event(new ModelIr.Trigger.Crossing(level), index == 1, actions, PLACE));
    }
    return events;
  }

  private Drive drive() {
    Expr wave = Expr.multiply(Expr.num(2), Expr.call(KnownFunction.SIN, Expr.ref(Expr.TIME)));
    Expr level = Expr.ref("level1");
    return switch (random.nextInt(5)) {
      case 0 -> Drive.NONE;
      case 1 -> drive(Map.of("I", wave), List.of());
      case 2 -> drive(Map.of("I", Expr.add(level, wave)), List.of());
      case 3 ->
          drive(
              Map.of("I", Expr.add(level, Expr.ref("noise1"))),
              List.of(new Drive.Noise("noise1", Expr.num(0.1), Expr.num(0.5), Expr.num(3))));
      default ->
          new Drive(List.of(), Map.of("I", new Expr.Lookup(0, Expr.ref(Expr.TIME))), List.of(), List.of(), List.of(),
              List.of(new Drive.Table(new double[] {0, 1, 2}, new double[] {0, 3, -1})));
    };
  }

  private Drive drive(Map<String, Expr> inputs, List<Drive.Noise> noises) {
    Expr early = new Expr.Binary(Expr.BinaryOperator.LESS, Expr.ref(Expr.TIME), Expr.num(1));
    Let level = new Let("level1", new Expr.Choose(early, Expr.num(0.2), leafOr(parameters, 1)), PLACE);
    return new Drive(List.of(level), inputs, noises, List.of(), List.of(), List.of());
  }

  private Expr leafOr(List<String> known, int depth) {
    boolean leaf = depth == 0 || random.nextBoolean();
    if (!leaf) {
      List<Expr.BinaryOperator> simple =
          List.of(Expr.BinaryOperator.ADD, Expr.BinaryOperator.SUBTRACT, Expr.BinaryOperator.MULTIPLY);
      Expr.BinaryOperator operator = simple.get(random.nextInt(3));
      return new Expr.Binary(operator, leafOr(known, depth - 1), leafOr(known, depth - 1));
    }
    return known.isEmpty() || random.nextInt(3) == 0
        ? Expr.num(Math.round(random.nextGaussian() * 100) / 64.0)
        : Expr.ref(known.get(random.nextInt(known.size())));
  }

  private Expr tree(int depth) {
    if (depth == 0) {
      return leafOr(names, 0);
    }
    return switch (random.nextInt(8)) {
      case 0 -> Expr.negate(tree(depth - 1));
      case 1 -> call(depth - 1);
      case 2 -> new Expr.Choose(test(depth - 1), tree(depth - 1), tree(depth - 1));
      case 3 -> Expr.divide(tree(depth - 1), Expr.add(Expr.num(1.5), Expr.call(KnownFunction.ABS, tree(depth - 1))));
      case 4 -> power(tree(depth - 1), Expr.num(random.nextInt(7) - 2));
      case 5 -> power(Expr.call(KnownFunction.ABS, tree(depth - 1)), leafOr(parameters, 0));
      case 6 -> Expr.multiply(tree(depth - 1), tree(depth - 1));
      default -> Expr.add(tree(depth - 1), tree(depth - 1));
    };
  }

  private static Expr power(Expr base, Expr exponent) {
    return new Expr.Binary(Expr.BinaryOperator.POWER, base, exponent);
  }

  private Expr call(int depth) {
    KnownFunction function = TAME.get(random.nextInt(TAME.size()));
    List<Expr> arguments = new ArrayList<>();
    for (int index = 0; index < function.arity(); index++) {
      arguments.add(tree(depth));
    }
    if (function == KnownFunction.LINOID && random.nextBoolean()) {
      arguments.set(1, Expr.num(0.5 + random.nextDouble()));
    }
    return new Expr.Call(function, arguments);
  }

  private static Expr less(Expr left, Expr right) {
    return new Expr.Binary(Expr.BinaryOperator.LESS, left, right);
  }

  private Expr test(int depth) {
    Expr.BinaryOperator[] operators = Expr.BinaryOperator.values();
    Expr.BinaryOperator relation = operators[Expr.BinaryOperator.LESS.ordinal() + random.nextInt(6)];
    Expr one = new Expr.Binary(relation, tree(depth), tree(depth));
    return switch (random.nextInt(5)) {
      case 0 -> new Expr.Unary(Expr.UnaryOperator.NOT, one);
      case 1 -> new Expr.Binary(Expr.BinaryOperator.AND, one, less(tree(0), tree(0)));
      case 2 -> new Expr.Binary(Expr.BinaryOperator.OR, one, less(tree(0), tree(0)));
      default -> one;
    };
  }
}
