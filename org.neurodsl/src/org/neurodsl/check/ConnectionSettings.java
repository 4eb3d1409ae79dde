package org.neurodsl.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.neurodsl.neuro.Connection;
import org.neurodsl.neuro.NeuroPackage;
import org.neurodsl.neuro.StateBlock;
import org.neurodsl.neuro.SynapseSetting;
import org.neurodsl.problem.Problem;
import org.neurodsl.problem.ProblemReport;
import org.neurodsl.source.SourcePlace;

/** What stands before '=' or '~' in the block of a connection is a variable of its synapses. */
final class ConnectionSettings {

  private static final String KIND = "synapse variable";

  /** What users call clauses of a connection, with the clauses. */
  private static final Map<String, String> CLAUSES = Map.ofEntries(Map.entry("p", "rule probability"),
      Map.entry("prob", "rule probability"), Map.entry("probability", "rule probability"),
      Map.entry("sparseness", "rule probability"), Map.entry("density", "rule probability"),
      Map.entry("indegree", "rule indegree"), Map.entry("k", "rule indegree"),
      Map.entry("outdegree", "rule outdegree"), Map.entry("total", "rule total"), Map.entry("n", "rule total"),
      Map.entry("d", "delay"), Map.entry("latency", "delay"));

  private final Checking checking;
  private final Connection connection;

  ConnectionSettings(Checking checking, Connection connection) {
    this.checking = checking;
    this.connection = connection;
  }

  void check() {
    if (connection.getSynapse() != null && connection.getSynapse().eIsProxy()) {
      return;
    }
    List<String> known = known();
    for (SynapseSetting each : ConnectionRules.parts(connection, SynapseSetting.class)) {
      if (each.getVariable() != null && !known.contains(each.getVariable())) {
        unknown(each, known);
      }
    }
  }

  private void unknown(SynapseSetting setting, List<String> known) {
    String name = setting.getVariable();
    String clause = CLAUSES.get(name.toLowerCase(Locale.ROOT));
    SourcePlace place = checking.places().of(setting, NeuroPackage.Literals.SYNAPSE_SETTING__VARIABLE);
    if (clause == null || setting.getValue() == null) {
      SolverRules.choice(checking, place, KIND, name, known);
      return;
    }
    String ours = clause + " " + Places.source(setting.getValue());
    ProblemReport report = checking.at(Problem.UNKNOWN_CHOICE, place, KIND, name, "write '" + ours + "'");
    checking.report(report.withFix(new Fixes(checking.places()).replace("write '" + ours + "'", setting, ours)));
  }

  private List<String> known() {
    if (connection.isGap()) {
      return List.of("g");
    }
    if (connection.getSynapse() == null) {
      return List.of("w");
    }
    List<String> known = new ArrayList<>();
    checking.view(connection.getSynapse()).members(StateBlock.class).forEach(block ->
        block.getVariables().stream().map(each -> each.getName()).filter(Objects::nonNull).forEach(known::add));
    return known;
  }
}
