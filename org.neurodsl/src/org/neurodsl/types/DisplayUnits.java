package org.neurodsl.types;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Optional;
import java.util.Set;
import org.neurodsl.neuro.Argument;
import org.neurodsl.neuro.Binary;
import org.neurodsl.neuro.BuiltinCall;
import org.neurodsl.neuro.CallArgument;
import org.neurodsl.neuro.Conditional;
import org.neurodsl.neuro.Constant;
import org.neurodsl.neuro.Definition;
import org.neurodsl.neuro.Expression;
import org.neurodsl.neuro.Input;
import org.neurodsl.neuro.Measure;
import org.neurodsl.neuro.Parameter;
import org.neurodsl.neuro.Parenthesised;
import org.neurodsl.neuro.Quantity;
import org.neurodsl.neuro.Reference;
import org.neurodsl.neuro.State;
import org.neurodsl.neuro.Sweep;
import org.neurodsl.neuro.SweepVariable;
import org.neurodsl.neuro.Unary;
import org.neurodsl.neuro.UnitSpec;
import org.neurodsl.neuro.Variable;
import org.neurodsl.units.CompositeUnit;
import org.neurodsl.units.Dimension;
import org.neurodsl.units.UnitText;

/**
 * The unit in which a value is shown: the user's own where one was written, otherwise the customary one of the
 * dimension. Own are the declared unit, that of the literal, and that of the variables an expression takes its value
 * from.
 */
public final class DisplayUnits {

  private final ExpressionTypes types;
  private final Set<Variable> underWay = Collections.newSetFromMap(new IdentityHashMap<>());

  public DisplayUnits(ExpressionTypes types) {
    this.types = types;
  }

  /** The unit to show a variable in; {@code 1} where its dimension is not known. */
  public CompositeUnit of(Variable variable) {
    Optional<Dimension> dimension = types.of(variable).dimension();
    if (dimension.isEmpty()) {
      return CompositeUnit.ONE;
    }
    return own(variable).filter(u -> u.dimension().equals(dimension.get()))
        .orElseGet(() -> UnitText.of(dimension.get()));
  }

  /** The unit to show the value of an expression in; {@code 1} where its dimension is not known. */
  public CompositeUnit of(Expression expression) {
    Optional<Dimension> dimension = types.of(expression).dimension();
    if (dimension.isEmpty()) {
      return CompositeUnit.ONE;
    }
    return own(expression).filter(u -> u.dimension().equals(dimension.get()))
        .orElseGet(() -> UnitText.of(dimension.get()));
  }

  private Optional<CompositeUnit> own(Variable variable) {
    if (variable == null || variable.eIsProxy() || !underWay.add(variable)) {
      return Optional.empty();
    }
    try {
      return switch (variable) {
        case Parameter p -> own(p.getUnit(), p.getValue());
        case Input i -> own(i.getUnit(), i.getValue());
        case State s -> own(s.getUnit(), s.getValue());
        case Definition d -> own(d.getUnit(), d.getValue());
        case Constant c -> own(c.getUnit(), c.getValue());
        case Argument a -> own(a.getUnit(), null);
        case Measure m -> own(m.getValue());
        case SweepVariable s -> sweep(s);
        default -> Optional.empty();
      };
    } finally {
      underWay.remove(variable);
    }
  }

  private Optional<CompositeUnit> own(UnitSpec unit, Expression value) {
    return unit != null ? UnitReadings.unit(unit) : own(value);
  }

  private Optional<CompositeUnit> own(Expression expression) {
    return switch (expression) {
      case Quantity q -> q.getUnit() == null ? Optional.empty() : UnitReadings.unit(q.getUnit());
      case Parenthesised p -> own(p.getInner());
      case Unary u -> own(u.getOperand());
      case Binary b when "+".equals(b.getOp()) || "-".equals(b.getOp()) -> leftmost(b);
      case Conditional c -> own(c.getWhenTrue()).or(() -> own(c.getWhenFalse()));
      case Reference r when r.getTarget() instanceof Variable variable -> own(variable);
      case BuiltinCall call -> own(call);
      case null, default -> Optional.empty();
    };
  }

  /** Long sums lean to the left: their first term is reached without recursion. */
  private Optional<CompositeUnit> leftmost(Binary sum) {
    Expression first = sum;
    while (first instanceof Binary b && ("+".equals(b.getOp()) || "-".equals(b.getOp()))) {
      first = b.getLeft();
    }
    return own(first).or(() -> own(sum.getRight()));
  }

  private Optional<CompositeUnit> own(BuiltinCall call) {
    Signature.Result result = Signatures.find(String.valueOf(call.getFunction()), call.getArguments().size())
        .map(Signature::result).orElse(Signature.Result.OPEN);
    return switch (result) {
      case SAME -> call.getArguments().stream().map(CallArgument::getValue).map(this::own).flatMap(Optional::stream)
          .findFirst();
      case SWEPT -> SweptVariables.around(call).flatMap(this::own);
      default -> Optional.empty();
    };
  }

  private Optional<CompositeUnit> sweep(SweepVariable variable) {
    if (variable.getUnit() != null) {
      return UnitReadings.unit(variable.getUnit());
    }
    Optional<CompositeUnit> written = variable.eContainer() instanceof Sweep sweep
        ? own(sweep.getTo()).or(() -> own(sweep.getFrom()))
            .or(() -> sweep.getValues().stream().map(this::own).flatMap(Optional::stream).findFirst())
        : Optional.empty();
    return written.or(() -> SweptVariables.target(variable).flatMap(this::own));
  }
}
