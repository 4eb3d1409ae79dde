package org.neurodsl.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.neurodsl.NeuroLanguage;
import org.neurodsl.ParsedFile;
import org.neurodsl.check.NeuroChecks;
import org.neurodsl.neuro.Constant;
import org.neurodsl.problem.DiagnosticPrinter;
import org.neurodsl.problem.ProblemReport;
import org.neurodsl.problem.Sources;
import org.neurodsl.sim.standalone.ExitCode;
import org.neurodsl.sim.standalone.UsageException;
import org.neurodsl.source.SourcePlace;
import org.neurodsl.types.ConstantValues;
import org.neurodsl.types.ExpressionTypes;
import org.neurodsl.units.CompositeUnit;
import org.neurodsl.units.Dimension;
import org.neurodsl.units.DimensionText;
import org.neurodsl.units.Quantities;
import org.neurodsl.units.UnitExpression;
import org.neurodsl.units.UnitFit;
import org.neurodsl.units.UnitText;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code neurodsl units}: what an expression is and what it amounts to, by the rules of the language itself. */
final class UnitsCommand implements Command {
  private static final String PREFIX = "constant value = ";
  private static final String NAME = "expression";
  private static final int DIGITS = 10;

  @Override
  public CommandSpec spec() {
    return Options.command(
            "units",
            "Tells the dimension and the value of an expression or a unit.",
            "neurodsl units \"10 nS * 5 mV\"",
            "neurodsl units \"200 pF / 10 nS\"",
            "neurodsl units uA/cm^2")
        .addOption(Options.colour())
        .addPositional(Options.arguments("EXPR", "1..*", "An expression; quote it for the shell."));
  }

  @Override
  public int run(ParseResult options, Invocation invocation) {
    String text = String.join(" ", Options.arguments(options)).strip();
    if (text.isEmpty() || text.matches("(?s).*[\\r\\n;].*")) {
      throw new UsageException("Write one expression on one line, such as \"10 nS * 5 mV\".");
    }
    Optional<CompositeUnit> unit = UnitExpression.parse(text).unit();
    if (unit.isPresent()) {
      double one = unit.get().offset() == 0 ? unit.get().factor() : Quantities.toBase("1", unit.get());
      invocation.terminal().out().print(answer("1 " + text, one, unit.get().dimension()));
      return ExitCode.OK;
    }
    ParsedFile tree = NeuroLanguage.create().parse(NAME, PREFIX + text + "\n");
    List<ProblemReport> errors = NeuroChecks.check(tree).stream().filter(ProblemReport::isError).toList();
    boolean whole = tree.model().getItems().size() == 1 && tree.model().getItems().get(0) instanceof Constant;
    if (!errors.isEmpty() || !whole) {
      DiagnosticPrinter printer = new DiagnosticPrinter(Sources.of(NAME, text), invocation.terminal().colours());
      invocation.terminal().err().print(printer.print(errors.stream().map(UnitsCommand::moved).toList()));
      return ExitCode.PROBLEMS;
    }
    Constant constant = (Constant) tree.model().getItems().get(0);
    Dimension dimension = new ExpressionTypes().dimension(constant.getValue());
    OptionalDouble value = new ConstantValues().of(constant.getValue());
    if (value.isEmpty()) {
      throw new UsageException("'" + text + "' has no value that can be computed.");
    }
    invocation.terminal().out().print(answer(text, value.getAsDouble(), dimension));
    return ExitCode.OK;
  }

  private static String answer(String text, double value, Dimension dimension) {
    StringBuilder answer = new StringBuilder();
    answer.append(text).append(" = ").append(UnitText.best(value, dimension)).append('\n');
    answer.append("  dimension   ").append(DimensionText.of(dimension)).append('\n');
    List<String> conversions = new ArrayList<>();
    for (CompositeUnit unit : UnitFit.exact(dimension)) {
      conversions.add(Quantities.format(value, unit, DIGITS));
    }
    answer.append("  conversions ").append(String.join(" = ", conversions)).append('\n');
    String base = DimensionText.baseUnits(dimension);
    // The base unit of length is 10 um, which no text shows: so shown in um.
    double inMicrometres = value * Math.pow(10, dimension.length().doubleValue());
    answer.append("  base units  ").append(Quantities.number(inMicrometres, DIGITS));
    return answer.append(base.equals("1") ? "" : " " + base).append('\n').toString();
  }

  /** The place in the expression alone. */
  private static ProblemReport moved(ProblemReport report) {
    SourcePlace at = report.place();
    int offset = Math.max(0, at.offset() - PREFIX.length());
    SourcePlace place = new SourcePlace(NAME, 1, offset + 1, offset, at.length());
    return new ProblemReport(report.problem(), place, report.arguments(), List.of(), List.of());
  }
}
