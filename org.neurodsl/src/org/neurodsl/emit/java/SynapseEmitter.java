package org.neurodsl.emit.java;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.neurodsl.emit.GeneratedSource;
import org.neurodsl.ir.SynapseIr;
import org.neurodsl.sim.contract.SynapseKernel;
import org.neurodsl.sim.math.Functions;
import org.neurodsl.sim.math.StepDecay;

/**
 * Writes a plastic synapse as a Java class that extends {@link SynapseKernel}. What only the spikes of the source
 * change is kept once for each source, what only those of the target change once for each target; the rest once for
 * each synapse.
 */
public final class SynapseEmitter {

  private static final List<Class<?>> IMPORTS =
      List.of(List.class, SynapseKernel.class, Functions.class, StepDecay.class);

  private final String packageName;

  /** An emitter of classes of a package. */
  public SynapseEmitter(String packageName) {
    this.packageName = packageName;
  }

  /**
   * The class of a synapse.
   *
   * @param taken names of classes in lower case that it must not have; its own is added
   */
  public GeneratedSource emit(SynapseIr synapse, Set<String> taken) {
    String className = JavaNames.classOf(synapse.name(), taken);
    SynapseLayout layout = new SynapseLayout(synapse);
    JavaWriter out = new JavaWriter();
    out.line("package " + packageName + ";");
    out.blank();
    IMPORTS.stream().map(Class::getName).sorted().forEach(type -> out.line("import " + type + ";"));
    out.blank();
    out.line("/**");
    String name = CommentText.inComment(synapse.name());
    out.line(" * Synapses {@code " + name + "}. Numbers are in base units: ms, mV, pA.");
    out.line(" */");
    out.open("public final class " + className + " extends SynapseKernel {");
    fields(out, layout, className);
    access(out, layout);
    out.blank();
    if (synapse.postFirst()) {
      out.line("@Override");
      out.open("public boolean postComesFirst() {");
      out.line("return true;");
      out.close("}");
      out.blank();
    }
    new SynapseEventSection(layout, out, SynapseIr.Event.PRE).write();
    out.blank();
    new SynapseEventSection(layout, out, SynapseIr.Event.POST).write();
    out.blank();
    new SynapseEventSection(layout, out, SynapseIr.Event.MODULATOR).write();
    out.close("}");
    return new GeneratedSource(packageName, className, out.text(), out.lineMap());
  }

  private static void fields(JavaWriter out, SynapseLayout layout, String className) {
    layout.variables().forEach(each -> out.line("private final double[] " + each.java() + ";"));
    for (SynapseLayout.Place place : SynapseLayout.Place.values()) {
      if (layout.hasClock(place)) {
        out.line("private final double[] " + place.clock() + ";");
      }
    }
    layout.decays().values().forEach(each -> out.line("private final StepDecay " + each + ";"));
    if (layout.driftsAlone()) {
      out.line("private final double h; // ms");
    }
    layout.values().forEach(each -> out.line("private final double value" + each + ";"));
    out.blank();
    out.line("/** Synapses as wired, in a network with such numbers. */");
    out.open("public " + className + "(Wiring wiring, double[] values) {");
    out.line("super(wiring);");
    layout.values().forEach(each -> out.line("value" + each + " = values[" + each + "];"));
    for (SynapseLayout.Variable each : layout.variables()) {
      out.line(each.java() + " = new double[" + each.place().size() + "];");
      if (!SynapseIr.State.isZero(each.state().initial())) {
        out.open("for (int i = 0; i < " + each.java() + ".length; i++) {");
        out.line(each.java() + "[i] = " + SynapseLayout.constant(each.state().initial()) + ";");
        out.close("}");
      }
    }
    for (SynapseLayout.Place place : SynapseLayout.Place.values()) {
      if (layout.hasClock(place)) {
        out.line(place.clock() + " = new double[" + place.size() + "];");
      }
    }
    layout.decays().forEach((rate, field) ->
        out.line(field + " = new StepDecay(" + SynapseLayout.constant(rate) + ", wiring.h());"));
    if (layout.driftsAlone()) {
      out.line("h = wiring.h();");
    }
    out.close("}");
    out.blank();
  }

  private static void access(JavaWriter out, SynapseLayout layout) {
    out.line("@Override");
    out.open("public double[] weights() {");
    out.line("return " + layout.weight().java() + ";");
    out.close("}");
    out.blank();
    out.line("@Override");
    out.open("public double[] state(String name) {");
    out.open("return switch (name) {");
    layout.variables().stream().filter(each -> each.place() == SynapseLayout.Place.SYNAPSE).forEach(each ->
        out.line("case \"" + each.state().name() + "\" -> " + each.java() + ";"));
    out.line("default -> throw new IndexOutOfBoundsException(name);");
    out.close("};");
    out.close("}");
    out.blank();
    out.line("@Override");
    out.open("public List<double[]> memory() {");
    String arrays = layout.variables().stream().map(SynapseLayout.Variable::java).collect(Collectors.joining(", "));
    String clocks = Arrays.stream(SynapseLayout.Place.values()).filter(layout::hasClock)
        .map(SynapseLayout.Place::clock).collect(Collectors.joining(", "));
    out.line("return List.of(" + arrays + (clocks.isEmpty() ? "" : ", ") + clocks + ");");
    out.close("}");
    if (!clocks.isEmpty()) {
      out.blank();
      out.line("@Override");
      out.open("public List<double[]> clocks() {");
      out.line("return List.of(" + clocks + ");");
      out.close("}");
    }
  }
}
