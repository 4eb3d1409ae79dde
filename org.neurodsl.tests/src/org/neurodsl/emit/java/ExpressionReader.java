package org.neurodsl.emit.java;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.neurodsl.ir.Expr;
import org.neurodsl.ir.KnownFunction;

/**
 * Reads expressions of tests: numbers, names, {@code + - * / ^ < <= > >= == !=}, {@code and or not}, functions,
 * {@code a ? b : c}.
 */
final class ExpressionReader {

  private static final List<List<String>> LEVELS =
      List.of(
          List.of("or"), List.of("and"), List.of("==", "!="), List.of("<=", ">=", "<", ">"), List.of("+", "-"),
          List.of("*", "/"));
  private static final Pattern TOKEN = Pattern.compile("[0-9.]+(?:[eE][-+]?[0-9]+)?|[A-Za-z_]\\w*|[<>=!]=|\\S");

  private final String text;
  private int at;

  private ExpressionReader(String text) {
    this.text = text;
  }

  static Expr read(String text) {
    ExpressionReader reader = new ExpressionReader(text);
    Expr expression = reader.choice();
    if (!reader.next().isEmpty()) {
      throw new IllegalArgumentException("'" + text + "' goes on at " + reader.at);
    }
    return expression;
  }

  private Expr choice() {
    Expr test = operation(0);
    if (!accept("?")) {
      return test;
    }
    Expr whenTrue = choice();
    accept(":");
    return new Expr.Choose(test, whenTrue, choice());
  }

  private Expr operation(int level) {
    if (level == LEVELS.size()) {
      return sign();
    }
    Expr left = operation(level + 1);
    while (LEVELS.get(level).contains(next())) {
      String symbol = next();
      at += symbol.length();
      Expr right = operation(level + 1);
      left = new Expr.Binary(operator(symbol), left, right);
    }
    return left;
  }

  private static Expr.BinaryOperator operator(String symbol) {
    for (Expr.BinaryOperator operator : Expr.BinaryOperator.values()) {
      if (operator.symbol().equals(symbol)) {
        return operator;
      }
    }
    throw new IllegalArgumentException(symbol);
  }

  private Expr sign() {
    if (accept("-")) {
      return Expr.negate(sign());
    }
    if (next().equals("not")) {
      at += 3;
      return new Expr.Unary(Expr.UnaryOperator.NOT, sign());
    }
    Expr base = atom();
    return accept("^") ? new Expr.Binary(Expr.BinaryOperator.POWER, base, sign()) : base;
  }

  private Expr atom() {
    if (accept("(")) {
      Expr inner = choice();
      accept(")");
      return inner;
    }
    String token = next();
    at += token.length();
    if (Character.isDigit(token.charAt(0))) {
      return Expr.num(Double.parseDouble(token));
    }
    if (!accept("(")) {
      return Expr.ref(token);
    }
    List<Expr> arguments = new ArrayList<>();
    do {
      arguments.add(choice());
    } while (accept(","));
    accept(")");
    return new Expr.Call(KnownFunction.named(token).orElseThrow(), arguments);
  }

  private boolean accept(String symbol) {
    boolean there = next().equals(symbol);
    at += there ? symbol.length() : 0;
    return there;
  }

  private String next() {
    while (at < text.length() && text.charAt(at) == ' ') {
      at++;
    }
    Matcher matcher = TOKEN.matcher(text).region(at, text.length());
    return matcher.lookingAt() ? matcher.group() : "";
  }
}
