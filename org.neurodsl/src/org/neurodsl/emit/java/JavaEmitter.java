package org.neurodsl.emit.java;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.neurodsl.emit.GeneratedSource;
import org.neurodsl.ir.PopulationProgram;
import org.neurodsl.sim.contract.GridCrossings;
import org.neurodsl.sim.contract.KernelInfo;
import org.neurodsl.sim.contract.NeuronKernel;
import org.neurodsl.sim.contract.ParameterValues;
import org.neurodsl.sim.contract.TimeTable;
import org.neurodsl.sim.math.Functions;

/**
 * Writes a planned model as a Java class that extends {@link NeuronKernel}. The same program gives the same text
 * everywhere: no
 * time stamps, no locale, no path but what the program holds.
 */
public final class JavaEmitter {

  private static final List<String> IMPORTS =
      names(List.class, ArrayList.class, GridCrossings.class, KernelInfo.class, NeuronKernel.class,
          ParameterValues.class, TimeTable.class, Functions.class);
  private static final List<String> VECTOR_IMPORTS =
      List.of(
          "org.neurodsl.sim.math.Exponential",
          "org.neurodsl.sim.math.VectorFunctions",
          "jdk.incubator.vector.DoubleVector",
          "jdk.incubator.vector.VectorMask",
          "jdk.incubator.vector.VectorOperators",
          "jdk.incubator.vector.VectorSpecies");

  private final String packageName;
  private final boolean vectors;
  private final boolean network;
  private final List<List<String>> arrivals;

  /**
   * An emitter of neurons that are alone.
   *
   * @param packageName package of the classes
   * @param vectors whether to write a vector loop too, which compiles only where {@code jdk.incubator.vector} can
   *     be found
   */
  public JavaEmitter(String packageName, boolean vectors) {
    this(packageName, vectors, false, List.of());
  }

  private JavaEmitter(String packageName, boolean vectors, boolean network, List<List<String>> arrivals) {
    this.packageName = packageName;
    this.vectors = vectors;
    this.network = network;
    this.arrivals = arrivals;
  }

  /**
   * An emitter of the neurons of networks, whose events happen on the grid.
   *
   * @param arrivals for each port the states that take what arrives there, in their order
   */
  public JavaEmitter ofNetworks(List<List<String>> arrivals) {
    return new JavaEmitter(packageName, vectors, true, arrivals);
  }

  /**
   * The class of a program.
   *
   * @param taken names of classes in lower case that it must not have; its own is added
   */
  public GeneratedSource emit(PopulationProgram program, Set<String> taken) {
    String className = JavaNames.classOf(program.name(), taken);
    JavaWriter out = new JavaWriter();
    KernelLayout layout = new KernelLayout(program, arrivals);
    boolean vector = vectors && VectorSection.isPossible(layout);
    boolean grid = network && GridSection.isPossible(layout);
    writeHead(out, program, vector);
    document(out, program);
    out.open("public final class " + className + " extends NeuronKernel {");
    InfoSection info = new InfoSection(layout, out);
    info.writeField();
    ConstantsSection constants = new ConstantsSection(layout, out, className, vector);
    new FieldsSection(layout, out, constants.isWhole()).write();
    if (vector) {
      out.blank();
      out.line("private VectorLoop loops; // null until vectors are allowed");
    }
    out.blank();
    constants.write();
    Section[] sections = {
      new StepSection(layout, out, vector && !grid),
      new ValuesSection(layout, out),
      new EventsSection(layout, out),
      new StimulusSection(layout, out),
      info
    };
    for (Section section : sections) {
      out.blank();
      section.write();
    }
    if (grid) {
      out.blank();
      new GridSection(layout, out, vector).write();
    }
    if (vector) {
      out.blank();
      new VectorSection(layout, out, className, grid).write();
    }
    out.close("}");
    return new GeneratedSource(packageName, className, out.text(), out.lineMap());
  }

  /** The class of a program, alone in its package. */
  public GeneratedSource emit(PopulationProgram program) {
    return emit(program, new TreeSet<>());
  }

  private void writeHead(JavaWriter out, PopulationProgram program, boolean vector) {
    out.line("package " + packageName + ";");
    out.blank();
    Set<String> imports = new TreeSet<>(IMPORTS);
    if (vector) {
      imports.addAll(VECTOR_IMPORTS);
    }
    if (program.variants().stream().anyMatch(variant -> !variant.propagators().isEmpty())) {
      imports.add("org.neurodsl.sim.solver.Propagator");
    }
    if (!program.noises().isEmpty()) {
      imports.add("org.neurodsl.sim.solver.OrnsteinUhlenbeck");
    }
    imports.forEach(type -> out.line("import " + type + ";"));
    out.blank();
  }

  private static List<String> names(Class<?>... types) {
    return Stream.of(types).map(Class::getName).toList();
  }

  private static void document(JavaWriter out, PopulationProgram program) {
    out.line("/**");
    String file = program.place().file();
    String origin = file.isEmpty() ? "" : " of " + CommentText.inComment(file.substring(file.lastIndexOf('/') + 1));
    out.line(" * A population of neurons {@code " + CommentText.inComment(program.name()) + "}"
        + origin + ".");
    if (!program.documentation().isBlank()) {
      out.line(" *");
      for (String line : program.documentation().strip().split("\\R")) {
        out.line((" * " + CommentText.inComment(line)).stripTrailing());
      }
    }
    out.line(" *");
    out.line(" * <p>Made from the model; changes here are lost when it is made again. Numbers are in base units:");
    out.line(" * ms, mV, pA, 10 um, fmol, K.");
    out.line(" */");
  }
}
