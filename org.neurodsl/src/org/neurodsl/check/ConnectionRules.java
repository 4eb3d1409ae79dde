package org.neurodsl.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.EcoreUtil2;
import org.neurodsl.neuro.BuiltinCall;
import org.neurodsl.neuro.BuiltinValue;
import org.neurodsl.neuro.Connection;
import org.neurodsl.neuro.ConnectionPart;
import org.neurodsl.neuro.DelayClause;
import org.neurodsl.neuro.Experiment;
import org.neurodsl.neuro.Expression;
import org.neurodsl.neuro.Named;
import org.neurodsl.neuro.NeuroPackage;
import org.neurodsl.neuro.Neuron;
import org.neurodsl.neuro.Population;
import org.neurodsl.neuro.PopulationSlice;
import org.neurodsl.neuro.ReceptorUse;
import org.neurodsl.neuro.RuleClause;
import org.neurodsl.neuro.StateBlock;
import org.neurodsl.neuro.StepSetting;
import org.neurodsl.neuro.Stimulation;
import org.neurodsl.neuro.SynapseSetting;
import org.neurodsl.problem.Fix;
import org.neurodsl.problem.Problem;
import org.neurodsl.problem.ProblemReport;
import org.neurodsl.scoping.NetworkNames;
import org.neurodsl.scoping.Subjects;
import org.neurodsl.source.SourcePlace;
import org.neurodsl.types.CallBinding;
import org.neurodsl.types.ConstantValues;
import org.neurodsl.units.Dimension;
import org.neurodsl.units.Quantities;
import org.neurodsl.units.UnitText;

/** Connections and stimuli reach a receptor, with a weight of its unit, after a time, by a rule that can be met. */
final class ConnectionRules implements Rule {

  private static final double USUAL_STEP = 0.01;
  private static final List<String> RULES =
      List.of("all", "one", "indegree", "outdegree", "total", "probability", "pairs");

  /** What simulators of the field call them. */
  private static final Map<String, String> FOREIGN_RULES = Map.ofEntries(Map.entry("all_to_all", "all"),
      Map.entry("alltoall", "all"), Map.entry("one_to_one", "one to one"), Map.entry("onetoone", "one to one"),
      Map.entry("fixed_indegree", "indegree"), Map.entry("in_degree", "indegree"),
      Map.entry("fixed_outdegree", "outdegree"), Map.entry("out_degree", "outdegree"),
      Map.entry("fixed_total_number", "total"), Map.entry("pairwise_bernoulli", "probability"),
      Map.entry("bernoulli", "probability"), Map.entry("random", "probability"), Map.entry("prob", "probability"),
      Map.entry("fixed_probability", "probability"), Map.entry("p", "probability"), Map.entry("file", "pairs"),
      Map.entry("list", "pairs"));
  private static final List<String> EXCLUSIONS = List.of("autapses", "multapses");

  @Override
  public void check(Checking checking) {
    for (Connection connection : checking.index().all(Connection.class)) {
      String text = head(connection);
      boolean coupling = CouplingCheck.isMeant(connection);
      if (coupling) {
        new CouplingCheck(checking, connection).check();
      } else {
        port(checking, connection, connection.getPort(), connection.getTargets(), text);
      }
      PopulationRules.kind(checking, connection, NeuroPackage.Literals.CONNECTION__SYNAPSE, connection.getSynapse(),
          "a synapse");
      weight(checking, connection, coupling ? CouplingCheck.weight(checking, connection)
          : wanted(checking, connection.getPort()));
      new ConnectionSettings(checking, connection).check();
      parts(connection, RuleClause.class).forEach(rule -> new RuleCheck(checking, connection, rule).check());
      parts(connection, DelayClause.class).forEach(delay -> delay(checking, connection, delay));
      dendrite(checking, parts(connection, DelayClause.class));
      positions(checking, connection);
      plasticity(checking, connection);
    }
    checking.index().all(Stimulation.class).stream().filter(each -> each.getSource() != null)
        .forEach(each -> stimulation(checking, each));
    for (RuleClause rule : checking.index().all(RuleClause.class)) {
      kind(checking, rule);
      rule.getExclusions().stream().filter(each -> !EXCLUSIONS.contains(each)).forEach(each -> SolverRules.choice(
          checking, checking.places().of(rule, NeuroPackage.Literals.RULE_CLAUSE__EXCLUSIONS), "exclusion", each,
          EXCLUSIONS));
    }
  }

  private static void kind(Checking checking, RuleClause rule) {
    String ours = rule.getKind() == null ? null : FOREIGN_RULES.get(rule.getKind().toLowerCase(Locale.ROOT));
    SourcePlace place = checking.places().of(rule, NeuroPackage.Literals.RULE_CLAUSE__KIND);
    if (ours == null) {
      PopulationRules.choice(
          checking, rule, NeuroPackage.Literals.RULE_CLAUSE__KIND, "rule", rule.getKind(), RULES);
    } else {
      checking.report(checking.at(Problem.UNKNOWN_CHOICE, place, "rule", rule.getKind(), "write '" + ours + "'")
          .withFix(new Fixes(checking.places()).replace("write '" + ours + "'", place, ours)));
    }
  }

  static <T extends ConnectionPart> List<T> parts(Connection connection, Class<T> kind) {
    return connection.getParts().stream().filter(kind::isInstance).map(kind::cast).toList();
  }

  private static String head(EObject object) {
    String text = Places.source(object).replaceAll("\\s+", " ");
    int block = text.indexOf('{');
    return Places.quote(block < 0 ? text : text.substring(0, block).strip());
  }

  private static void port(
      Checking checking, EObject where, Named port, List<PopulationSlice> targets, String text) {
    if (targets.isEmpty() || targets.get(0).getPopulation() == null || targets.get(0).getPopulation().eIsProxy()) {
      return;
    }
    Population target = targets.get(0).getPopulation();
    List<String> known = target.getReceptors().stream().map(NetworkNames::nameOf).toList();
    if (port != null && !port.eIsProxy() && !(port instanceof ReceptorUse)) {
      checking.report(checking.at(Problem.RECEPTOR_MISSING,
          checking.places().of(where, where.eClass().getEStructuralFeature("port")), target.getName(), port.getName(),
          String.join(", ", known)));
    }
    if (port != null) {
      return;
    }
    ProblemReport report = checking.at(Problem.PORT_MISSING, checking.places().of(targets.get(0)), text,
        target.getName(), String.join(", ", known));
    PopulationSlice last = targets.get(targets.size() - 1);
    int end = checking.places().of(last).offset() + checking.places().of(last).length();
    checking.report(known.size() != 1 || !(where instanceof Stimulation || where instanceof Connection) ? report
        : report.withFix(Fix.insert("write 'on " + known.get(0) + "'", end, " on " + known.get(0))));
  }

  /** What the weight of a port's spikes has to be; empty where that is not known. */
  static Optional<Dimension> wanted(Checking checking, Named port) {
    return port instanceof ReceptorUse use && use.getReceptor() != null && !use.getReceptor().eIsProxy()
        ? MechanismRules.weight(checking, use.getReceptor()) : Optional.empty();
  }

  private static void weight(Checking checking, Connection connection, Optional<Dimension> wanted) {
    if (wanted.isEmpty()) {
      return;
    }
    String example = "1 " + UnitText.of(wanted.get()).text();
    String name = connection.isGap() ? "g" : connection.getSynapse() == null ? "w" : weightName(checking, connection);
    List<SynapseSetting> given = parts(connection, SynapseSetting.class).stream()
        .filter(each -> name.equals(each.getVariable())).toList();
    if (given.isEmpty() && connection.getSynapse() == null) {
      checking.report(checking.at(Problem.WEIGHT_MISSING, checking.places().keyword(connection, "connect"),
          head(connection), name + " = " + example));
    }
    for (SynapseSetting each : given) {
      Expression value = each.getValue();
      BuiltinCall distribution = each.getDistribution();
      if (distribution != null) {
        checking.types().of(distribution);
        value = distribution.getArguments().isEmpty() ? null : distribution.getArguments().get(0).getValue();
      }
      new Demand(checking).fixed(value, "The weight '" + name + "'", wanted.get(), "a value such as " + example);
    }
  }

  private static String weightName(Checking checking, Connection connection) {
    return weightName(checking, connection.getSynapse());
  }

  /** The name of the weight of a synapse. */
  static String weightName(Checking checking, Neuron synapse) {
    return synapse.eIsProxy() ? "w"
        : checking.view(synapse).members(StateBlock.class).stream().filter(StateBlock::isWeight)
            .flatMap(each -> each.getVariables().stream()).map(Named::getName).findFirst().orElse("w");
  }

  private static void stimulation(Checking checking, Stimulation stimulation) {
    port(checking, stimulation, stimulation.getPort(), stimulation.getTargets(), head(stimulation));
    Optional<Dimension> wanted = wanted(checking, stimulation.getPort());
    Optional<CallBinding> source = CallBinding.of(stimulation.getSource());
    if (wanted.isPresent() && source.isPresent()) {
      String example = "1 " + UnitText.of(wanted.get()).text();
      source.get().value("w").ifPresentOrElse(weight -> new Demand(checking).fixed(
          weight, "The weight 'w'", wanted.get(), "a value such as " + example),
          () -> checking.report(checking.at(Problem.WEIGHT_MISSING, checking.places().of(stimulation.getSource()),
              Places.text(stimulation.getSource()), "w = " + example)));
    }
    checking.types().of(stimulation.getSource());
    Demand demand = new Demand(checking);
    demand.fixed(stimulation.getFrom(), "The begin of a stimulus", Dimension.TIME, "a time such as 10 ms");
    demand.fixed(stimulation.getTo(), "The end of a stimulus", Dimension.TIME, "a time such as 10 ms");
  }

  /** Beside a delay of the axon that of the dendrite is one number. */
  private static void dendrite(Checking checking, List<DelayClause> all) {
    for (DelayClause each : all) {
      boolean beside = all.size() > 1 && "dendritic".equals(each.getSide());
      if (beside && checking.constant(each.getValue()).isEmpty() && !checking.hasError(each)) {
        checking.report(Problem.NOT_USABLE_HERE, each, "delay dendritic", "a connection with another delay",
            "beside it the way behind the synapse takes a fixed time such as 1 ms");
      }
    }
  }

  /** A delay is a time, and the experiments of the network resolve it. */
  private static void delay(Checking checking, Connection connection, DelayClause delay) {
    new Demand(checking).fixed(delay.getValue(), "A delay", Dimension.TIME, "a time such as 1 ms");
    if (delay.getDistribution() != null) {
      checking.types().of(delay.getDistribution());
    }
    OptionalDouble value = ExperimentRules.time(checking, delay.getValue());
    for (Experiment experiment : checking.index().experiments()) {
      boolean ofThis = Subjects.network(experiment).filter(each -> each == connection.eContainer()).isPresent();
      Optional<StepSetting> setting =
          ExperimentRules.members(experiment, StepSetting.class).stream().findFirst();
      double step = setting.map(each -> ExperimentRules.time(checking, each.getValue()).orElse(USUAL_STEP))
          .orElse(USUAL_STEP);
      if (ofThis && value.isPresent() && value.getAsDouble() < step * (1 - 1e-9)) {
        EObject where = setting.map(EObject.class::cast).orElse(experiment);
        checking.report(Problem.DELAY_BELOW_STEP, delay.getValue(),
            checking.value(value.getAsDouble(), delay.getValue()),
            Quantities.format(step, UnitText.of(Dimension.TIME), 4), checking.line(where));
        return;
      }
    }
  }

  /** Whoever speaks of distances has positions. */
  private static void positions(Checking checking, Connection connection) {
    boolean distance = EcoreUtil2.eAllOfType(connection, BuiltinValue.class).stream()
        .anyMatch(each -> "distance".equals(each.getName()));
    List<PopulationSlice> ends = new ArrayList<>(connection.getSources());
    ends.addAll(connection.getTargets());
    if (distance) {
      ends.stream().filter(each -> each.getPopulation() != null && !each.getPopulation().eIsProxy()
          && each.getPopulation().getPlacement() == null).findFirst().ifPresent(each ->
              checking.report(Problem.POSITIONS_MISSING, each, each.getPopulation().getName(),
                  "'at uniform' behind it"));
    }
  }

  /** Pair-based plasticity has an equilibrium only where depression outweighs potentiation. */
  private static void plasticity(Checking checking, Connection connection) {
    if (connection.getSynapse() == null || connection.getSynapse().eIsProxy()
        || !connection.getSynapse().getName().endsWith("STDP")) {
      return;
    }
    OptionalDouble plus = product(checking, connection, "A_plus", "tau_plus");
    OptionalDouble minus = product(checking, connection, "A_minus", "tau_minus");
    if (plus.isPresent() && minus.isPresent() && plus.getAsDouble() > minus.getAsDouble()) {
      checking.report(checking.at(Problem.PLASTICITY_RUNS_AWAY,
          checking.places().of(connection, NeuroPackage.Literals.CONNECTION__SYNAPSE),
          Quantities.format(plus.getAsDouble(), UnitText.of(Dimension.TIME), 4),
          Quantities.format(minus.getAsDouble(), UnitText.of(Dimension.TIME), 4)));
    }
  }

  private static OptionalDouble product(Checking checking, Connection connection, String first, String second) {
    OptionalDouble one = parameter(checking, connection, first);
    OptionalDouble other = parameter(checking, connection, second);
    return one.isPresent() && other.isPresent()
        ? OptionalDouble.of(one.getAsDouble() * other.getAsDouble()) : OptionalDouble.empty();
  }

  private static OptionalDouble parameter(Checking checking, Connection connection, String name) {
    for (var each : connection.getSettings()) {
      if (each.getTarget() != null && name.equals(each.getTarget().getName())) {
        return checking.constant(each.getValue());
      }
    }
    var view = checking.view(connection.getSynapse());
    return view.find(name).map(ConstantValues.in(view)::of).orElse(OptionalDouble.empty());
  }
}
