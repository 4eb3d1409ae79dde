package org.neurodsl.types;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.neurodsl.neuro.Argument;
import org.neurodsl.neuro.Constant;
import org.neurodsl.neuro.Definition;
import org.neurodsl.neuro.Expression;
import org.neurodsl.neuro.Function;
import org.neurodsl.neuro.Gate;
import org.neurodsl.neuro.Input;
import org.neurodsl.neuro.Measure;
import org.neurodsl.neuro.Named;
import org.neurodsl.neuro.Parameter;
import org.neurodsl.neuro.Population;
import org.neurodsl.neuro.State;
import org.neurodsl.neuro.Sweep;
import org.neurodsl.neuro.SweepVariable;
import org.neurodsl.neuro.UnitSpec;
import org.neurodsl.units.Dimension;

/** Derives the types of declarations: from {@code : unit}, else from the value. */
final class DeclaredTypes {

  private final Inference inference;
  private final Map<Named, ExpressionType> known = new IdentityHashMap<>();
  private final Set<Named> underWay = Collections.newSetFromMap(new IdentityHashMap<>());

  DeclaredTypes(Inference inference) {
    this.inference = inference;
  }

  ExpressionType of(Named declaration) {
    if (declaration == null || declaration.eIsProxy()) {
      return ExpressionType.UNKNOWN;
    }
    ExpressionType type = known.get(declaration);
    if (type != null) {
      return type;
    }
    if (!underWay.add(declaration)) {
      return ExpressionType.UNKNOWN; // a circle, which the rules for names report
    }
    try {
      type = derive(declaration);
    } finally {
      underWay.remove(declaration);
    }
    known.put(declaration, type);
    return type;
  }

  private ExpressionType derive(Named declaration) {
    return switch (declaration) {
      case Parameter p -> of(p.getUnit(), p.getValue());
      case Input i -> of(i.getUnit(), i.getValue());
      case State s when s.eContainer() instanceof Gate -> ExpressionType.DIMENSIONLESS;
      case State s -> s.getUnit() == null ? ofState(s) : inference.unit(s.getUnit());
      case Definition d -> of(d.getUnit(), d.getValue());
      case Constant c -> of(c.getUnit(), c.getValue());
      case Argument a -> a.getUnit() == null ? ExpressionType.OPEN : inference.unit(a.getUnit());
      case Measure m -> inference.of(m.getValue()).declared();
      case SweepVariable v -> ofSweep(v);
      case Function f -> of(f.getUnit(), f.getBody());
      case Population p -> ExpressionType.EVENTS;
      default -> ExpressionType.UNKNOWN;
    };
  }

  private ExpressionType of(UnitSpec unit, Expression value) {
    if (unit != null) {
      return inference.unit(unit);
    }
    return value == null ? ExpressionType.UNKNOWN : inference.of(value).declared();
  }

  /** A state without unit that starts at 0 or {@code steady}: its equation says what it is. */
  private ExpressionType ofState(State state) {
    ExpressionType value = state.getValue() == null ? ExpressionType.OPEN : inference.of(state.getValue());
    boolean bareZero = value instanceof ExpressionType.Polymorphic;
    if (!bareZero && !(value instanceof ExpressionType.Open)) {
      return value;
    }
    if (inference.isTrial()) {
      return ExpressionType.OPEN;
    }
    Optional<Dimension> found = new StateUnitSearch(inference).find(state);
    boolean plain = found.isEmpty() || found.get().isDimensionless();
    if (bareZero && plain) {
      return ExpressionType.DIMENSIONLESS;
    }
    if (bareZero || found.isEmpty() && state.isSteady()) {
      inference.report(new TypeFault.UnitNotTold(state, found));
    }
    return found.<ExpressionType>map(ExpressionType.Number::new).orElse(ExpressionType.UNKNOWN);
  }

  private ExpressionType ofSweep(SweepVariable variable) {
    if (variable.getUnit() != null) {
      return inference.unit(variable.getUnit());
    }
    Optional<ExpressionType> swept = SweptVariables.target(variable).map(inference::declared);
    if (swept.isPresent()) {
      return swept.get();
    }
    List<ExpressionType> types = values(variable).stream().map(inference::of).toList();
    if (types.stream().anyMatch(ExpressionType::isUnknown)) {
      return ExpressionType.UNKNOWN;
    }
    return types.stream().filter(t -> t.dimension().isPresent()).max(Comparator.comparingInt(t ->
        Collections.frequency(types, t))).orElse(ExpressionType.DIMENSIONLESS);
  }

  private static List<Expression> values(SweepVariable variable) {
    List<Expression> values = new ArrayList<>();
    if (variable.eContainer() instanceof Sweep sweep) {
      values.add(sweep.getFrom());
      values.add(sweep.getTo());
      values.add(sweep.getStep());
      values.addAll(sweep.getValues());
    }
    values.removeIf(v -> v == null);
    return values;
  }
}
