package org.neurodsl.check;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.EcoreUtil2;
import org.neurodsl.neuro.Binary;
import org.neurodsl.neuro.BuiltinCall;
import org.neurodsl.neuro.Experiment;
import org.neurodsl.neuro.Expression;
import org.neurodsl.neuro.Function;
import org.neurodsl.neuro.Named;
import org.neurodsl.neuro.NeuroPackage;
import org.neurodsl.neuro.Neuron;
import org.neurodsl.neuro.Quantity;
import org.neurodsl.neuro.Reference;
import org.neurodsl.neuro.Trigger;
import org.neurodsl.neuro.UnitFactor;
import org.neurodsl.problem.Fix;
import org.neurodsl.problem.NameSuggestion;
import org.neurodsl.problem.Problem;
import org.neurodsl.problem.ProblemReport;
import org.neurodsl.source.SourcePlace;
import org.neurodsl.types.ExpressionType.Kind;
import org.neurodsl.types.Signature;
import org.neurodsl.types.Signatures;
import org.neurodsl.types.TypeFault;
import org.neurodsl.units.CompositeUnit;
import org.neurodsl.units.Dimension;
import org.neurodsl.units.Quantities;
import org.neurodsl.units.UnitAdvice;
import org.neurodsl.units.UnitFault;
import org.neurodsl.units.UnitText;

/** Puts the faults of types into words. */
final class FaultReports {

  private static final String LARGEST_EXPONENT = "99";

  private final Checking checking;
  private final Fixes fixes;

  FaultReports(Checking checking) {
    this.checking = checking;
    this.fixes = new Fixes(checking.places());
  }

  void report(TypeFault fault) {
    checking.report(words(fault));
  }

  private ProblemReport words(TypeFault fault) {
    return switch (fault) {
      case TypeFault.Mismatch f -> new MismatchReports(checking).words(f);
      case TypeFault.HasUnit f -> hasUnit(f);
      case TypeFault.ExponentVaries f -> exponentVaries(f);
      case TypeFault.WrongKind f -> wrongKindWords(f.where(), f.expected(), f.found());
      case TypeFault.ArgumentCount f -> argumentCount(f);
      case TypeFault.ArgumentDimension f -> argumentDimension(f);
      case TypeFault.LabelUnknown f -> labelUnknown(f);
      case TypeFault.LabelMissing f -> at(Problem.MISSING_ARGUMENT, f, f.function(), f.label(), f.usage());
      case TypeFault.LabelTwice f -> checking.at(Problem.REPEATED_ARGUMENT,
          checking.places().of(f.where(), NeuroPackage.Literals.CALL_ARGUMENT__LABEL), f.function(), f.label());
      case TypeFault.ArgumentForm f -> argumentForm(f);
      case TypeFault.Misplaced f -> misplaced(f);
      case TypeFault.NothingSwept f -> at(Problem.MEASURE_NEEDS_SWEEP, f, f.function());
      case TypeFault.NotCalled f -> at(Problem.FUNCTION_WITHOUT_ARGUMENTS, f, f.function(), usage(f.where()));
      case TypeFault.NotAFunction f -> notAFunction(f);
      case TypeFault.UnknownFunction f -> at(Problem.UNKNOWN_FUNCTION, f, f.name(),
          NameSuggestion.clause(f.name(), Signatures.all().stream().map(Signature::name).toList()));
      case TypeFault.UnitNotTold f -> unitNotTold(f.where(), f.where(), f.wanted().orElse(Dimension.VOLTAGE));
      case TypeFault.BadUnit f -> badUnit(f);
      case TypeFault.AbsoluteTemperature f -> absoluteTemperature(f);
      case TypeFault.DimensionTooLarge f ->
          at(Problem.UNIT_BEYOND_USE, f, Places.text(f.where()), LARGEST_EXPONENT);
      case TypeFault.NumberTooLarge f -> at(Problem.NUMBER_TOO_LARGE, f, f.text());
      case TypeFault.InsideCall f -> insideCall(f);
    };
  }

  private ProblemReport at(Problem problem, TypeFault fault, String... arguments) {
    return checking.at(problem, fault.where(), arguments);
  }

  private ProblemReport labelUnknown(TypeFault.LabelUnknown fault) {
    SourcePlace place = checking.places().of(fault.where(), NeuroPackage.Literals.CALL_ARGUMENT__LABEL);
    List<String> near = NameSuggestion.near(fault.label(), fault.known());
    ProblemReport report = checking.at(Problem.UNKNOWN_ARGUMENT, place, fault.function(), fault.label(),
        NameSuggestion.clause(fault.label(), fault.known()));
    return near.isEmpty() ? report : report.withFix(fixes.replace("write '" + near.get(0) + "'", place, near.get(0)));
  }

  private static String usage(Expression where) {
    return where instanceof Reference reference && reference.getTarget() instanceof Function function
        ? function.getName() + function.getArguments().stream().map(a -> String.valueOf(a.getName()))
            .collect(Collectors.joining(", ", "(", ")")) : Places.text(where) + "(…)";
  }

  /** {@code g(V - E)}: the name is where the operator is missing behind. */
  private ProblemReport notAFunction(TypeFault.NotAFunction fault) {
    SourcePlace name = checking.places().of(fault.where(), NeuroPackage.Literals.REFERENCE__TARGET);
    String kind = fault.where() instanceof Reference reference ? Kinds.of(reference.getTarget()) : "a variable";
    return checking.at(Problem.NOT_A_FUNCTION, name, fault.name(), kind)
        .withFix(Fix.insert("multiply", name.offset() + name.length(), "*"));
  }

  static String plural(int count, String word) {
    return count + " " + word + (count == 1 ? "" : "s");
  }

  /** Where some arguments have names, it has to be said that those are not counted. */
  private ProblemReport argumentCount(TypeFault.ArgumentCount fault) {
    String expected =
        fault.named() && fault.expected() == 0 ? "named arguments only" : plural(fault.expected(), "argument");
    return at(Problem.ARGUMENT_COUNT, fault, fault.function(), expected,
        fault.found() + (fault.named() ? " without a name" : ""), fault.usage());
  }

  private ProblemReport hasUnit(TypeFault.HasUnit fault) {
    CompositeUnit unit = checking.unit(fault.where(), fault.found());
    String text = Places.text(fault.where());
    if (fault.function().equals("^")) {
      String divided = "(" + Places.source(fault.where()) + "/(1 " + unit.text() + "))";
      return at(Problem.EXPONENT_HAS_UNIT, fault, text, unit.text(), "1 " + unit.text())
          .withFix(fixes.replace("divide by 1 " + unit.text(), fault.where(), divided));
    }
    String mend = "divide it by " + UnitWords.kind(fault.found(), unit) + " such as 1 " + unit.text();
    return at(Problem.ARGUMENT_HAS_UNIT, fault, fault.function(), text, unit.text(), mend)
        .withFix(divide(fault.where(), unit));
  }

  private Fix divide(Expression expression, CompositeUnit unit) {
    return fixes.operate("divide by 1 " + unit.text(), expression, "/(1 " + unit.text() + ")");
  }

  private ProblemReport exponentVaries(TypeFault.ExponentVaries fault) {
    Expression base = fault.where().eContainer() instanceof Binary binary ? binary.getLeft() : fault.where();
    CompositeUnit unit = checking.unit(base, fault.base());
    return at(Problem.EXPONENT_NOT_CONSTANT, fault, Places.text(base), unit.text(), "1 " + unit.text());
  }

  void wrongKind(Expression where, Kind expected, Kind found) {
    checking.report(wrongKindWords(where, expected, found));
  }

  private ProblemReport wrongKindWords(Expression where, Kind expected, Kind found) {
    String text = Places.text(where);
    if (expected == Kind.BOOLEAN) {
      String what = where.eContainer() instanceof Trigger ? "What an event waits for" : "The condition";
      return checking.at(Problem.TRUTH_EXPECTED, where, what, text, text + " > " + zero(where));
    }
    if (expected == Kind.EVENT) {
      BuiltinCall call = EcoreUtil2.getContainerOfType(where, BuiltinCall.class);
      String function = call == null ? "It" : call.getFunction();
      return checking.at(Problem.MEASURE_NOT_POSSIBLE, where, function, text, "write " + function + "(spikes)")
          .withFix(fixes.replace("write 'spikes'", where, "spikes"));
    }
    if (found == Kind.EVENT) {
      return checking.at(Problem.NOT_USABLE_HERE, where, text, "arithmetic",
          "count or rate them, as in rate(" + text + ")");
    }
    return checking.at(Problem.NUMBER_EXPECTED, where, text, "if " + text + " then 1 else 0");
  }

  private String zero(Expression like) {
    String unit = checking.unit(like).text();
    return unit.equals("1") ? "0" : "0 " + unit;
  }

  private ProblemReport argumentDimension(TypeFault.ArgumentDimension fault) {
    CompositeUnit unit = UnitText.of(fault.expected());
    String what = "The argument '" + fault.parameter() + "' of " + fault.function();
    Optional<Quantity> number = Fixes.bareNumber(fault.where());
    if (number.isPresent() && !fault.expected().isDimensionless()) {
      return checking.at(Problem.UNIT_NEEDED, number.get(), what, unit.text())
          .withFix(fixes.appendUnit(number.get(), unit));
    }
    String kind = UnitWords.kind(fault.expected(), unit);
    return at(Problem.EXPECTED_UNITS, fault, what, kind, Places.text(fault.where()),
        UnitWords.of(checking.unit(fault.where(), fault.found())),
        fault.expected().isDimensionless() ? "" : "write " + kind + " such as 10 " + unit.text());
  }

  private ProblemReport argumentForm(TypeFault.ArgumentForm fault) {
    String parameter = "the argument '" + fault.parameter() + "' of " + fault.function();
    String mend = switch (fault.expected()) {
      case TEXT -> "write a name in quotes";
      case VALUE -> "write a number or an expression";
      case SINGLE_VALUE -> "write one value and no 'to'";
      case NO_WINDOW -> "'after' and 'between' belong to measures such as max";
    };
    return at(Problem.NOT_USABLE_HERE, fault, Places.text(fault.where()), parameter, mend);
  }

  private ProblemReport misplaced(TypeFault.Misplaced fault) {
    Optional<String> wanted = switch (fault.where().eContainingFeature().getName()) {
      case "distribution" -> Optional.of("write uniform(…), normal(…) or lognormal(…)");
      case "source" -> Optional.of("write poisson(…) or spikes(…)");
      default -> switch (fault.group()) {
        case DISTRIBUTION -> Optional.of("write '~' before it, in a network");
        case SOURCE -> Optional.of("it belongs behind 'with' of 'stimulate' or 'of' of a population");
        default -> Optional.empty();
      };
    };
    if (wanted.isPresent()) {
      return at(Problem.NOT_USABLE_HERE, fault, fault.function(), "this place", wanted.get());
    }
    boolean inModel = EcoreUtil2.getContainerOfType(fault.where(), Neuron.class) != null
        || EcoreUtil2.getContainerOfType(fault.where(), Experiment.class) == null;
    if (fault.group() == Signature.Group.STIMULUS && inModel) {
      return fault.function().equals("noise") ? at(Problem.RANDOM_IN_MODEL, fault, fault.function(), "a model")
          : at(Problem.STIMULUS_IN_MODEL, fault, fault.function(), "I");
    }
    if (fault.group() == Signature.Group.STIMULUS) {
      return at(Problem.NOT_USABLE_HERE, fault, fault.function(), "this place",
          "give it to an input, as in I = " + fault.function() + "(…)");
    }
    return at(Problem.NOT_USABLE_HERE, fault, fault.function(), inModel ? "a model" : "this place",
        "it belongs to 'measure' and 'expect' of an experiment");
  }

  /** A declaration whose value 0 tells no unit, reported where that shows. */
  ProblemReport unitNotTold(Named declaration, EObject where, Dimension wanted) {
    CompositeUnit unit = UnitText.of(wanted);
    SourcePlace name = checking.places().of(declaration, NeuroPackage.Literals.NAMED__NAME);
    boolean here = declaration.eResource() == where.eResource();
    ProblemReport report = checking.at(
        Problem.UNIT_NOT_TOLD, here ? name : checking.places().of(where), declaration.getName(), unit.text());
    return here ? report.withFix(Fix.insert("declare '" + declaration.getName() + " : " + unit.text() + "'",
        name.offset() + name.length(), " : " + unit.text())) : report;
  }

  private ProblemReport badUnit(TypeFault.BadUnit fault) {
    UnitFault why = fault.fault();
    String whole = Places.text(fault.where() instanceof UnitFactor f ? f.eContainer() : fault.where());
    EObject where = fault.where();
    SourcePlace place = where instanceof UnitFactor && why.kind() != UnitFault.Kind.EXPONENT_TOO_LARGE
        ? checking.places().of(where, NeuroPackage.Literals.UNIT_FACTOR__SYMBOL)
        : checking.places().of(where);
    if (where instanceof UnitFactor factor && isVariable(factor)) {
      return checking.at(Problem.OPERATOR_MISSING, place, before(factor), why.found())
          .withFix(Fix.insert("multiply", place.offset(), "*"));
    }
    ProblemReport report = why.kind() == UnitFault.Kind.UNKNOWN_UNIT
        ? checking.at(Problem.UNKNOWN_UNIT, place, why.found(), UnitAdvice.mend(why.found()).orElse(""))
        : checking.at(Problem.UNIT_EXPRESSION, place, whole, why.sentence());
    return why.replacement().map(r -> report.withFix(fixes.replace("write '" + r + "'", place, r))).orElse(report);
  }

  /** {@code 2 g_L}: what is no unit is a variable of the neuron. */
  private boolean isVariable(UnitFactor factor) {
    Neuron neuron = EcoreUtil2.getContainerOfType(factor, Neuron.class);
    return neuron != null && factor.getSymbol() != null && checking.view(neuron).find(factor.getSymbol()).isPresent();
  }

  private static String before(UnitFactor factor) {
    Quantity quantity = EcoreUtil2.getContainerOfType(factor, Quantity.class);
    return quantity == null || quantity.getValue() == null ? "the number" : quantity.getValue();
  }

  private ProblemReport absoluteTemperature(TypeFault.AbsoluteTemperature fault) {
    Quantity quantity = (Quantity) fault.where();
    double written = Double.parseDouble(quantity.getValue());
    double kelvin = fault.negated() ? 273.15 - written : written;
    String instead = Quantities.number(kelvin, 9) + " K";
    EObject place = fault.negated() ? quantity.eContainer() : quantity;
    return checking.at(Problem.CELSIUS_DIFFERENCE, place, instead)
        .withFix(fixes.replace("write '" + instead + "'", place, instead));
  }

  /** The fault inside of the function, told at the call that brings it about. */
  private ProblemReport insideCall(TypeFault.InsideCall fault) {
    ProblemReport cause = words(fault.cause());
    return new ProblemReport(cause.problem(), checking.places().of(fault.where()), cause.arguments(), List.of(),
        List.of(cause.place()));
  }
}
