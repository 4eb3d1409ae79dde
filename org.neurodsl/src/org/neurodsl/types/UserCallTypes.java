package org.neurodsl.types;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.neurodsl.neuro.Argument;
import org.neurodsl.neuro.Expression;
import org.neurodsl.neuro.Function;
import org.neurodsl.neuro.Reference;
import org.neurodsl.units.Dimension;

/**
 * Types calls of functions that the user wrote. Arguments without unit take the type of what is given, anew for each
 * call; the answer for the same function and the same types is derived once.
 */
final class UserCallTypes {

  private final Inference owner;
  private final Map<Call, Outcome> outcomes = new HashMap<>();
  private final Set<Call> underWay = new HashSet<>();

  UserCallTypes(Inference owner) {
    this.owner = owner;
  }

  private record Call(Function function, List<ExpressionType> types) {}

  private record Outcome(ExpressionType type, Optional<TypeFault> fault) {}

  /** Types a call that stands in an expression of the given inference. */
  ExpressionType of(Inference inference, Reference reference, Function function) {
    List<Argument> formal = function.getArguments();
    List<Expression> actual = reference.getArguments();
    List<ExpressionType> types = new ArrayList<>();
    Arithmetic arithmetic = new Arithmetic(inference);
    boolean fitting = true;
    for (int i = 0; i < actual.size(); i++) {
      ExpressionType type = arithmetic.number(actual.get(i));
      if (i < formal.size() && formal.get(i).getUnit() != null) {
        ExpressionType expected = UnitReadings.type(formal.get(i).getUnit());
        fitting &= fits(inference, function, formal.get(i), actual.get(i), expected, type);
        type = expected;
      }
      types.add(type);
    }
    if (formal.size() != actual.size()) {
      String usage = usage(function);
      inference.report(new TypeFault.ArgumentCount(
          reference, function.getName(), usage, formal.size(), actual.size(), false));
      return ExpressionType.UNKNOWN;
    }
    return fitting ? outcome(inference, reference, new Call(function, List.copyOf(types))) : ExpressionType.UNKNOWN;
  }

  private static boolean fits(Inference inference, Function function, Argument formal, Expression actual,
      ExpressionType expected, ExpressionType type) {
    Optional<Dimension> wanted = expected.dimension();
    boolean fits = wanted.isEmpty() || type.fits(wanted.get());
    if (!fits) {
      inference.report(new TypeFault.ArgumentDimension(actual, function.getName(), formal.getName(), wanted.get(),
          type.dimension().orElse(Dimension.NONE)));
    }
    return fits && !type.isUnknown();
  }

  private ExpressionType outcome(Inference inference, Reference reference, Call call) {
    Outcome outcome = outcomes.get(call);
    if (outcome == null) {
      if (!underWay.add(call)) {
        return ExpressionType.UNKNOWN; // a function that calls itself, which the rules for names report
      }
      outcome = derive(call);
      underWay.remove(call);
      outcomes.put(call, outcome);
    }
    outcome.fault().ifPresent(
        fault -> inference.report(new TypeFault.InsideCall(reference, call.function().getName(), fault)));
    return outcome.type();
  }

  private Outcome derive(Call call) {
    Function function = call.function();
    Map<Argument, ExpressionType> given = new IdentityHashMap<>();
    for (int i = 0; i < call.types().size(); i++) {
      given.put(function.getArguments().get(i), call.types().get(i));
    }
    Inference body = owner.assuming(given);
    ExpressionType type = body.of(function.getBody());
    boolean anyOpen = function.getArguments().stream().anyMatch(a -> a.getUnit() == null);
    Optional<TypeFault> fault = anyOpen && isSoundByItself(function) ? body.faults().stream().findFirst()
        : Optional.empty();
    if (function.getUnit() != null) {
      ExpressionType declared = UnitReadings.type(function.getUnit());
      return new Outcome(declared, fault);
    }
    return new Outcome(fault.isPresent() ? ExpressionType.UNKNOWN : type, fault);
  }

  /** A fault that does not depend on the arguments is reported in the function, not at its calls. */
  private boolean isSoundByItself(Function function) {
    Inference alone = owner.assuming(openArguments(function));
    alone.of(function.getBody());
    return alone.faults().isEmpty();
  }

  private Map<Argument, ExpressionType> openArguments(Function function) {
    Map<Argument, ExpressionType> open = new IdentityHashMap<>();
    for (Argument argument : function.getArguments()) {
      open.put(argument, argument.getUnit() == null ? ExpressionType.OPEN : UnitReadings.type(argument.getUnit()));
    }
    return open;
  }

  private static String usage(Function function) {
    List<String> names = function.getArguments().stream().map(Argument::getName).toList();
    return function.getName() + "(" + String.join(", ", names) + ")";
  }
}
