package org.neurodsl.lower;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.neurodsl.ir.DisplayUnit;
import org.neurodsl.ir.Expr;
import org.neurodsl.ir.ModelIr;
import org.neurodsl.neuro.Gate;
import org.neurodsl.neuro.GateLaw;
import org.neurodsl.neuro.TemperatureLaw;
import org.neurodsl.source.SourcePlace;
import org.neurodsl.types.NeuronView;

/**
 * The gates of a channel as states and equations: {@code dm/dt = alpha (1 - m) - beta m}, or {@code (inf - m)/tau}, or
 * {@code m = inf} without delay. Each begins where it rests at the first voltage. The rates are faster by
 * {@code q10^((temperature - reference)/10 K)} in a neuron that has a temperature.
 */
final class LowerGates {

  /** The variable of a neuron that the law of temperature reads. */
  static final String TEMPERATURE = "temperature";

  private static final double KELVIN = 10;

  private final LowerExpression expressions;
  private final Map<String, Gate> gates = new LinkedHashMap<>();
  private final Optional<Expr> speed;

  /** @param warm whether the neuron has a temperature */
  LowerGates(NeuronView channel, LowerExpression expressions, boolean warm) {
    this.expressions = expressions;
    channel.members(Gate.class).forEach(each -> gates.put(each.getVariable().getName(), each));
    speed = channel.members(TemperatureLaw.class).stream().reduce((first, last) -> last).filter(law -> warm)
        .map(this::speed);
  }

  private Expr speed(TemperatureLaw law) {
    Expr difference = Expr.subtract(Expr.ref(TEMPERATURE), expressions.of(law.getReference()));
    return new Expr.Binary(Expr.BinaryOperator.POWER, expressions.of(law.getFactor()),
        Expr.divide(difference, Expr.num(KELVIN)));
  }

  /** The product of the gates, each to its power; 1 without gates. */
  Expr open() {
    return gates.values().stream().map(this::factor).reduce(Expr::multiply).orElse(Expr.num(1));
  }

  private Expr factor(Gate gate) {
    Expr state = Expr.ref(expressions.name(gate.getVariable()));
    double power = gate.getPower() == null ? 1 : Double.parseDouble(gate.getPower());
    return power == 1 ? state : new Expr.Binary(Expr.BinaryOperator.POWER, state, Expr.num(power));
  }

  /** Adds what the gates consist of. */
  void addTo(List<ModelIr.State> states, List<ModelIr.Definition> definitions, List<ModelIr.Equation> equations,
      TreePlaces places) {
    for (Gate gate : gates.values()) {
      String name = expressions.name(gate.getVariable());
      SourcePlace place = places.of(gate);
      states.removeIf(each -> each.name().equals(name));
      if (isInstantaneous(gate)) {
        definitions.add(new ModelIr.Definition(name, law(gate, "inf"), DisplayUnit.NONE, place));
      } else {
        states.add(new ModelIr.State(name, Optional.empty(), 0, DisplayUnit.NONE, place));
        equations.add(new ModelIr.Equation(name, derivative(gate, Expr.ref(name)), place));
      }
    }
  }

  /** Whether a gate follows the voltage without delay. */
  static boolean isInstantaneous(Gate gate) {
    return gate.getLaws().stream().allMatch(each -> "inf".equals(each.getKind()));
  }

  private Expr derivative(Gate gate, Expr state) {
    boolean rates = gate.getLaws().stream().anyMatch(each -> "alpha".equals(each.getKind()));
    Expr change = rates
        ? Expr.subtract(Expr.multiply(law(gate, "alpha"), Expr.subtract(Expr.num(1), state)),
            Expr.multiply(law(gate, "beta"), state))
        : Expr.divide(Expr.subtract(law(gate, "inf"), state), law(gate, "tau"));
    return speed.map(factor -> Expr.multiply(factor, change)).orElse(change);
  }

  private Expr law(Gate gate, String kind) {
    return gate.getLaws().stream().filter(each -> kind.equals(each.getKind())).map(GateLaw::getValue).findFirst()
        .map(expressions::of).orElseThrow(() -> new IllegalArgumentException("A gate without " + kind));
  }
}
