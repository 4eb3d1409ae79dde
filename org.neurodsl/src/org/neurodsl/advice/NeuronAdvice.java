package org.neurodsl.advice;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.neurodsl.advice.RestModel.Rest;
import org.neurodsl.ir.ModelIr;
import org.neurodsl.neuro.NeuroPackage;
import org.neurodsl.neuro.Neuron;
import org.neurodsl.neuro.Parameter;
import org.neurodsl.neuro.Reference;
import org.neurodsl.neuro.State;
import org.neurodsl.problem.Fix;
import org.neurodsl.problem.Problem;
import org.neurodsl.problem.ProblemReport;
import org.neurodsl.source.SourcePlace;
import org.neurodsl.types.ConstantValues;
import org.neurodsl.types.NeuronView;
import org.neurodsl.units.CompositeUnit;
import org.neurodsl.units.Dimension;
import org.neurodsl.units.Quantities;

/** Where a neuron of the file rests without stimulus: not where its leak pulls it, or only as on a needle's tip. */
final class NeuronAdvice {
  /** A drift of less, in mV, is nothing to speak of. */
  private static final double NOTABLE = 0.05;

  /** A growth of less, per ms, may be an error of the numerical Jacobian. */
  private static final double NOTABLE_GROWTH = 1e-5;

  private static final int DIGITS = 5;

  private final Advising advising;
  private final NeuronView view;
  private final ModelIr model;

  NeuronAdvice(Advising advising, Neuron neuron) {
    this.advising = advising;
    view = NeuronView.of(neuron);
    model = advising.lower().neuron(neuron);
  }

  void advise() {
    RateAdvice rates = new RateAdvice(advising, view, model);
    Optional<State> leaning = view.variables(State.class).stream().filter(this::startsAtItsLeak).findFirst();
    Optional<State> steady = view.variables(State.class).stream()
        .filter(state -> state.isSteady() && advising.isOwn(state) && LoweredNeuron.startsSteady(model)).findFirst();
    boolean rests = leaning.isPresent() || steady.isPresent();
    if (rests || !rates.observed().isEmpty()) {
      ModelIr resting = LoweredNeuron.resting(model, starts());
      RestModel.of(resting, Map.of(), rates.observed(), advising.effort()).ifPresent(kernel -> {
        int before = advising.reports().size();
        rates.advise(kernel);
        if (rests && advising.reports().size() == before) { // with a wrong rate, all rests elsewhere
          kernel.rest().ifPresent(rest -> rest(kernel, rest, leaning, steady));
          restless(kernel, steady);
        }
      });
    }
  }

  private void restless(RestModel kernel, Optional<State> steady) {
    if (kernel.isRestless() && steady.isPresent() && advising.runsUnchanged(view.neuron())) {
      SourcePlace place = advising.places().of(steady.get(), NeuroPackage.Literals.STATE__STEADY);
      advising.report(ProblemReport.of(
          Problem.NO_STEADY_STATE, place, view.neuron().getName(), steady.get().getName()));
    }
  }

  private void rest(RestModel kernel, Rest rest, Optional<State> leaning, Optional<State> steady) {
    boolean unstable = rest.largestGrowth() > NOTABLE_GROWTH;
    boolean beyond = kernel.spike() >= 0 && kernel.level(kernel.spike()) >= 0;
    if (leaning.isPresent() && !unstable && !beyond) {
      elsewhere(leaning.get(), rest);
    } else if (leaning.isEmpty() && unstable) {
      unstable(steady.orElseThrow(), rest);
    }
  }

  /** The states that start at constants. */
  private Map<String, Double> starts() {
    Map<String, Double> starts = new HashMap<>();
    ConstantValues constants = ConstantValues.in(view);
    view.variables(State.class)
        .forEach(state -> constants.of(state.getValue()).ifPresent(value -> starts.put(state.getName(), value)));
    return starts;
  }

  /** Whether a voltage starts at a parameter that its own equation pulls it to. */
  private boolean startsAtItsLeak(State state) {
    return advising.isOwn(state) && state.getValue() instanceof Reference reference
        && reference.getTarget() instanceof Parameter parameter
        && advising.units().of(state).dimension().equals(Dimension.VOLTAGE)
        && LoweredNeuron.isPulled(model, state.getName(), parameter.getName());
  }

  private void elsewhere(State state, Rest rest) {
    Reference leak = (Reference) state.getValue();
    double start = ConstantValues.in(view).of(leak).orElse(Double.NaN);
    double there = rest.values().get(state.getName());
    if (!(Math.abs(there - start) >= NOTABLE)) {
      return;
    }
    CompositeUnit unit = advising.units().of(state);
    String name = leak.getTarget().getName();
    ProblemReport report = ProblemReport.of(Problem.REST_IS_ELSEWHERE, advising.places().of(leak), name,
        Quantities.format(start, unit, DIGITS), Quantities.format(there, unit, DIGITS), state.getName());
    advising.report(onlyState() ? report.withFix(steady(state, unit)) : report);
  }

  /** Other states with start values of their own would have to change too. */
  private boolean onlyState() {
    return model.states().stream().filter(each -> LoweredNeuron.changing(model).contains(each.name()))
        .filter(each -> each.initial().isPresent()).count() == 1;
  }

  private Fix steady(State state, CompositeUnit unit) {
    SourcePlace value = advising.places().of(state.getValue());
    if (state.getUnit() != null) {
      return Fix.replace("write 'steady'", value.offset(), value.length(), "steady");
    }
    SourcePlace whole = advising.places().of(state);
    String text = state.getName() + " : " + unit.text() + " = steady";
    return Fix.replace("write '" + text + "'", whole.offset(), whole.length(), text);
  }

  private void unstable(State state, Rest rest) {
    String name = state.getName();
    String at = Quantities.format(rest.values().get(name), advising.units().of(state), DIGITS);
    String doubles = Shown.time(Math.log(2) / rest.largestGrowth());
    SourcePlace place = advising.places().of(state, NeuroPackage.Literals.STATE__STEADY);
    advising.report(ProblemReport.of(Problem.UNSTABLE_REST, place, name, at, doubles));
  }
}
