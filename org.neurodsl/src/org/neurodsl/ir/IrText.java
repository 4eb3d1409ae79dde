package org.neurodsl.ir;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.neurodsl.source.SourcePlace;

/** The text of a model for `--dump`: one line for each part, numbers in base units, places behind `@`. */
public final class IrText {
  static final String BASE_UNITS = "// numbers in ms, mV, pA, 10 um, fmol, K\n";

  private IrText() {}

  /** A model; ends with a newline. */
  public static String of(ModelIr model) {
    StringBuilder text = new StringBuilder(BASE_UNITS);
    text.append(model.rateUnit() ? "unit " : "neuron ").append(model.name()).append(place(model.place())).append('\n');
    for (ModelIr.Parameter each : model.parameters()) {
      line(text, "param " + typed(each.name(), each.unit()) + " = " + ExpressionText.of(each.value()), each.place());
    }
    for (ModelIr.Input each : model.inputs()) {
      line(text, "input " + typed(each.name(), each.unit()) + " = " + ExpressionText.of(each.resting()), each.place());
    }
    states(model, text);
    for (ModelIr.Definition each : model.definitions()) {
      line(text, "let " + typed(each.name(), each.unit()) + " = " + ExpressionText.of(each.value()), each.place());
    }
    for (ModelIr.Event each : model.events()) {
      line(text, (each.spike() ? "spike " : "") + trigger(each.trigger()) + block(each.actions()), each.place());
    }
    model.rate().ifPresent(rate -> text.append("  emit rate ").append(ExpressionText.of(rate)).append('\n'));
    return text.toString();
  }

  /** What an experiment does to the inputs; ends with a newline. */
  public static String of(Drive drive) {
    StringBuilder text = new StringBuilder(BASE_UNITS).append("drive\n");
    for (int i = 0; i < drive.tables().size(); i++) {
      text.append("  table").append(i).append(" of ").append(drive.tables().get(i).times().length).append(" rows\n");
    }
    lets(drive.levels(), "level ", text);
    for (Drive.Noise noise : drive.noises()) {
      text.append("  ").append(noise(noise)).append('\n');
    }
    drive.inputs().keySet().stream().sorted().forEach(input ->
        text.append("  input ").append(input).append(" = ")
            .append(ExpressionText.of(drive.inputs().get(input))).append('\n'));
    if (!drive.stops().isEmpty()) {
      text.append("  stops ").append(expressions(drive.stops())).append('\n');
    }
    for (ModelIr.Event each : drive.actions()) {
      line(text, trigger(each.trigger()) + block(each.actions()), each.place());
    }
    return text.toString();
  }

  private static void states(ModelIr model, StringBuilder text) {
    Map<String, ModelIr.Equation> equations = new HashMap<>();
    model.equations().forEach(equation -> equations.put(equation.state(), equation));
    for (ModelIr.State each : model.states()) {
      String start = each.initial().map(ExpressionText::of).orElse("steady from " + ExpressionText.of(each.guess()));
      ModelIr.Equation equation = equations.get(each.name());
      String change = equation == null ? "" : " ; " + each.name() + "' = " + ExpressionText.of(equation.derivative());
      line(text, "state " + typed(each.name(), each.unit()) + " = " + start + change,
          equation == null ? each.place() : equation.place());
    }
  }

  static String noise(Drive.Noise noise) {
    return "noise " + noise.name() + " mean " + ExpressionText.of(noise.mean()) + " sd "
        + ExpressionText.of(noise.deviation()) + " tau " + ExpressionText.of(noise.timeConstant());
  }

  static String trigger(ModelIr.Trigger trigger) {
    return switch (trigger) {
      case ModelIr.Trigger.Crossing crossing -> "when " + ExpressionText.of(crossing.level()) + " reaches 0";
      case ModelIr.Trigger.AtTime time -> "at " + ExpressionText.of(time.time());
    };
  }

  static String block(List<ModelIr.Action> actions) {
    return actions.isEmpty() ? "" : actions.stream().map(IrText::action).collect(Collectors.joining("; ", " { ", " }"));
  }

  private static String action(ModelIr.Action action) {
    return switch (action) {
      case ModelIr.Action.Bind bind -> "let " + bind.let().name() + " = " + ExpressionText.of(bind.let().value());
      case ModelIr.Action.Assign assign -> assign.state() + " = " + ExpressionText.of(assign.value());
      case ModelIr.Action.Refractory hold -> "refractory " + ExpressionText.of(hold.duration())
          + (hold.held().isEmpty() ? "" : " hold " + String.join(", ", hold.held()))
          + (hold.accumulate() ? " accumulate" : "");
    };
  }

  static String expressions(List<Expr> expressions) {
    return expressions.stream().map(ExpressionText::of).collect(Collectors.joining(", "));
  }

  static void lets(List<Let> lets, String word, StringBuilder text) {
    for (Let let : lets) {
      line(text, word + let.name() + " = " + ExpressionText.of(let.value()), let.place());
    }
  }

  static void line(StringBuilder text, String content, SourcePlace place) {
    text.append("  ").append(content).append(place(place)).append('\n');
  }

  static String typed(String name, DisplayUnit unit) {
    return unit.text().isEmpty() ? name : name + ": " + unit.text();
  }

  private static String place(SourcePlace place) {
    if (place.equals(SourcePlace.NOWHERE)) {
      return "";
    }
    String file = place.file().substring(place.file().lastIndexOf('/') + 1);
    return "  @" + file + ":" + place.line() + ":" + place.column();
  }
}
