package org.neurodsl.emit.java;

import java.util.ArrayList;
import java.util.List;

/** A method that returns one of several values by an index; cut into several methods where it would be too long. */
final class Choice {

  private static final int MOST = 200;

  private final JavaWriter out;
  private final String signature;
  private final String selector;
  private final String name;
  private final List<String> values = new ArrayList<>();

  /**
   * A method without values yet.
   *
   * @param signature up to the closing parenthesis
   * @param selector the parameter that is the index
   * @param name prefix of the names of further methods
   */
  Choice(JavaWriter out, String signature, String selector, String name) {
    this.out = out;
    this.signature = signature;
    this.selector = selector;
    this.name = name;
  }

  /** The Java text of the value of the next index. */
  void add(String value) {
    values.add(value);
  }

  /**
   * Writes the method.
   *
   * @param declared its other parameters, with types
   * @param passed the same as arguments
   */
  void write(String declared, String passed) {
    out.line("@Override");
    write(signature, 0, declared, passed);
  }

  private void write(String head, int from, String declared, String passed) {
    int to = Math.min(values.size(), from + MOST);
    String next = name + "From" + to;
    out.open(head + " {");
    if (values.isEmpty()) {
      out.line("throw new IndexOutOfBoundsException(" + selector + ");");
      out.close("}");
      return;
    }
    out.open("return switch (" + selector + ") {");
    for (int index = from; index < to; index++) {
      out.line("case " + index + " -> " + values.get(index) + ";");
    }
    String others =
        to < values.size()
            ? next + "(" + selector + ", " + passed + ");"
            : "throw new IndexOutOfBoundsException(" + selector + ");";
    out.line("default -> " + others);
    out.close("};");
    out.close("}");
    if (to < values.size()) {
      out.blank();
      write("private double " + next + "(int " + selector + ", " + declared + ")", to, declared, passed);
    }
  }
}
