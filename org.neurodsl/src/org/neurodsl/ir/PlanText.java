package org.neurodsl.ir;

import java.util.List;

/** The text of a plan for `--dump plan`: what is computed once, per step and at events, and why it is computed so. */
public final class PlanText {
  private PlanText() {}

  /** A plan; ends with a newline. */
  public static String of(PopulationProgram program) {
    StringBuilder text = new StringBuilder(IrText.BASE_UNITS).append("plan of ").append(program.name()).append('\n');
    for (PopulationProgram.Parameter each : program.parameters()) {
      IrText.line(text, (each.varying() ? "varying param " : "param ") + IrText.typed(each.name(), each.unit()) + " = "
          + ExpressionText.of(each.value()), each.place());
    }
    IrText.lets(program.derived(), "derived ", text);
    IrText.lets(program.levels(), "level ", text);
    program.noises().forEach(noise -> text.append("  ").append(IrText.noise(noise)).append('\n'));
    for (PopulationProgram.State each : program.states()) {
      IrText.line(text, "state " + IrText.typed(each.name(), each.unit())
          + (each.steady() ? " = steady from " + ExpressionText.of(each.guess()) : ""), each.place());
    }
    values("initial", program.initial(), program.states(), text);
    values("rest", program.rest(), program.states(), text);
    values("derivatives", program.derivatives(), program.states(), text);
    program.variants().forEach(variant -> variant(variant, program.states(), text));
    program.events().forEach(event -> event(event, text));
    for (PopulationProgram.Observable each : program.observables()) {
      text.append("observable ").append(IrText.typed(each.name(), each.unit())).append('\n');
      IrText.lets(each.lets(), "", text);
      text.append("  = ").append(ExpressionText.of(each.value())).append('\n');
    }
    return text.toString();
  }

  private static void values(
      String title, PopulationProgram.Values values, List<PopulationProgram.State> states, StringBuilder text) {
    text.append(title).append('\n');
    IrText.lets(values.lets(), "", text);
    for (int i = 0; i < values.results().size(); i++) {
      text.append("  ").append(states.get(i).name()).append(" <- ").append(ExpressionText.of(values.results().get(i)));
      text.append('\n');
    }
  }

  private static void variant(
      PopulationProgram.Variant variant, List<PopulationProgram.State> states, StringBuilder text) {
    text.append(variant.held().isEmpty() ? "variant" : "variant holding " + String.join(", ", variant.held()));
    text.append(variant.order() == 0 ? ", exact\n" : ", order " + variant.order() + "\n");
    variant.schemes().forEach(scheme -> text.append("  // ").append(scheme.sentence()).append('\n'));
    IrText.lets(variant.prepared(), "prepared ", text);
    for (PopulationProgram.Propagator each : variant.propagators()) {
      text.append("  propagator ").append(each.name()).append(" of");
      each.matrix().forEach(row -> text.append(" [").append(IrText.expressions(row)).append(']'));
      text.append(" gives ").append(String.join(", ", each.used())).append('\n');
    }
    values("step", variant.step(), states, text);
    for (PopulationProgram.Check each : variant.checks()) {
      text.append("  check event ").append(each.event()).append(" from ").append(ExpressionText.of(each.before()));
      text.append(" to ").append(ExpressionText.of(each.after()));
      each.slopeBefore().ifPresent(slope -> text.append(", slope from ").append(ExpressionText.of(slope)));
      each.slopeAfter().ifPresent(slope -> text.append(" to ").append(ExpressionText.of(slope)));
      text.append('\n');
    }
  }

  private static void event(PopulationProgram.Event event, StringBuilder text) {
    text.append(event.spike() ? "spike event" : "event").append(event.mayGraze() ? ", may graze\n" : "\n");
    IrText.lets(event.lets(), "", text);
    String trigger = event.level().map(level -> "when " + ExpressionText.of(level) + " reaches 0")
        .orElseGet(() -> "at " + ExpressionText.of(event.time().orElseThrow()));
    IrText.line(text, trigger + IrText.block(event.actions())
        + (event.heldVariant() > 0 ? " then variant " + event.heldVariant() : ""), event.place());
  }
}
