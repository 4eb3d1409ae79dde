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
 * Parameters of a network that a simulator may change without being compiled anew: those that stand in its plan and in
 * no class. Whether one does is tried: a network with another value has to have the same classes, and the plan with its
 * holes filled has to be the plan of that network.
 *
 * @param source the class that computes numbers
 * @param stored what is kept of it
 */
record OpenParameters(GeneratedSource source, StoredParameters stored) {

  private static final double[] FACTORS = {0.5, 1.5};

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
      OpenNetwork open = open(found);
      return found.isEmpty() || !open.becomes(lowered, Map.of()) ? Optional.empty()
          : Optional.of(prepared(open, parameters, taken));
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
      for (double factor : FACTORS) {
        double other = value == 0 ? factor : value * factor;
        if (!follows(open, parameter, value == Math.rint(value) ? Math.rint(other) : other)) {
          return false;
        }
      }
      return true;
    }

    private boolean follows(OpenNetwork open, String parameter, double value) {
      Map<String, Double> settings = new HashMap<>(change.settings());
      settings.put(parameter, value);
      try {
        LoweredNetwork other = lower.network(experiment, settings, change.seed());
        return other.kernels().equals(lowered.kernels()) && other.synapses().equals(lowered.synapses())
            && other.functions().equals(lowered.functions()) && other.plan().equals(lowered.plan())
            && open.becomes(other, Map.of(parameter, value));
      } catch (UsageException impossible) {
        return false;
      }
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
      return new OpenParameters(source, new StoredParameters(
          source.qualifiedName(), variables, usual, open.networks(), open.signals()));
    }

    private static KernelInfo.Variable variable(String name, List<ModelIr.Parameter> parameters) {
      DisplayUnit unit = parameters.stream().filter(each -> each.name().equals(name)).findFirst().orElseThrow().unit();
      return new KernelInfo.Variable(name, unit.text(), unit.exponent10(), unit.offset(), "", 0);
    }
  }
}
