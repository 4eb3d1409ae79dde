package org.neurodsl.pipeline;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.neurodsl.emit.GeneratedSource;
import org.neurodsl.emit.java.NumbersEmitter;
import org.neurodsl.ir.DisplayUnit;
import org.neurodsl.ir.Expr;
import org.neurodsl.ir.ModelIr;
import org.neurodsl.lower.LowerModel;
import org.neurodsl.lower.LoweredNetwork;
import org.neurodsl.lower.OpenNetwork;
import org.neurodsl.neuro.Experiment;
import org.neurodsl.sim.contract.KernelInfo;
import org.neurodsl.sim.standalone.PlanChange;
import org.neurodsl.sim.standalone.StoredParameters;
import org.neurodsl.sim.standalone.UsageException;

/**
 * Parameters of a network that a simulator may change without being compiled anew: those that no class depends on.
 * Where numbers in classes do, lowering lets the classes take them from the plan. Whether it succeeded is tried: a
 * network with another value has to have the same classes, and the plan with its holes filled has to be its plan.
 *
 * @param source the class that computes numbers
 * @param stored what is kept of it
 */
record OpenParameters(GeneratedSource source, StoredParameters stored) {

  private static final double[] FACTORS = {0.5, 1.5, 1.01};

  /** Tries the parameters of one experiment. */
  static final class Search {
    private final LowerModel lower;
    private final Experiment experiment;
    private final PlanChange change;
    private final LoweredNetwork lowered;

    /** @param lowered the experiment as it is */
    Search(LowerModel lower, Experiment experiment, PlanChange change, LoweredNetwork lowered) {
      this.lower = lower;
      this.experiment = experiment;
      this.change = change;
      this.lowered = lowered;
    }

    /** Those that may be changed; nothing where there are none. */
    Optional<OpenParameters> among(List<ModelIr.Parameter> parameters, Set<String> taken) {
      Set<String> found = new LinkedHashSet<>();
      for (ModelIr.Parameter each : parameters) {
        if (!isSwept(each.name()) && isOpen(each.name())) {
          found.add(each.name());
        }
      }
      if (!open(found).becomes(lowered, Map.of())) {
        found.clear();
      }
      return parameters.isEmpty() ? Optional.empty() : Optional.of(prepared(open(found), parameters, taken));
    }

    private boolean isSwept(String parameter) {
      return lowered.plan().sweep() != null && lowered.plan().sweep().parameter().equals(parameter);
    }

    private OpenNetwork open(Set<String> parameters) {
      return lower.open(experiment, change.settings(), change.seed(), parameters);
    }

    private boolean isOpen(String parameter) {
      OpenNetwork open = open(Set.of(parameter));
      double value = open.values(Map.of()).get(parameter);
      if (Double.isNaN(value) || !open.becomes(lowered, Map.of())) {
        return false;
      }
      boolean tried = false;
      for (double factor : FACTORS) {
        double other = value == 0 ? factor : value * factor;
        double rounded = value == Math.rint(value) ? Math.rint(other) : other;
        Optional<LoweredNetwork> changed = with(parameter, rounded);
        if (changed.isPresent() && !follows(changed.get(), open, Map.of(parameter, rounded))) {
          return false;
        }
        tried |= changed.isPresent();
      }
      return tried;
    }

    /** The network with another value; nothing where there is no such network. */
    private Optional<LoweredNetwork> with(String parameter, double value) {
      Map<String, Double> settings = new HashMap<>(change.settings());
      settings.put(parameter, value);
      try {
        return Optional.of(lower.network(experiment, settings, change.seed()));
      } catch (UsageException impossible) {
        return Optional.empty();
      }
    }

    private boolean follows(LoweredNetwork other, OpenNetwork open, Map<String, Double> given) {
      return other.kernels().equals(lowered.kernels()) && other.synapses().equals(lowered.synapses())
          && other.functions().equals(lowered.functions()) && other.plan().step() == lowered.plan().step()
          && open.becomes(other, given);
    }

    private OpenParameters prepared(OpenNetwork open, List<ModelIr.Parameter> parameters, Set<String> taken) {
      List<String> ordered = open.ordered();
      List<Expr> numbers = new ArrayList<>(open.formulas());
      List<Integer> usual = new ArrayList<>();
      for (String each : ordered) {
        usual.add(numbers.size());
        numbers.add(open.usual().get(each));
      }
      // a value for what is swept has no effect, as elsewhere
      parameters.stream().map(ModelIr.Parameter::name).filter(this::isSwept).forEach(each -> {
        ordered.add(each);
        usual.add(numbers.size());
        numbers.add(Expr.num(Double.NaN));
      });
      GeneratedSource source = new NumbersEmitter(Pipeline.PACKAGE)
          .emit(lowered.plan().subject(), ordered, numbers, taken);
      List<KernelInfo.Variable> variables = ordered.stream().map(name -> variable(name, parameters)).toList();
      List<String> fixed =
          parameters.stream().map(ModelIr.Parameter::name).filter(each -> !ordered.contains(each)).toList();
      return new OpenParameters(source, new StoredParameters(
          source.qualifiedName(), variables, usual, open.networks(), open.signals(), open.plan(), open.edges(), fixed));
    }

    private static KernelInfo.Variable variable(String name, List<ModelIr.Parameter> parameters) {
      DisplayUnit unit = parameters.stream().filter(each -> each.name().equals(name)).findFirst().orElseThrow().unit();
      return new KernelInfo.Variable(name, unit.text(), unit.exponent10(), unit.offset(), "", 0);
    }
  }
}
