package org.neurodsl.pipeline;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.neurodsl.ir.DisplayUnit;
import org.neurodsl.ir.ModelIr;
import org.neurodsl.problem.NameSuggestion;
import org.neurodsl.sim.standalone.PlanChange;
import org.neurodsl.sim.standalone.SolverWord;
import org.neurodsl.sim.standalone.UsageException;
import org.neurodsl.units.CompositeUnit;
import org.neurodsl.units.Dimension;
import org.neurodsl.units.DimensionText;
import org.neurodsl.units.Quantities;
import org.neurodsl.units.UnitExpression;
import org.neurodsl.units.UnitReading;
import org.neurodsl.units.UnitText;

/** Reads what the caller of a run wants other than the file says, with the same care for units as the file gets. */
public final class Overrides {
  private static final Pattern QUANTITY =
      Pattern.compile("([+-]?(?:[0-9]+\\.?[0-9]*|\\.[0-9]+)(?:[eE][+-]?[0-9]{1,4})?)\\s*(.*)", Pattern.DOTALL);

  private Overrides() {}

  /** The change of plans that a request asks for, on a model. */
  static PlanChange of(CompileRequest request, ModelIr model) {
    double step = request.step().isEmpty() ? 0 : step(request.step());
    Map<String, Double> settings = new HashMap<>();
    for (String text : request.settings()) {
      int equals = text.indexOf('=');
      if (equals < 1) {
        throw new UsageException("'" + text + "' is no setting; write name=quantity, as in \"C=1 uF/cm^2\".");
      }
      String name = text.substring(0, equals).strip();
      settings.put(name, value(text.substring(equals + 1), name, unit(name, model)));
    }
    SolverWord solver = request.solver().isEmpty() ? null : solver(request.solver());
    return new PlanChange(settings, step, request.seed(), solver);
  }

  /**
   * Refuses what is no solver or no step; an empty text is that of the file.
   *
   * @throws UsageException with what is wrong
   */
  public static void check(String solver, String step) {
    if (!step.isEmpty()) {
      step(step);
    }
    if (!solver.isEmpty()) {
      solver(solver);
    }
  }

  private static SolverWord solver(String text) {
    String near = NameSuggestion.clause(SolverWord.word(text).toLowerCase(Locale.ROOT), SolverWord.ALL);
    if (!SolverWord.ALL.contains(SolverWord.word(text)) && !near.isEmpty()) {
      throw new UsageException("'" + SolverWord.word(text) + "' is no solver; did you mean " + near + "?");
    }
    return SolverWord.of(text);
  }

  /** The unit of a parameter or an input. */
  private static DisplayUnit unit(String name, ModelIr model) {
    Map<String, DisplayUnit> units = new LinkedHashMap<>();
    model.parameters().forEach(each -> units.put(each.name(), each.unit()));
    model.inputs().forEach(each -> units.put(each.name(), each.unit()));
    if (units.containsKey(name)) {
      return units.get(name);
    }
    String near = NameSuggestion.clause(name, units.keySet());
    throw new UsageException(model.name() + " has no parameter or input '" + name + "'; "
        + (near.isEmpty() ? "it has " + String.join(", ", units.keySet()) + "." : "did you mean " + near + "?"));
  }

  private static double value(String text, String name, DisplayUnit shown) {
    return value(text, name, shown.text());
  }

  /**
   * The base value of a text such as {@code 0.3 nS}.
   *
   * @param name what it is for, in the sentence of a refusal
   * @param shown unit in which that is shown; empty for a pure number
   * @throws UsageException where the text is no quantity of that dimension
   */
  public static double value(String text, String name, String shown) {
    CompositeUnit unit = shown.isEmpty() ? CompositeUnit.ONE : UnitExpression.parse(shown).unit().orElseThrow();
    return quantity(text.strip(), unit.dimension(), "'" + name + "'", shown);
  }

  private static double step(String text) {
    double step = quantity(text, Dimension.TIME, "--step", "ms");
    if (step > 0 && Double.isFinite(step)) {
      return step;
    }
    throw new UsageException("'" + text + "' is no step; write a time above 0 such as 0.01 ms.");
  }

  /** The base value of a quantity of a dimension; {@code name} is what is in that dimension, {@code unit} its unit. */
  private static double quantity(String text, Dimension dimension, String name, String unit) {
    String wanted = unit.isEmpty() ? "without unit" : "with a unit such as " + unit;
    Matcher parts = QUANTITY.matcher(text);
    if (!parts.matches()) {
      throw new UsageException("'" + text + "' can't be given to " + name + "; write a number " + wanted + ".");
    }
    CompositeUnit given = CompositeUnit.ONE;
    if (!parts.group(2).isBlank()) {
      given = unit(parts.group(2).strip());
    }
    double value = Quantities.toBase(parts.group(1), given);
    if (!Double.isFinite(value)) {
      throw new UsageException("'" + text + "' can't be given to " + name + "; the number is too large.");
    }
    if (!given.dimension().equals(dimension) && !(value == 0 && parts.group(2).isBlank())) {
      String found = given.dimension().isDimensionless() ? "has no unit" : "is in " + given.text();
      String expected = dimension.isDimensionless() ? "a number without unit" : "in "
          + (unit.isEmpty() ? UnitText.of(dimension).text() : unit) + " (" + DimensionText.of(dimension) + ")";
      throw new UsageException(name + " is " + expected + " but '" + text + "' " + found + ".");
    }
    return value;
  }

  private static CompositeUnit unit(String text) {
    return switch (UnitExpression.parse(text)) {
      case UnitReading.Good good -> good.composite();
      case UnitReading.Bad bad -> throw new UsageException(bad.why().sentence());
    };
  }
}
