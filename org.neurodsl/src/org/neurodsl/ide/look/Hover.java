package org.neurodsl.ide.look;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.EcoreUtil2;
import org.neurodsl.ParsedFile;
import org.neurodsl.lower.TreePlaces;
import org.neurodsl.neuro.Equation;
import org.neurodsl.neuro.Function;
import org.neurodsl.neuro.Gate;
import org.neurodsl.neuro.Named;
import org.neurodsl.neuro.Neuron;
import org.neurodsl.neuro.State;
import org.neurodsl.neuro.Variable;
import org.neurodsl.types.ConstantValues;
import org.neurodsl.types.DisplayUnits;
import org.neurodsl.types.ExpressionType;
import org.neurodsl.types.ExpressionTypes;
import org.neurodsl.types.NeuronView;
import org.neurodsl.units.CompositeUnit;
import org.neurodsl.units.Quantities;

/**
 * What is said of a name.
 *
 * @param offset where the name begins
 * @param length how long it is
 * @param title name, kind and unit on one line
 * @param code declaration and equations, line by line
 * @param text the documentation, as it was written; may be empty
 */
public record Hover(int offset, int length, String title, List<String> code, String text) {
  private static final int DIGITS = 6;
  private static final int LONGEST_LINE = 100;

  public Hover {
    code = List.copyOf(code);
  }

  /** What is said of the name that a caret touches. */
  public static Optional<Hover> at(ParsedFile file, int caret) {
    Symbols symbols = Symbols.of(file);
    Optional<Symbol> symbol = symbols.at(caret);
    return symbols.declaration(caret).map(declaration -> of(symbol.orElseThrow(), declaration, file));
  }

  private static Hover of(Symbol symbol, EObject declaration, ParsedFile file) {
    String name = name(declaration);
    String unit = declaration instanceof Variable variable ? unit(variable) : "";
    String title = symbol.kind().word() + " " + name + (unit.isEmpty() ? "" : " : " + unit) + origin(declaration, file);
    return new Hover(symbol.offset(), symbol.length(), title, code(declaration), documentation(declaration));
  }

  private static String name(EObject declaration) {
    Object name = declaration.eGet(declaration.eClass().getEStructuralFeature("name"));
    return name == null ? "" : name.toString();
  }

  /** From where it is inherited or imported, if not from here. */
  private static String origin(EObject declaration, ParsedFile file) {
    Neuron owner = EcoreUtil2.getContainerOfType(declaration, Neuron.class);
    String of = owner != null && owner != declaration ? " of " + owner.getName() : "";
    boolean elsewhere = declaration.eResource() != file.resource() && declaration.eResource() != null;
    return of + (elsewhere ? ", from " + declaration.eResource().getURI().lastSegment() : "");
  }

  private static String unit(Variable variable) {
    ExpressionTypes types = new ExpressionTypes();
    ExpressionType type = types.of((Named) variable);
    return type instanceof ExpressionType.Number ? new DisplayUnits(types).of(variable).text() : "";
  }

  private static List<String> code(EObject declaration) {
    List<String> lines = new ArrayList<>();
    switch (declaration) {
      case Neuron neuron -> lines.addAll(summary(neuron));
      case Function function -> lines.add(line(function));
      case Variable variable -> {
        lines.add(line(variable) + value(variable));
        equation(variable).ifPresent(equation -> lines.add(line(equation)));
        if (variable.eContainer() instanceof Gate gate) {
          gate.getLaws().forEach(law -> lines.add(line(law)));
        }
      }
      default -> { }
    }
    return lines;
  }

  /** The value of what is constant, where the text does not say it already. */
  private static String value(Variable variable) {
    Neuron owner = EcoreUtil2.getContainerOfType(variable, Neuron.class);
    ConstantValues values = owner == null ? new ConstantValues() : ConstantValues.in(NeuronView.of(owner));
    OptionalDouble value = variable instanceof State ? OptionalDouble.empty() : values.of(variable);
    if (value.isEmpty()) {
      return "";
    }
    CompositeUnit unit = new DisplayUnits(new ExpressionTypes()).of(variable);
    String shown = Quantities.format(value.getAsDouble(), unit, DIGITS);
    return line(variable).endsWith(shown) ? "" : "   (" + shown + ")";
  }

  private static Optional<Equation> equation(Variable variable) {
    Neuron owner = EcoreUtil2.getContainerOfType(variable, Neuron.class);
    return owner == null ? Optional.empty() : owner.getMembers().stream()
        .filter(Equation.class::isInstance)
        .map(Equation.class::cast)
        .filter(each -> each.getDerivative() != null && each.getDerivative().getVariable() == variable)
        .findFirst();
  }

  private static List<String> summary(Neuron neuron) {
    NeuronView view = NeuronView.of(neuron);
    List<String> lines = new ArrayList<>();
    List<String> states = view.variables(State.class).stream().map(State::getName).toList();
    if (!states.isEmpty()) {
      lines.add("states " + String.join(", ", states));
    }
    view.members(Equation.class).forEach(equation -> lines.add(line(equation)));
    return lines;
  }

  private static String line(EObject element) {
    String text = TreePlaces.text(element);
    return text.length() <= LONGEST_LINE ? text : text.substring(0, LONGEST_LINE - 1) + "…";
  }

  /** The comment of the declaration, or of the statement that it is the first of. */
  private static String documentation(EObject declaration) {
    String own = TreePlaces.documentation(declaration);
    EObject around = declaration.eContainer();
    return own.isEmpty() && around != null && declaration instanceof Variable
        ? TreePlaces.documentation(around) : own;
  }
}
