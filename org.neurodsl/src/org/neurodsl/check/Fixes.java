package org.neurodsl.check;

import java.util.List;
import java.util.Optional;
import org.eclipse.emf.ecore.EObject;
import org.neurodsl.neuro.Binary;
import org.neurodsl.neuro.Conditional;
import org.neurodsl.neuro.Expression;
import org.neurodsl.neuro.Parenthesised;
import org.neurodsl.neuro.Quantity;
import org.neurodsl.neuro.Unary;
import org.neurodsl.problem.Fix;
import org.neurodsl.problem.TextEdit;
import org.neurodsl.source.SourcePlace;
import org.neurodsl.units.CompositeUnit;

/** Builds the usual kinds of quick fixes. */
final class Fixes {

  private final Places places;

  Fixes(Places places) {
    this.places = places;
  }

  /** {@code 5} becomes {@code 5 mV}. */
  Fix appendUnit(Expression literal, CompositeUnit unit) {
    return append("append '" + unit.text() + "'", literal, " " + unit.text());
  }

  /** Puts a text behind an object. */
  Fix append(String title, EObject object, String text) {
    SourcePlace place = places.of(object);
    return Fix.insert(title, place.offset() + place.length(), text);
  }

  Fix replace(String title, EObject object, String text) {
    return replace(title, places.of(object), text);
  }

  Fix replace(String title, SourcePlace place, String text) {
    return Fix.replace(title, place.offset(), place.length(), text);
  }

  /** {@code a + b} becomes {@code (a + b)/(1 mV)}, {@code V} becomes {@code V/(1 mV)}. */
  Fix operate(String title, Expression expression, String operation) {
    SourcePlace place = places.of(expression);
    if (!isLoose(expression)) {
      return Fix.insert(title, place.offset() + place.length(), operation);
    }
    return new Fix(title, List.of(TextEdit.insert(place.offset(), "("),
        TextEdit.insert(place.offset() + place.length(), ")" + operation)));
  }

  /** Takes away a whole statement together with its line, where it has one of its own. */
  Fix removeStatement(String title, EObject statement) {
    SourcePlace place = places.of(statement);
    String text = Places.fileText(statement);
    int start = place.offset();
    int end = start + place.length();
    int lineStart = text.lastIndexOf('\n', Math.max(0, start - 1)) + 1;
    int lineEnd = text.indexOf('\n', end);
    lineEnd = lineEnd < 0 ? text.length() : lineEnd + 1;
    boolean alone =
        text.substring(Math.min(lineStart, start), start).isBlank() && isComment(text.substring(end, lineEnd));
    return alone ? Fix.replace(title, lineStart, lineEnd - lineStart, "") : Fix.replace(title, start, end - start, "");
  }

  private static boolean isComment(String rest) {
    return rest.isBlank() || rest.strip().startsWith("//");
  }

  /** Whether an operator behind the expression would bind to a part of it only. */
  private static boolean isLoose(Expression expression) {
    return expression instanceof Conditional || expression instanceof Unary
        || expression instanceof Binary binary && !"^".equals(binary.getOp()) && !"*".equals(binary.getOp())
        && !"/".equals(binary.getOp()) || expression instanceof Quantity;
  }

  /** The literal that stands first in a product: in {@code 0.1 * exp(x)} it is {@code 0.1}. */
  static Optional<Quantity> leadingNumber(Expression expression) {
    Expression first = expression;
    while (first instanceof Binary binary && ("*".equals(binary.getOp()) || "/".equals(binary.getOp()))) {
      first = binary.getLeft();
    }
    return first instanceof Quantity quantity && quantity.getUnit() == null && !quantity.isPercent()
        ? Optional.of(quantity) : Optional.empty();
  }

  /** The literal without unit that an expression is, apart from brackets and a sign. */
  static Optional<Quantity> bareNumber(Expression expression) {
    return switch (expression) {
      case Quantity q when q.getUnit() == null && !q.isPercent() -> Optional.of(q);
      case Parenthesised p -> bareNumber(p.getInner());
      case Unary u when !"not".equals(u.getOp()) -> bareNumber(u.getOperand());
      case null, default -> Optional.empty();
    };
  }
}
