package org.neurodsl.types;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.EcoreUtil2;
import org.neurodsl.neuro.BuiltinCall;
import org.neurodsl.neuro.CallArgument;
import org.neurodsl.neuro.Expectation;
import org.neurodsl.neuro.Experiment;
import org.neurodsl.neuro.Expression;
import org.neurodsl.neuro.Measure;
import org.neurodsl.neuro.Record;
import org.neurodsl.neuro.Setting;
import org.neurodsl.neuro.Stimulation;
import org.neurodsl.neuro.SweepVariable;
import org.neurodsl.scoping.WeightSignals;
import org.neurodsl.types.ExpressionType.Kind;
import org.neurodsl.types.ExpressionType.Polymorphic;
import org.neurodsl.types.Signature.Group;
import org.neurodsl.types.Signature.Parameter;
import org.neurodsl.types.Signature.Want;
import org.neurodsl.units.Dimension;

/** Types calls of built-in functions by the table of {@link Signatures}. */
final class BuiltinCallTypes {

  private final Inference inference;

  BuiltinCallTypes(Inference inference) {
    this.inference = inference;
  }

  ExpressionType of(BuiltinCall call) {
    Optional<CallBinding> binding = CallBinding.of(call);
    if (binding.isEmpty()) {
      inference.report(new TypeFault.UnknownFunction(call, call.getFunction()));
      return ExpressionType.UNKNOWN;
    }
    int before = inference.faults().size();
    binding.get().faults().forEach(inference::report);
    if (inference.faults().size() > before) {
      return ExpressionType.UNKNOWN; // which argument is meant by which is not known
    }
    misplaced(call, binding.get().signature()).ifPresent(inference::report);
    Typing typing = new Typing(inference, binding.get(), call);
    ExpressionType result = typing.result();
    boolean sound = inference.faults().size() == before && !typing.anyUnknown();
    return sound ? result : ExpressionType.UNKNOWN;
  }

  /** A stimulus belongs to the value of an input in an experiment, a measure to what is measured. */
  private static Optional<TypeFault> misplaced(BuiltinCall call, Signature signature) {
    String role = call.eContainingFeature().getName();
    boolean wrongRole = role.equals("distribution") && signature.group() != Group.DISTRIBUTION
        || role.equals("source") && signature.group() != Group.SOURCE;
    boolean inside = !wrongRole && switch (signature.group()) {
      case FUNCTION -> true;
      case STIMULUS -> (EcoreUtil2.getContainerOfType(call, Setting.class) != null
          || EcoreUtil2.getContainerOfType(call, Stimulation.class) != null) && !isInside(call, Group.STIMULUS)
          && !isInside(call, Group.SOURCE);
      case DISTRIBUTION -> role.equals("distribution");
      case SOURCE -> role.equals("source");
      case MEASURE -> call.eContainer() instanceof Record && WeightSignals.connection(call).isPresent()
          || (EcoreUtil2.getContainerOfType(call, Measure.class) != null
          || EcoreUtil2.getContainerOfType(call, Expectation.class) != null) && (isAggregateOfMeasure(signature)
              || !isInside(call, Group.MEASURE) || isInsideAggregateOfMeasure(call));
    };
    return inside ? Optional.empty() : Optional.of(new TypeFault.Misplaced(call, signature.name(), signature.group()));
  }

  private static boolean isAggregateOfMeasure(Signature signature) {
    return signature.result() == Signature.Result.SWEPT;
  }

  private static boolean isInsideAggregateOfMeasure(EObject call) {
    return enclosing(call).filter(b -> isAggregateOfMeasure(b.signature())).isPresent();
  }

  private static boolean isInside(EObject call, Group group) {
    return enclosing(call).filter(b -> b.signature().group() == group).isPresent();
  }

  /** The nearest call around a call. */
  private static Optional<CallBinding> enclosing(EObject call) {
    BuiltinCall outer = EcoreUtil2.getContainerOfType(call.eContainer(), BuiltinCall.class);
    return outer == null ? Optional.empty() : CallBinding.of(outer);
  }

  /** The arguments of one call, typed in order. */
  private static final class Typing {

    private final Inference inference;
    private final Arithmetic arithmetic;
    private final CallBinding binding;
    private final BuiltinCall call;
    private Expression firstSame;
    private ExpressionType same = ExpressionType.ZERO;
    private Expression firstAlike;
    private ExpressionType alike = ExpressionType.ZERO;

    Typing(Inference inference, CallBinding binding, BuiltinCall call) {
      this.inference = inference;
      this.arithmetic = new Arithmetic(inference);
      this.binding = binding;
      this.call = call;
    }

    ExpressionType result() {
      for (Parameter parameter : binding.signature().parameters()) {
        binding.argument(parameter.name()).ifPresent(argument -> values(argument).forEach(v -> check(parameter, v)));
      }
      call.getArguments().forEach(this::window);
      return switch (binding.signature().result()) {
        case PLAIN -> ExpressionType.DIMENSIONLESS;
        case SAME -> same;
        case ROOT -> argument("x").map(x -> arithmetic.root(call, x)).orElse(ExpressionType.UNKNOWN);
        case POWER -> argument("x").flatMap(x -> argument("exponent").map(e -> arithmetic.power("pow", x, e)))
            .orElse(ExpressionType.UNKNOWN);
        case RATE -> ExpressionType.RATE;
        case TIME -> ExpressionType.TIME;
        case VOLTAGE -> new ExpressionType.Number(Dimension.VOLTAGE);
        case LENGTH -> new ExpressionType.Number(Dimension.LENGTH);
        case SWEPT -> swept();
        case OPEN -> ExpressionType.OPEN;
      };
    }

    /** Whether an argument has a fault of its own. */
    boolean anyUnknown() {
      boolean ofConnection = binding.signature().parameters().stream().anyMatch(each -> each.want() == Want.SYNAPSES);
      return !ofConnection && call.getArguments().stream().flatMap(a -> values(a).stream())
          .anyMatch(v -> inference.of(v) instanceof ExpressionType.Unknown);
    }

    private Optional<Expression> argument(String name) {
      return binding.value(name);
    }

    private static List<Expression> values(CallArgument argument) {
      List<Expression> values = new ArrayList<>();
      values.add(argument.getValue());
      values.add(argument.getUpper());
      values.removeIf(v -> v == null);
      return values;
    }

    private void window(CallArgument argument) {
      for (Expression time : new Expression[] {argument.getAfter(), argument.getStart(), argument.getEnd()}) {
        if (time != null) {
          dimension("time", Dimension.TIME, time);
        }
      }
    }

    private void check(Parameter parameter, Expression value) {
      switch (parameter.want()) {
        case ANY -> inference.of(value);
        case PLAIN -> plain(parameter, value);
        case TIME -> dimension(parameter.name(), Dimension.TIME, value);
        case RATE -> dimension(parameter.name(), Dimension.FREQUENCY, value);
        case TEMPERATURE -> dimension(parameter.name(), Dimension.TEMPERATURE, value);
        case SAME -> same(value);
        case ALIKE -> alike(value);
        case SPIKES -> spikes(value);
        case SIGNAL -> signal(value);
        case TEXT, SYNAPSES -> { }
      }
    }

    /** Of {@code pow} the exponent is judged together with its base. */
    private void plain(Parameter parameter, Expression value) {
      if (binding.signature().result() != Signature.Result.POWER) {
        arithmetic.plain(binding.signature().name(), value);
      }
    }

    private void same(Expression value) {
      ExpressionType type = firstSame == null ? arithmetic.number(value) : together(firstSame, same, value);
      firstSame = firstSame == null || same instanceof Polymorphic || same.isUnknown() ? value : firstSame;
      same = type;
    }

    private void alike(Expression value) {
      ExpressionType type = firstAlike == null ? arithmetic.number(value) : together(firstAlike, alike, value);
      firstAlike = firstAlike == null || alike instanceof Polymorphic || alike.isUnknown() ? value : firstAlike;
      alike = type;
    }

    /** Once one argument is not known, the others are looked at for themselves only. */
    private ExpressionType together(Expression first, ExpressionType before, Expression value) {
      if (before instanceof ExpressionType.Unknown) {
        arithmetic.number(value);
        return ExpressionType.UNKNOWN;
      }
      return arithmetic.common(binding.signature().name(), first, value);
    }

    private void dimension(String parameter, Dimension expected, Expression value) {
      ExpressionType type = arithmetic.number(value);
      if (!type.fits(expected)) {
        inference.report(new TypeFault.ArgumentDimension(value, binding.signature().name(), parameter, expected,
            type.dimension().orElse(Dimension.NONE)));
      }
    }

    private void spikes(Expression value) {
      ExpressionType type = inference.of(value);
      if (type.kind() != Kind.EVENT && !type.isUnknown()) {
        inference.report(new TypeFault.WrongKind(value, Kind.EVENT, type.kind()));
      }
    }

    /** Of a train of spikes the first, last, … is a time. */
    private void signal(Expression value) {
      if (inference.of(value).kind() == Kind.EVENT) {
        same = ExpressionType.TIME;
      } else {
        same(value);
      }
    }

    private ExpressionType swept() {
      Experiment experiment = EcoreUtil2.getContainerOfType(call, Experiment.class);
      Optional<SweepVariable> swept = experiment == null ? Optional.empty() : SweptVariables.of(experiment);
      if (swept.isEmpty() && experiment != null) {
        inference.report(new TypeFault.NothingSwept(call, binding.signature().name()));
      }
      return swept.map(inference::declared).orElse(ExpressionType.UNKNOWN);
    }
  }
}
