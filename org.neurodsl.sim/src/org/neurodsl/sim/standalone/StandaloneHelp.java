package org.neurodsl.sim.standalone;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.neurodsl.sim.contract.KernelSource;
import org.neurodsl.sim.result.RunDescription.Quantity;
import org.neurodsl.sim.run.ExperimentPlan;
import org.neurodsl.sim.text.NumberText;

/** The help of a simulator that stands alone: its own experiments and parameters, then the options. */
final class StandaloneHelp {
  private static final String OPTIONS =
      """
      Options:
        -e, --experiment NAME   run this experiment only; may be given several times
            --set NAME=VALUE    another value of a parameter, in its unit above; the unit may be left out
            --step TIME         another step, in ms
            --solver NAME       another solver: %SOLVERS%
            --seed NUMBER       another seed of the noise
            --threads NUMBER    the result does not depend on it
            --checkpoint TIME   write the state of a network now and then: "every 1 s"
            --resume FILE       go on from the file checkpoint of a result folder
        -o, --output DIR        where result folders are made (runs)
            --format text|json  text for people, or one JSON object
            --plot svg|png|both|none
            --color auto|always|never
        -h, --help
        -V, --version

      Ends with 0 where all is well, 2 for a wrong call, 3 where a run failed, 4 where an expectation does not hold,
      130 where it was cancelled.
      """;

  private StandaloneHelp() {}

  static String text(ShippedModel shipped) {
    StoredModel model = shipped.model();
    StringBuilder text = new StringBuilder("Simulator of " + model.model() + ", compiled by " + model.tool() + " "
        + model.version() + ".\nUsage: java -jar FILE [options]\n\nExperiments:\n");
    Map<String, StoredModel.StoredExperiment> neurons = new LinkedHashMap<>();
    List<String[]> rows = new ArrayList<>();
    for (StoredModel.StoredExperiment each : model.experiments()) {
      neurons.putIfAbsent(each.plan().subject(), each);
      ExperimentPlan plan = each.plan();
      String sweep = plan.sweep() == null ? "" : ", sweeps " + plan.sweep().parameter();
      rows.add(new String[] {plan.name(), "of " + plan.subject(), RunSession.number(plan.duration()) + " ms" + sweep});
    }
    table(rows, text);
    neurons.forEach((name, experiment) -> {
      text.append("\nParameters of ").append(name).append(":\n");
      table(experiment.network() == null ? parameters(experiment, shipped.kernels(experiment))
          : parameters(experiment, shipped), text);
    });
    List<String> solvers = model.experiments().stream().flatMap(each -> each.solvers().stream()).distinct().toList();
    return text.append('\n').append(OPTIONS.replace("%SOLVERS%", String.join(", ", solvers))).toString();
  }

  private static List<String[]> parameters(StoredModel.StoredExperiment experiment, KernelSource kernels) {
    ExperimentPlan plan = experiment.plan();
    String swept = plan.sweep() == null ? "" : plan.sweep().parameter();
    List<String[]> rows = new ArrayList<>();
    for (Quantity each : RunParameters.of(kernels, plan)) {
      String value = Double.isNaN(each.value()) ? each.name().equals(swept) ? "(swept)" : "(computed)" : shown(each);
      rows.add(new String[] {each.name(), value, experiment.notes().getOrDefault(each.name(), "")});
    }
    return rows;
  }

  private static List<String[]> parameters(StoredModel.StoredExperiment experiment, ShippedModel shipped) {
    StoredParameters open = experiment.network().open();
    double[] values = open == null ? new double[0] : shipped.usual(open);
    List<String[]> rows = new ArrayList<>();
    for (int index = 0; index < values.length; index++) {
      var each = open.parameters().get(index);
      Quantity value = new Quantity(each.name(), each.shown(values[index]), each.unit());
      String shown = Double.isNaN(values[index]) ? "(swept)" : shown(value);
      rows.add(new String[] {each.name(), shown, experiment.notes().getOrDefault(each.name(), "")});
    }
    return rows;
  }

  private static String shown(Quantity quantity) {
    return "= " + NumberText.of(quantity.value(), 12, quantity.unit());
  }

  private static void table(List<String[]> rows, StringBuilder text) {
    int[] widths = new int[rows.isEmpty() ? 0 : rows.get(0).length];
    for (String[] row : rows) {
      for (int column = 0; column < row.length; column++) {
        widths[column] = Math.max(widths[column], row[column].length());
      }
    }
    for (String[] row : rows) {
      StringBuilder line = new StringBuilder(" ");
      for (int column = 0; column < row.length; column++) {
        line.append(' ').append(row[column]).append(" ".repeat(widths[column] - row[column].length() + 1));
      }
      text.append(line.toString().stripTrailing()).append('\n');
    }
  }
}
