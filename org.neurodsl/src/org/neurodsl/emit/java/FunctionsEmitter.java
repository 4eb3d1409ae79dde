package org.neurodsl.emit.java;

import java.util.List;
import java.util.Set;
import org.neurodsl.emit.GeneratedSource;
import org.neurodsl.ir.Expr;
import org.neurodsl.ir.ExprTree;
import org.neurodsl.ir.NetworkValue;
import org.neurodsl.sim.math.Functions;
import org.neurodsl.sim.network.NetworkFunctions;

/** Writes the functions of a network as a Java class: one method for each, chosen by its index. */
public final class FunctionsEmitter {

  private final String packageName;

  /** An emitter of classes of a package. */
  public FunctionsEmitter(String packageName) {
    this.packageName = packageName;
  }

  /**
   * The class of some functions.
   *
   * @param network name of the network
   * @param functions each of one name, a distance, a time or an index, and of values of the network
   * @param taken names of classes in lower case that it must not have; its own is added
   */
  public GeneratedSource emit(String network, List<Expr> functions, Set<String> taken) {
    String className = JavaNames.classOf(network + "Functions", taken);
    JavaWriter out = new JavaWriter();
    out.line("package " + packageName + ";");
    out.blank();
    out.line("import " + Functions.class.getName() + ";");
    out.line("import " + NetworkFunctions.class.getName() + ";");
    out.blank();
    out.line("/** Functions of the network {@code " + CommentText.inComment(network) + "}, in base units. */");
    out.open("public final class " + className + " implements NetworkFunctions {");
    out.line("private final double[] values;");
    out.blank();
    out.line("/** Functions that take nothing from a plan. */");
    out.open("public " + className + "() {");
    out.line("this(new double[0]);");
    out.close("}");
    out.blank();
    out.open("private " + className + "(double[] values) {");
    out.line("this.values = values;");
    out.close("}");
    out.blank();
    out.line("@Override");
    out.open("public NetworkFunctions with(double[] others) {");
    out.line("return new " + className + "(others);");
    out.close("}");
    out.blank();
    out.line("@Override");
    out.open("public double value(int function, double x) {");
    out.open("return switch (function) {");
    for (int index = 0; index < functions.size(); index++) {
      out.line("case " + index + " -> function" + index + "(x);");
    }
    out.line("default -> throw new IndexOutOfBoundsException(function);");
    out.close("};");
    out.close("}");
    for (int index = 0; index < functions.size(); index++) {
      out.blank();
      out.open("private double function" + index + "(double x) {");
      out.line("return " + text(functions.get(index)) + ";");
      out.close("}");
    }
    out.close("}");
    return new GeneratedSource(packageName, className, out.text(), out.lineMap());
  }

  private static String text(Expr function) {
    Expr number = ExprTree.isBoolean(function) ? new Expr.Choose(function, Expr.num(1), Expr.num(0)) : function;
    return new ExpressionWriter(
        name -> NetworkValue.isName(name) ? "values[" + NetworkValue.index(name) + "]" : "x", "tables").text(number);
  }
}
