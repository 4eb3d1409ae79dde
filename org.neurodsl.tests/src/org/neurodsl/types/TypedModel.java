package org.neurodsl.types;

import org.eclipse.xtext.EcoreUtil2;
import org.neurodsl.ParsedFile;
import org.neurodsl.Parsing;
import org.neurodsl.neuro.Named;
import org.neurodsl.neuro.Variable;

/** A small model around one expression. */
final class TypedModel {

  private static final String TEXT = """
      language 1.0
      function twice(x) = 2*x
      function shifted(V : mV) : mV = V + 1 mV
      function ratio(a, b) = a/b
      function leaky(x) = x + 1 mV
      neuron N {
        param C = 200 pF, g = 10 nS, E = -60 mV, tau = 20 ms, n = 3, area = 20000 um^2, T = 20 degC, c = 1 mM
        input I : pA = 0
        state V = E, w = 0 pA, m = 0, s : mV = steady, free = steady
        tau * dfree/dt = E - free
        let result = %s
      }
      """;

  private final ParsedFile file;
  private final ExpressionTypes types = new ExpressionTypes();

  private TypedModel(ParsedFile file) {
    this.file = file;
  }

  static TypedModel with(String expression) {
    return new TypedModel(Parsing.parse(TEXT.formatted(expression)));
  }

  static TypedModel of(String text) {
    return new TypedModel(Parsing.parse(text));
  }

  ExpressionTypes types() {
    return types;
  }

  Variable variable(String name) {
    return (Variable) EcoreUtil2.eAllOfType(file.model(), Named.class).stream()
        .filter(n -> n instanceof Variable && name.equals(n.getName())).findFirst().orElseThrow();
  }

  ExpressionType type(String name) {
    return types.of(variable(name));
  }

  /** The type in words, and the name of the fault behind a blank, if there is one. */
  String words(String name) {
    ExpressionType type = type(name);
    String text = type.dimension().map(Object::toString)
        .orElseGet(() -> type.getClass().getSimpleName().toLowerCase(java.util.Locale.ROOT));
    return types.faults().isEmpty() ? text : text + " " + types.faults().get(0).getClass().getSimpleName();
  }
}
