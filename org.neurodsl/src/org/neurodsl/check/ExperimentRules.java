package org.neurodsl.check;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.eclipse.emf.common.util.TreeIterator;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.neurodsl.neuro.BuiltinValue;
import org.neurodsl.neuro.Converge;
import org.neurodsl.neuro.Definition;
import org.neurodsl.neuro.Expectation;
import org.neurodsl.neuro.Experiment;
import org.neurodsl.neuro.ExperimentMember;
import org.neurodsl.neuro.Expression;
import org.neurodsl.neuro.Fit;
import org.neurodsl.neuro.Input;
import org.neurodsl.neuro.MeasureBlock;
import org.neurodsl.neuro.NeuroPackage;
import org.neurodsl.neuro.Parameter;
import org.neurodsl.neuro.Record;
import org.neurodsl.neuro.Reference;
import org.neurodsl.neuro.Run;
import org.neurodsl.neuro.SeedSetting;
import org.neurodsl.neuro.Setting;
import org.neurodsl.neuro.SolverSetting;
import org.neurodsl.neuro.SpikeRule;
import org.neurodsl.neuro.State;
import org.neurodsl.neuro.StepSetting;
import org.neurodsl.neuro.Sweep;
import org.neurodsl.neuro.SweepVariable;
import org.neurodsl.neuro.TimedEvent;
import org.neurodsl.neuro.Variable;
import org.neurodsl.problem.Fix;
import org.neurodsl.problem.Problem;
import org.neurodsl.scoping.Subjects;
import org.neurodsl.source.SourcePlace;
import org.neurodsl.types.ExpressionType;
import org.neurodsl.types.ExpressionType.Kind;
import org.neurodsl.units.Dimension;

/** An experiment runs for some time, sets what can be set, and keeps something. */
final class ExperimentRules implements Rule {

  @Override
  public void check(Checking checking) {
    for (Experiment experiment : checking.index().experiments()) {
      once(checking, experiment);
      experiment.getMembers().forEach(m -> member(checking, m));
      run(checking, experiment);
      result(checking, experiment);
      spikes(checking, experiment);
    }
  }

  /** Each setting is given once. */
  private static void once(Checking checking, Experiment experiment) {
    Map<String, ExperimentMember> first = new HashMap<>();
    members(experiment, Sweep.class).stream().filter(s -> s.getVariable() != null)
        .forEach(s -> first.putIfAbsent("=" + s.getVariable().getName(), s));
    for (ExperimentMember member : experiment.getMembers()) {
      String name = switch (member) {
        case Run r -> "run";
        case SolverSetting s -> "solver";
        case StepSetting s -> "step";
        case SeedSetting s -> "seed";
        case Sweep s -> "sweep";
        case Converge c -> "converge";
        case Setting s when s.getTarget() != null && !s.getTarget().eIsProxy() -> "=" + s.getTarget().getName();
        default -> null;
      };
      ExperimentMember other = name == null ? null : first.putIfAbsent(name, member);
      if (other != null) {
        SourcePlace place = member instanceof Setting
            ? checking.places().of(member, NeuroPackage.Literals.SETTING__TARGET)
            : checking.places().keyword(member, name);
        checking.report(checking.at(Problem.GIVEN_TWICE, place, name.replace("=", ""), checking.line(other))
            .withRelated(checking.places().of(other))
            .withFix(new Fixes(checking.places()).removeStatement("remove this one", member)));
      }
    }
  }

  private static void member(Checking checking, ExperimentMember member) {
    Demand demand = new Demand(checking);
    switch (member) {
      case Run run -> {
        duration(checking, demand, run.getDuration(), "The duration of 'run'", "a time such as 100 ms", false);
        duration(checking, demand, run.getSkip(), "The time of 'skip'", "a time such as 10 ms", true);
      }
      case StepSetting step -> duration(checking, demand, step.getValue(), "The step", "a time such as 0.01 ms", false);
      case Record record -> record(checking, demand, record);
      case SeedSetting seed -> seed(checking, seed);
      case Setting setting -> setting(checking, setting);
      default -> { }
    }
  }

  private static void duration(
      Checking checking, Demand demand, Expression value, String what, String example, boolean mayBeZero) {
    demand.fixed(value, what, Dimension.TIME, example);
    OptionalDouble number = checking.constant(value);
    boolean wrong = number.isPresent() && (number.getAsDouble() < 0 || !mayBeZero && number.getAsDouble() == 0);
    if (wrong && checking.types().of(value).fits(Dimension.TIME)) {
      checking.report(Problem.DURATION_NOT_POSITIVE, value, what, checking.value(number.getAsDouble(), value));
    } else if (value != null && number.isEmpty() && !NeuronRules.isUnresolved(value)
        && Dependence.of(checking, value) == Dependence.CHANGING) {
      checking.report(Problem.NOT_USABLE_HERE, value, Places.text(value), what.replace("The ", "the "),
          "it changes during a run; use parameters only");
    }
  }

  private static void record(Checking checking, Demand demand, Record record) {
    for (Expression signal : record.getSignals()) {
      ExpressionType type = checking.types().of(signal);
      boolean spikes = type.kind() == Kind.EVENT;
      if (type.kind() != Kind.NUMBER && !spikes && !type.isUnknown()) {
        new FaultReports(checking).wrongKind(signal, Kind.NUMBER, type.kind());
      } else if (!spikes && !type.isUnknown() && Dependence.of(checking, signal) == Dependence.CONSTANT) {
        checking.report(Problem.RECORD_OF_CONSTANT, signal, Places.text(signal));
      }
    }
    duration(checking, demand, record.getInterval(), "The time of 'every'", "a time such as 1 ms", false);
  }

  private static void seed(Checking checking, SeedSetting seed) {
    String text = seed.getValue();
    if (text != null && !text.matches("\\d{1,18}")) {
      checking.report(checking.at(Problem.WHOLE_NUMBER_NEEDED,
          checking.places().of(seed, NeuroPackage.Literals.SEED_SETTING__VALUE), "The seed", "0", "999999999999999999",
          text));
    }
  }

  private static void setting(Checking checking, Setting setting) {
    Variable target = setting.getTarget();
    SourcePlace place = checking.places().of(setting, NeuroPackage.Literals.SETTING__TARGET);
    if (target == null || target.eIsProxy() || target instanceof SweepVariable) {
      return; // what is swept and set as well is told to be given twice
    }
    boolean possible = target instanceof Input || target instanceof Parameter || target instanceof State;
    if (!possible) {
      checking.report(checking.at(Problem.SETTING_NOT_POSSIBLE, place, target.getName(), Kinds.of(target))
          .withRelated(checking.places().of(target)));
    } else if (target instanceof Input) {
      stimulus(checking, setting.getValue());
    } else {
      Dependence.firstChanging(setting.getValue()).filter(c -> !NeuronRules.isUnresolved(setting.getValue()))
          .ifPresent(changing -> checking.report(
              target instanceof State ? Problem.START_VALUE_DEPENDS : Problem.SETTING_NOT_CONSTANT,
              setting.getValue(), target.getName(), changing));
    }
  }

  /** A stimulus is made before the run: it depends on the time, but not on how the neuron answers. */
  private static void stimulus(Checking checking, Expression value) {
    for (TreeIterator<EObject> walk = EcoreUtil.getAllContents(List.of(value)); walk.hasNext(); ) {
      if (walk.next() instanceof Reference r && (r.getTarget() instanceof State || r.getTarget() instanceof Input
          || r.getTarget() instanceof Definition d && Dependence.of(checking, d.getValue()) == Dependence.CHANGING)) {
        checking.report(Problem.NOT_USABLE_HERE, r, Places.text(r), "a stimulus",
            "a stimulus is made of times, parameters and swept variables");
        return;
      }
    }
  }

  private static void run(Checking checking, Experiment experiment) {
    List<Run> runs = members(experiment, Run.class);
    if (runs.isEmpty()) {
      SourcePlace whole = checking.places().of(experiment);
      int end = whole.offset() + whole.length() - 1;
      checking.report(checking.at(Problem.RUN_MISSING, NameRules.namePlace(checking, experiment), experiment.getName())
          .withFix(Fix.insert("add 'run 100 ms'", end, "\n  run 100 ms\n")));
      return;
    }
    Run run = runs.get(0);
    OptionalDouble duration = time(checking, run.getDuration());
    OptionalDouble skip = time(checking, run.getSkip());
    if (duration.isEmpty() || !(duration.getAsDouble() > 0)) {
      return;
    }
    String whole = checking.value(duration.getAsDouble(), run.getDuration());
    if (skip.isPresent() && skip.getAsDouble() >= duration.getAsDouble()) {
      checking.report(Problem.SKIP_BEYOND_RUN, run.getSkip(), checking.value(skip.getAsDouble(), run.getSkip()), whole);
    }
    for (StepSetting step : members(experiment, StepSetting.class)) {
      OptionalDouble length = time(checking, step.getValue());
      if (length.isPresent() && length.getAsDouble() > duration.getAsDouble()) {
        checking.report(Problem.STEP_BEYOND_RUN, step.getValue(), checking.value(length.getAsDouble(), step.getValue()),
            whole);
      }
    }
    for (TimedEvent event : members(experiment, TimedEvent.class)) {
      OptionalDouble at = time(checking, event.getTime());
      if (at.isPresent() && at.getAsDouble() > duration.getAsDouble()) {
        checking.report(Problem.EVENT_AFTER_RUN, event.getTime(), "at " + Places.text(event.getTime()), whole);
      }
    }
  }

  /** A constant time in ms; nothing where it is of another kind. */
  static OptionalDouble time(Checking checking, Expression value) {
    return value != null && checking.types().of(value).fits(Dimension.TIME) ? checking.constant(value)
        : OptionalDouble.empty();
  }

  static <T extends ExperimentMember> List<T> members(Experiment experiment, Class<T> kind) {
    return experiment.getMembers().stream().filter(kind::isInstance).map(kind::cast).toList();
  }

  private static void result(Checking checking, Experiment experiment) {
    boolean keeps = experiment.getMembers().stream().anyMatch(m -> m instanceof Record || m instanceof MeasureBlock
        || m instanceof Expectation || m instanceof Fit);
    if (!keeps) {
      String example = Subjects.neuron(experiment).map(neuron -> checking.view(neuron).variables(State.class).stream()
          .map(State::getName).findFirst().orElse("spikes")).orElse("V");
      checking.report(checking.at(Problem.EXPERIMENT_WITHOUT_RESULT, NameRules.namePlace(checking, experiment),
          experiment.getName(), example));
    }
  }

  /** Spikes are asked of a neuron that has none. */
  private static void spikes(Checking checking, Experiment experiment) {
    if (Subjects.neuron(experiment).filter(n -> checking.view(n).members(SpikeRule.class).isEmpty()).isEmpty()) {
      return;
    }
    for (var walk = experiment.eAllContents(); walk.hasNext(); ) {
      EObject object = walk.next();
      if (object instanceof BuiltinValue value && "spikes".equals(value.getName())) {
        checking.report(checking.at(Problem.SPIKE_RULE_MISSING, object, Subjects.name(experiment),
            "add 'spike when … crosses … upward' to it"));
        return;
      }
    }
  }
}
