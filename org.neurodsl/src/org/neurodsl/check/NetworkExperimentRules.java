package org.neurodsl.check;

import java.util.Optional;
import java.util.Set;
import org.eclipse.xtext.EcoreUtil2;
import org.neurodsl.neuro.BuiltinCall;
import org.neurodsl.neuro.BuiltinValue;
import org.neurodsl.neuro.Connection;
import org.neurodsl.neuro.Definition;
import org.neurodsl.neuro.Experiment;
import org.neurodsl.neuro.Expression;
import org.neurodsl.neuro.Input;
import org.neurodsl.neuro.Network;
import org.neurodsl.neuro.Neuron;
import org.neurodsl.neuro.Population;
import org.neurodsl.neuro.PopulationSignal;
import org.neurodsl.neuro.Record;
import org.neurodsl.neuro.Reference;
import org.neurodsl.neuro.State;
import org.neurodsl.neuro.StateBlock;
import org.neurodsl.problem.Problem;
import org.neurodsl.scoping.Couplings;
import org.neurodsl.scoping.Subjects;
import org.neurodsl.types.CallBinding;
import org.neurodsl.types.NetworkEstimate;
import org.neurodsl.types.Signature;

/** What an experiment of a network records and measures are signals of it; large networks are told to be large. */
final class NetworkExperimentRules implements Rule {

  private static final Set<String> OF_POPULATIONS = Set.of("synchrony", "peak_frequency", "band_power");
  private static final Set<String> OF_CONNECTIONS =
      Set.of("synapse_count", "synapse_length", "clustering", "path_length");
  private static final double LARGE = 1e7;

  @Override
  public void check(Checking checking) {
    for (Experiment experiment : checking.index().experiments()) {
      if (Subjects.network(experiment).isPresent()) {
        signals(checking, experiment);
      } else {
        ofNeuron(checking, experiment);
      }
    }
    checking.index().all(Network.class).forEach(each -> size(checking, each));
  }

  private static void signals(Checking checking, Experiment experiment) {
    for (Record each : ExperimentRules.members(experiment, Record.class)) {
      for (Expression signal : each.getSignals()) {
        if (!RecordedWeights.check(checking, each, signal)) {
          signal(checking, signal, true);
        }
      }
    }
    for (BuiltinCall call : EcoreUtil2.eAllOfType(experiment, BuiltinCall.class)) {
      Optional<Signature> signature = CallBinding.of(call).map(CallBinding::signature);
      boolean measure = signature.filter(s -> s.group() == Signature.Group.MEASURE).isPresent();
      boolean ofSweep = Set.of("onset", "threshold").contains(String.valueOf(call.getFunction()));
      if (measure && ofSweep) {
        checking.report(Problem.MEASURE_NOT_POSSIBLE, call, call.getFunction(), "a network",
            "measure a population, as in rate(E)");
      } else if (measure && OF_CONNECTIONS.contains(call.getFunction())) {
        connection(checking, call);
      } else if (measure && !call.getArguments().isEmpty()) {
        signal(checking, call.getArguments().get(0).getValue(), false);
        spikes(checking, call);
      }
    }
  }

  private static void signal(Checking checking, Expression expression, boolean recorded) {
    boolean all = recorded && expression instanceof BuiltinValue value && "spikes".equals(value.getName());
    boolean plain = expression instanceof PopulationSignal some
        && (some.getVariable() != null || !(some.getSource() instanceof Connection))
        || expression instanceof Reference reference && (reference.getTarget() instanceof Population
            || isChanging(reference) && Places.text(reference).contains("."));
    if (!all && !plain && expression != null && !NeuronRules.isUnresolved(expression)) {
      checking.report(Problem.NOT_A_SIGNAL, expression, Places.text(expression));
    } else if (expression instanceof Reference reference && reference.getTarget() instanceof State state) {
      ofSynapse(checking, reference, state);
    } else if (expression instanceof PopulationSignal some && some.getVariable() instanceof State state) {
      ofSynapse(checking, some, state);
    }
  }

  private static boolean isChanging(Reference reference) {
    return reference.getTarget() instanceof State || reference.getTarget() instanceof Input
        || reference.getTarget() instanceof Definition;
  }

  /** What is measured of a connection is that of one with a name. */
  private static void connection(Checking checking, BuiltinCall call) {
    Expression argument = call.getArguments().isEmpty() ? null : call.getArguments().get(0).getValue();
    boolean named = argument instanceof Reference reference && reference.getTarget() instanceof Connection;
    if (argument != null && !named && !NeuronRules.isUnresolved(argument)) {
      checking.report(Problem.MEASURE_NOT_POSSIBLE, argument, call.getFunction(), Places.text(argument),
          "give a connection a name by 'as' and measure that");
    }
  }

  /** Of a synapse the weight alone is kept up to date. */
  static void ofSynapse(Checking checking, Expression reference, State state) {
    Neuron owner = EcoreUtil2.getContainerOfType(state, Neuron.class);
    boolean weight = state.eContainer() instanceof StateBlock block && block.isWeight();
    if (owner != null && owner.isSynapse() && !weight) {
      String path = Places.text(reference).replaceAll("\\s", "");
      String measured = path.substring(0, path.lastIndexOf('.') + 1) + ConnectionRules.weightName(checking, owner);
      checking.report(checking.at(Problem.SYNAPSE_STATE_READ, reference, path, measured).withFix(
          new Fixes(checking.places()).replace("measure '" + measured + "'", reference, measured)));
    }
  }

  /** Units have spikes only where they reach a receptor. */
  private static void spikes(Checking checking, BuiltinCall call) {
    Population population = switch (call.getArguments().get(0).getValue()) {
      case PopulationSignal signal when signal.getVariable() == null
          && signal.getSource() instanceof Population some -> some;
      case Reference reference when reference.getTarget() instanceof Population all -> all;
      case null, default -> null;
    };
    if (population != null && population.getCell() != null && population.getCell().isRateUnit()
        && !Couplings.sendsSpikes(population)) {
      checking.report(Problem.MEASURE_NOT_POSSIBLE, call, call.getFunction(), population.getName(),
          "its units send no spikes, so measure a variable of them, as in mean(" + population.getName() + ".r)");
    }
  }

  /** A single neuron has no synchrony and no population rate. */
  private static void ofNeuron(Checking checking, Experiment experiment) {
    for (BuiltinCall call : EcoreUtil2.eAllOfType(experiment, BuiltinCall.class)) {
      if (OF_CONNECTIONS.contains(String.valueOf(call.getFunction()))) {
        checking.report(Problem.MEASURE_NOT_POSSIBLE, call, call.getFunction(), "one neuron",
            "it is one of a connection");
      } else if (OF_POPULATIONS.contains(String.valueOf(call.getFunction()))) {
        checking.report(Problem.MEASURE_NOT_POSSIBLE, call, call.getFunction(), "one neuron",
            "it is one of a population");
      }
    }
  }

  private static void size(Checking checking, Network network) {
    NetworkEstimate.Size size = new NetworkEstimate().of(network);
    if (size.synapses() >= LARGE) {
      checking.report(checking.at(Problem.NETWORK_SIZE, checking.places().keyword(network, "network"),
          SizeRules.number(Math.rint(size.synapses())), SizeRules.number(Math.rint(size.bytes() / 1e6)) + " MB"));
    }
  }
}
