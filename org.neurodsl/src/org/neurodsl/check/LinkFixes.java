package org.neurodsl.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.neurodsl.library.Library;
import org.neurodsl.neuro.Equation;
import org.neurodsl.neuro.Expression;
import org.neurodsl.neuro.Import;
import org.neurodsl.neuro.LanguageHeader;
import org.neurodsl.neuro.TopLevel;
import org.neurodsl.problem.Fix;
import org.neurodsl.problem.NameSuggestion;
import org.neurodsl.problem.Problem;
import org.neurodsl.problem.ProblemReport;
import org.neurodsl.source.SourcePlace;
import org.neurodsl.types.Signature;
import org.neurodsl.types.Signatures;
import org.neurodsl.units.CompositeUnit;
import org.neurodsl.units.Dimension;
import org.neurodsl.units.UnitText;

/** Adds to problems of linking what takes the types of expressions: the declaration that is missing, with its unit. */
final class LinkFixes {

  private static final List<String> FUNCTIONS = Signatures.all().stream().map(Signature::name).distinct().toList();

  /** What other languages call our functions. */
  private static final Map<String, String> FOREIGN = Map.ofEntries(Map.entry("ln", "log"), Map.entry("fabs", "abs"),
      Map.entry("average", "mean"), Map.entry("avg", "mean"), Map.entry("frequency", "rate"),
      Map.entry("freq", "rate"), Map.entry("firing_rate", "rate"), Map.entry("maximum", "max"),
      Map.entry("minimum", "min"), Map.entry("theta", "heaviside"), Map.entry("logistic", "sigmoid"),
      Map.entry("rectify", "relu"), Map.entry("length", "count"), Map.entry("len", "count"));

  private final Checking checking;

  LinkFixes(Checking checking) {
    this.checking = checking;
  }

  ProblemReport complete(ProblemReport report) {
    return switch (report.problem()) {
      case EQUATION_WITHOUT_STATE -> equation(report).map(e -> withState(report, e)).orElse(report);
      case UNKNOWN_FUNCTION -> withImports(report.fixes().isEmpty() ? withFunction(report) : report);
      case UNKNOWN_NEURON, UNKNOWN_NAME -> withImports(report);
      default -> report;
    };
  }

  /** Offers to import what the library has of that name, and says so where no other name comes near. */
  private ProblemReport withImports(ProblemReport report) {
    List<String> namespaces = Library.shipped().declaring(report.arguments().get(0));
    List<String> arguments = new ArrayList<>(report.arguments());
    if (namespaces.size() == 1 && arguments.size() > 1 && arguments.get(1).isEmpty()) {
      arguments.set(1, "add 'import " + namespaces.getFirst() + "'");
    }
    ProblemReport offered = new ProblemReport(
        report.problem(), report.place(), arguments, report.fixes(), report.related());
    for (String namespace : namespaces) {
      String line = "import " + namespace;
      offered = offered.withFix(Fix.insert("add '" + line + "'", placeOfImport(), line + "\n"));
    }
    return offered;
  }

  /** The line behind the last import, else behind that of the language, else the first. */
  private int placeOfImport() {
    int place = 0;
    for (TopLevel item : checking.model().getItems()) {
      if (item instanceof Import || item instanceof LanguageHeader) {
        String text = Places.fileText(item);
        SourcePlace at = checking.places().of(item);
        int end = text.indexOf('\n', at.offset() + at.length());
        place = end < 0 ? place : end + 1;
      }
    }
    return place;
  }

  private static ProblemReport withFunction(ProblemReport report) {
    String name = report.arguments().get(0);
    SourcePlace place = report.place();
    String ours = FOREIGN.get(name.toLowerCase(Locale.ROOT));
    if (ours != null) {
      return ProblemReport.of(Problem.UNKNOWN_FUNCTION, place, name, NameSuggestion.asked("'" + ours + "'"))
          .withFix(Fix.replace("write '" + ours + "'", place.offset(), place.length(), ours));
    }
    List<String> near = NameSuggestion.near(name, FUNCTIONS);
    return near.isEmpty() ? report
        : ProblemReport.of(Problem.UNKNOWN_FUNCTION, place, name, NameSuggestion.question(name, FUNCTIONS))
            .withFix(Fix.replace("write '" + near.get(0) + "'", place.offset(), place.length(), near.get(0)));
  }

  private Optional<Equation> equation(ProblemReport report) {
    return checking.index().all(Equation.class).stream().filter(e -> e.getDerivative() != null
        && checking.places().of(e.getDerivative()).offset() == report.place().offset()).findFirst();
  }

  /** {@code state w = 0 pA} on a line of its own above the equation. */
  private ProblemReport withState(ProblemReport report, Equation equation) {
    String name = report.arguments().get(0);
    Optional<Dimension> dimension = dimension(equation);
    CompositeUnit unit = dimension.map(UnitText::of).orElse(CompositeUnit.ONE);
    String start = unit.text().equals("1") ? "0" : "0 " + unit.text();
    int at = checking.places().of(equation).offset();
    String text = Places.fileText(equation);
    int line = text.lastIndexOf('\n', Math.max(0, at - 1)) + 1;
    String indent = text.substring(line, at).isBlank() ? "\n" + text.substring(line, at) : "; ";
    String declaration = "state " + name + " = " + start;
    return ProblemReport.of(report.problem(), report.place(), name, start)
        .withFix(Fix.insert("add '" + declaration + "'", at, declaration + indent));
  }

  /** factors * x / time = value, so x = value * time / factors. */
  private Optional<Dimension> dimension(Equation equation) {
    Optional<Dimension> dimension = checking.dimension(equation.getValue()).map(d -> d.times(Dimension.TIME));
    for (Expression factor : equation.getFactors()) {
      Optional<Dimension> known = checking.dimension(factor);
      dimension = dimension.flatMap(d -> known.map(d::over));
    }
    return dimension.filter(Dimension::isModerate);
  }
}
