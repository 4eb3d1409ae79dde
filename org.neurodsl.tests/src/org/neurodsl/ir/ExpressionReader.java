package org.neurodsl.ir;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.neurodsl.ir.Expr.BinaryOperator;

/** Reads expressions as {@link ExpressionText} writes them, so that tests can be written in text. */
public final class ExpressionReader {
  private static final Pattern TOKEN =
      Pattern.compile("\\s*(?:([0-9]+(?:\\.[0-9]+)?(?:[eE][+-]?[0-9]+)?)|([A-Za-z_]\\w*)|([<>=!]=|[-+*/^()<>,]))");
  private static final List<List<String>> LEVELS = List.of(
      List.of("or"), List.of("and"), List.of("<", "<=", ">", ">=", "==", "!="), List.of("+", "-"), List.of("*", "/"));

  private final List<String> tokens = new ArrayList<>();
  private int next;

  private ExpressionReader(String text) {
    String stripped = text.strip();
    Matcher matcher = TOKEN.matcher(stripped);
    int place = 0;
    while (place < stripped.length()) {
      if (!matcher.find(place) || matcher.start() != place) {
        throw new IllegalArgumentException("At " + place + " of: " + text);
      }
      tokens.add(matcher.group().strip());
      place = matcher.end();
    }
  }

  /** The expression that the text means. */
  public static Expr expr(String text) {
    ExpressionReader reader = new ExpressionReader(text);
    Expr result = reader.expression();
    if (reader.next < reader.tokens.size()) {
      throw new IllegalArgumentException("Unexpected " + reader.tokens.get(reader.next) + " in: " + text);
    }
    return result;
  }

  private Expr expression() {
    if (accept("if")) {
      Expr test = binary(0);
      expect("then");
      Expr whenTrue = expression();
      expect("else");
      return new Expr.Choose(test, whenTrue, expression());
    }
    return binary(0);
  }

  private Expr binary(int level) {
    if (level == LEVELS.size()) {
      return signed();
    }
    if (level == 2 && accept("not")) {
      return new Expr.Unary(Expr.UnaryOperator.NOT, binary(level));
    }
    Expr left = binary(level + 1);
    while (next < tokens.size() && LEVELS.get(level).contains(tokens.get(next))) {
      BinaryOperator operator = operator(tokens.get(next++));
      left = new Expr.Binary(operator, left, binary(level + 1));
    }
    return left;
  }

  private Expr signed() {
    return accept("-") ? Expr.negate(signed()) : power();
  }

  private Expr power() {
    Expr base = primary();
    return accept("^") ? new Expr.Binary(BinaryOperator.POWER, base, signed()) : base;
  }

  private Expr primary() {
    if (accept("(")) {
      Expr inner = expression();
      expect(")");
      return inner;
    }
    String token = tokens.get(next++);
    if (Character.isDigit(token.charAt(0))) {
      return Expr.num(Double.parseDouble(token));
    }
    if (!accept("(")) {
      return Expr.ref(token);
    }
    List<Expr> arguments = new ArrayList<>();
    do {
      arguments.add(expression());
    } while (accept(","));
    expect(")");
    return new Expr.Call(KnownFunction.named(token).orElseThrow(), arguments);
  }

  private static BinaryOperator operator(String symbol) {
    for (BinaryOperator operator : BinaryOperator.values()) {
      if (operator.symbol().equals(symbol)) {
        return operator;
      }
    }
    throw new IllegalArgumentException(symbol);
  }

  private boolean accept(String token) {
    boolean found = next < tokens.size() && tokens.get(next).equals(token);
    next += found ? 1 : 0;
    return found;
  }

  private void expect(String token) {
    if (!accept(token)) {
      throw new IllegalArgumentException("Expected " + token + " in " + tokens);
    }
  }
}
