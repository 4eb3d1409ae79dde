package org.neurodsl.lower;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import org.neurodsl.neuro.BuiltinValue;
import org.neurodsl.neuro.Converge;
import org.neurodsl.neuro.Expectation;
import org.neurodsl.neuro.Experiment;
import org.neurodsl.neuro.Expression;
import org.neurodsl.neuro.Fit;
import org.neurodsl.neuro.MeasureBlock;
import org.neurodsl.neuro.Parenthesised;
import org.neurodsl.neuro.Quantity;
import org.neurodsl.neuro.Record;
import org.neurodsl.neuro.Run;
import org.neurodsl.neuro.SeedSetting;
import org.neurodsl.neuro.SolverSetting;
import org.neurodsl.neuro.StepSetting;
import org.neurodsl.scoping.Subjects;
import org.neurodsl.scoping.WeightSignals;
import org.neurodsl.sim.run.ExperimentPlan;
import org.neurodsl.sim.run.Formula;
import org.neurodsl.source.SourcePlace;

/** What an experiment records, measures, fits and expects, and how it is run. */
final class LowerPlan {
  /** The length of a step in ms where none is given. */
  private static final double USUAL_STEP = 0.01;

  private static final double USUAL_TOLERANCE = 1e-8;

  private final Experiment experiment;
  private final LowerFormula formulas;
  private final ToIntFunction<Expression> observables;
  private final ShownUnits units;
  private final TreePlaces places;

  LowerPlan(Experiment experiment, LowerFormula formulas, ToIntFunction<Expression> observables, ShownUnits units,
      TreePlaces places) {
    this.experiment = experiment;
    this.formulas = formulas;
    this.observables = observables;
    this.units = units;
    this.places = places;
  }

  ExperimentPlan of(
      double duration, Map<String, Double> settings, ExperimentPlan.Sweep sweep, List<Double> stops) {
    List<Integer> signals = signals();
    Members.all(experiment, MeasureBlock.class).forEach(block -> block.getMeasures().forEach(formulas::measure));
    List<ExperimentPlan.Fit> fits = Members.all(experiment, Fit.class).stream()
        .map(fit -> new ExperimentPlan.Fit(fit.getMeasure().getName(), List.copyOf(fit.getModels()))).toList();
    List<ExperimentPlan.Expectation> expectations = new ArrayList<>();
    Members.all(experiment, Expectation.class)
        .forEach(each -> expectations.add(expectation("expectations/" + expectations.size(), each)));
    for (int i = 0; i < formulas.measures().size(); i++) {
      formulas.note("measures/" + i + "/value", formulas.measures().get(i).value());
    }
    String solver = Members.first(experiment, SolverSetting.class).map(SolverSetting::getKind).orElse("auto");
    long seed = Members.first(experiment, SeedSetting.class).map(each -> Long.parseLong(each.getValue())).orElse(1L);
    return new ExperimentPlan(
        experiment.getName(), Subjects.name(experiment), duration, skip(), step(), solver, tolerance(solver),
        seed, settings, sweep, stops, signals, recordEvery(), recordsSpikes(), formulas.measures(), fits,
        Members.first(experiment, Converge.class).isPresent(), expectations);
  }

  private List<Integer> signals() {
    List<Integer> signals = new ArrayList<>();
    for (Record each : Members.all(experiment, Record.class)) {
      each.getSignals().stream().filter(signal -> !isSpikes(signal)).map(observables::applyAsInt)
          .filter(index -> !signals.contains(index)).forEach(signals::add);
    }
    return signals;
  }

  private static boolean isSpikes(Expression signal) {
    return signal instanceof BuiltinValue value && value.getName().equals("spikes");
  }

  private boolean recordsSpikes() {
    return Members.all(experiment, Record.class).stream()
        .anyMatch(each -> each.getSignals().stream().anyMatch(LowerPlan::isSpikes));
  }

  private double recordEvery() {
    return Members.all(experiment, Record.class).stream().filter(each -> each.getInterval() != null)
        .filter(each -> !WeightSignals.areAll(each))
        .mapToDouble(each -> formulas.number("recordEvery", each.getInterval())).findFirst().orElse(0);
  }

  private double skip() {
    return Members.first(experiment, Run.class).filter(run -> run.getSkip() != null)
        .map(run -> formulas.number("skip", run.getSkip())).orElse(0.0);
  }

  private double step() {
    return Members.first(experiment, StepSetting.class).map(each -> formulas.number("step", each.getValue()))
        .orElse(USUAL_STEP);
  }

  private double tolerance(String solver) {
    if (!solver.equals("adaptive")) {
      return 0;
    }
    return Members.first(experiment, SolverSetting.class).filter(each -> each.getTolerance() != null)
        .map(each -> formulas.number("tolerance", each.getTolerance())).orElse(USUAL_TOLERANCE);
  }

  private ExperimentPlan.Expectation expectation(String where, Expectation each) {
    boolean ofValue = each.getActual() != null;
    Formula actual = ofValue ? formulas.of(each.getActual()) : null;
    if (ofValue) {
      formulas.note(where + "/actual", actual);
    }
    String kind = ofValue ? "value" : each.getRelation() == null ? "best fit" : "fit";
    ExperimentPlan.Quantity shown = ofValue
        ? ShownUnits.quantity(units.of(each.getActual()))
        : new ExperimentPlan.Quantity("", 0, 0);
    boolean relative = isPercent(each.getTolerance());
    SourcePlace place = places.of(each);
    return new ExperimentPlan.Expectation(
        TreePlaces.text(each).replaceFirst("^expect ", ""), kind, actual, orNaN(where + "/point", each.getPoint()),
        each.getMeasure() == null ? null : each.getMeasure().getName(), each.getModel(),
        each.getRelation() == null ? "is" : each.getRelation(), orNaN(where + "/expected", each.getExpected()),
        orNaN(where + "/tolerance", each.getTolerance()), relative, shown, place.file(), place.line());
  }

  private double orNaN(String place, Expression expression) {
    return expression == null ? Double.NaN : formulas.number(place, expression);
  }

  private static boolean isPercent(Expression tolerance) {
    Expression inner = tolerance;
    while (inner instanceof Parenthesised parenthesised) {
      inner = parenthesised.getInner();
    }
    return inner instanceof Quantity quantity && quantity.isPercent();
  }
}
