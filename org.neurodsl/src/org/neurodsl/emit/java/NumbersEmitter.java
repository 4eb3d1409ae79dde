package org.neurodsl.emit.java;

import java.util.List;
import java.util.Set;
import org.neurodsl.emit.GeneratedSource;
import org.neurodsl.ir.Expr;
import org.neurodsl.sim.math.Functions;
import org.neurodsl.sim.network.NetworkNumbers;

/** Writes numbers that depend on the parameters of a network as a Java class, a method for each. */
public final class NumbersEmitter {

  private final String packageName;

  /** An emitter of classes of a package. */
  public NumbersEmitter(String packageName) {
    this.packageName = packageName;
  }

  /**
   * The class of some numbers.
   *
   * @param network name of the network
   * @param parameters in the order of their values
   * @param taken names of classes in lower case that it must not have; its own is added
   */
  public GeneratedSource emit(String network, List<String> parameters, List<Expr> numbers, Set<String> taken) {
    String className = JavaNames.classOf(network + "Numbers", taken);
    JavaWriter out = new JavaWriter();
    out.line("package " + packageName + ";");
    out.blank();
    out.line("import " + Functions.class.getName() + ";");
    out.line("import " + NetworkNumbers.class.getName() + ";");
    out.blank();
    String names = CommentText.inComment(String.join(", ", parameters));
    out.line("/** Numbers of the network {@code " + CommentText.inComment(network) + "}, of the parameters " + names
        + ". */");
    out.open("public final class " + className + " implements NetworkNumbers {");
    out.line("@Override");
    out.open("public double value(int number, double[] p) {");
    out.open("return switch (number) {");
    for (int index = 0; index < numbers.size(); index++) {
      out.line("case " + index + " -> number" + index + "(p);");
    }
    out.line("default -> throw new IndexOutOfBoundsException(number);");
    out.close("};");
    out.close("}");
    ExpressionWriter writer = new ExpressionWriter(name -> "p[" + parameters.indexOf(name) + "]", "tables");
    for (int index = 0; index < numbers.size(); index++) {
      out.blank();
      out.open("private static double number" + index + "(double[] p) {");
      out.line("return " + writer.text(numbers.get(index)) + ";");
      out.close("}");
    }
    out.close("}");
    return new GeneratedSource(packageName, className, out.text(), out.lineMap());
  }
}
