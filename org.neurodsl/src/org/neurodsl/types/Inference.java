package org.neurodsl.types;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.EcoreUtil2;
import org.neurodsl.neuro.Argument;
import org.neurodsl.neuro.Binary;
import org.neurodsl.neuro.BooleanLiteral;
import org.neurodsl.neuro.BuiltinCall;
import org.neurodsl.neuro.BuiltinValue;
import org.neurodsl.neuro.Conditional;
import org.neurodsl.neuro.CurrentLaw;
import org.neurodsl.neuro.Expression;
import org.neurodsl.neuro.Function;
import org.neurodsl.neuro.Named;
import org.neurodsl.neuro.Neuron;
import org.neurodsl.neuro.Parenthesised;
import org.neurodsl.neuro.PopulationSignal;
import org.neurodsl.neuro.Quantity;
import org.neurodsl.neuro.ReceptorUse;
import org.neurodsl.neuro.Reference;
import org.neurodsl.neuro.Unary;
import org.neurodsl.neuro.UnitExpression;
import org.neurodsl.neuro.UnitSpec;
import org.neurodsl.neuro.Variable;
import org.neurodsl.scoping.NetworkNames;
import org.neurodsl.units.CompositeUnit;
import org.neurodsl.units.Dimension;
import org.neurodsl.units.Quantities;
import org.neurodsl.units.UnitReading;

/**
 * Derives types, under the assumption that certain variables have a given one: the arguments of a call, or a state
 * whose unit is looked for. Remembers every answer and every fault.
 */
final class Inference {

  private final Map<Variable, ExpressionType> assumed;
  private final Map<Expression, ExpressionType> known = new IdentityHashMap<>();
  private final List<TypeFault> faults = new ArrayList<>();
  private final Arithmetic arithmetic = new Arithmetic(this);
  private final BuiltinCallTypes builtinCalls = new BuiltinCallTypes(this);
  private final DeclaredTypes declarations;
  private final UserCallTypes userCalls;

  Inference() {
    this.assumed = Map.of();
    this.declarations = new DeclaredTypes(this);
    this.userCalls = new UserCallTypes(this);
  }

  /** What does not depend on the assumptions is asked of the root, where the answer is kept. */
  private Inference(Inference root, Map<Variable, ExpressionType> assumed) {
    boolean onlyArguments = assumed.keySet().stream().allMatch(Argument.class::isInstance);
    this.assumed = assumed;
    this.declarations = onlyArguments ? root.declarations : new DeclaredTypes(this);
    this.userCalls = onlyArguments ? root.userCalls : new UserCallTypes(this);
  }

  /** A fresh inference under further assumptions; its faults are its own. */
  Inference assuming(Map<? extends Variable, ExpressionType> types) {
    Map<Variable, ExpressionType> all = new IdentityHashMap<>(assumed);
    all.putAll(types);
    return new Inference(this, all);
  }

  List<TypeFault> faults() {
    return Collections.unmodifiableList(faults);
  }

  void report(TypeFault fault) {
    faults.add(fault);
  }

  ExpressionType declared(Named declaration) {
    ExpressionType given = declaration instanceof Variable ? assumed.get(declaration) : null;
    return given != null ? given : declarations.of(declaration);
  }

  /** Walks down the left side of long sums without recursion, so that their length does not matter. */
  ExpressionType of(Expression expression) {
    if (expression == null) {
      return ExpressionType.UNKNOWN;
    }
    Deque<Expression> open = new ArrayDeque<>();
    for (Expression e = expression; e != null && !known.containsKey(e); ) {
      open.push(e);
      e = e instanceof Binary binary ? binary.getLeft() : null;
    }
    for (Expression e : open) {
      known.put(e, infer(e));
    }
    return known.get(expression);
  }

  private ExpressionType infer(Expression expression) {
    return switch (expression) {
      case Quantity quantity -> quantity(quantity);
      case Binary binary -> arithmetic.binary(binary);
      case Unary unary -> arithmetic.unary(unary);
      case Conditional conditional -> arithmetic.conditional(conditional);
      case Parenthesised parenthesised -> of(parenthesised.getInner());
      case BooleanLiteral literal -> ExpressionType.TRUTH;
      case BuiltinValue value -> builtinValue(value);
      case BuiltinCall call -> builtinCalls.of(call);
      case PopulationSignal signal ->
          signal.getVariable() == null ? ExpressionType.EVENTS : declared(signal.getVariable());
      case Reference reference -> reference(reference);
      default -> ExpressionType.UNKNOWN;
    };
  }

  private ExpressionType builtinValue(BuiltinValue value) {
    return switch (value.getName() == null ? "" : value.getName()) {
      case "spikes" -> ExpressionType.EVENTS;
      case "t" -> ExpressionType.TIME;
      case "inf" -> ExpressionType.ZERO;
      case "receptors" -> ExpressionType.CURRENT;
      case "channels" -> channels(EcoreUtil2.getContainerOfType(value, Neuron.class));
      case "open", "index" -> ExpressionType.DIMENSIONLESS;
      case "distance" -> new ExpressionType.Number(Dimension.LENGTH);
      default -> ExpressionType.UNKNOWN;
    };
  }

  /** The current of the first channel of a neuron; that of others is checked to be like it. */
  private ExpressionType channels(Neuron neuron) {
    return neuron == null ? ExpressionType.UNKNOWN
        : NetworkNames.channels(neuron).stream().map(ReceptorUse::getReceptor)
            .flatMap(channel -> NeuronView.of(channel).members(CurrentLaw.class).stream()).findFirst()
            .map(law -> of(law.getValue())).orElse(ExpressionType.ZERO);
  }

  private ExpressionType quantity(Quantity quantity) {
    ExpressionType unit = quantity.getUnit() == null ? ExpressionType.DIMENSIONLESS : unit(quantity.getUnit());
    if (quantity.getValue() == null || unit.isUnknown()) {
      return ExpressionType.UNKNOWN;
    }
    CompositeUnit scale = quantity.getUnit() == null ? CompositeUnit.ONE
        : UnitReadings.unit(quantity.getUnit()).orElse(CompositeUnit.ONE);
    double value = Quantities.toBase(quantity.getValue(), scale);
    if (Double.isInfinite(value)) {
      report(new TypeFault.NumberTooLarge(quantity, quantity.getValue()));
      return ExpressionType.UNKNOWN;
    }
    boolean bareZero = value == 0 && quantity.getUnit() == null && !quantity.isPercent();
    return bareZero ? ExpressionType.ZERO : unit;
  }

  /** The type of a unit as written; a fault of it is reported at the factor that causes it. */
  ExpressionType unit(UnitSpec spec) {
    UnitReading reading = UnitReadings.of(spec);
    reading.fault().ifPresent(fault -> {
      EObject where = spec instanceof UnitExpression e && fault.offset() < e.getFactors().size()
          ? e.getFactors().get(fault.offset()) : spec;
      report(new TypeFault.BadUnit(where, fault));
    });
    return UnitReadings.type(spec);
  }

  private ExpressionType reference(Reference reference) {
    Named target = reference.getTarget();
    if (target == null || target.eIsProxy()) {
      reference.getArguments().forEach(this::of);
      return ExpressionType.OPEN; // what is not there is reported once and may be of any type
    }
    if (target instanceof Function function) {
      if (reference.isCall()) {
        return userCalls.of(this, reference, function);
      }
      report(new TypeFault.NotCalled(reference, function.getName()));
      return ExpressionType.UNKNOWN;
    }
    if (reference.isCall()) {
      reference.getArguments().forEach(this::of);
      report(new TypeFault.NotAFunction(reference, target.getName()));
      return ExpressionType.UNKNOWN;
    }
    return declared(target);
  }

  /** Tells whether this is no more than a trial of what follows if some state had a certain type. */
  boolean isTrial() {
    return assumed.keySet().stream().anyMatch(v -> !(v instanceof Argument));
  }
}
