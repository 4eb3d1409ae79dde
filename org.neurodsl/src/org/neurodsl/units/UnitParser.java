package org.neurodsl.units;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.neurodsl.units.UnitFault.Kind;

/**
 * Reads one text by recursive descent. Products and quotients associate to the left, but a {@code *} behind a {@code /}
 * is refused, because readers disagree about {@code J/mol*K}.
 */
final class UnitParser {

  private static final int LONGEST_TEXT = 1000;
  private static final int DEEPEST_NESTING = 20;

  /** Leaves the descent at the first fault; never seen outside this class. */
  private static final class FaultFound extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final transient UnitFault fault;

    FaultFound(UnitFault fault) {
      super(fault.sentence(), null, false, false);
      this.fault = fault;
    }
  }

  private final String text;
  private int at;
  private int depth;

  UnitParser(String text) {
    this.text = text;
  }

  UnitReading parse() {
    try {
      if (text.length() > LONGEST_TEXT) {
        throw fault(Kind.TOO_LONG, LONGEST_TEXT, 1, "The unit is longer than " + LONGEST_TEXT + " characters.", null);
      }
      List<UnitPower> powers = product();
      if (at < text.length()) {
        throw unexpected();
      }
      checkAbsolute(powers);
      return new UnitReading.Good(CompositeUnit.product(powers));
    } catch (FaultFound found) {
      return new UnitReading.Bad(found.fault);
    } catch (ArithmeticException overflow) {
      return new UnitReading.Bad(UnitExpression.tooLarge(text, 0, text.length()));
    }
  }

  private List<UnitPower> product() {
    List<UnitPower> powers = new ArrayList<>();
    skipSpace();
    boolean divided = false;
    if (!nextIsPer()) {
      powers.addAll(factor());
    }
    while (true) {
      skipSpace();
      if (nextIs('*') || nextIs('\u00b7')) {
        if (divided) {
          throw ambiguous();
        }
        at++;
        powers.addAll(factor());
      } else if (nextIs('/') || nextIsPer()) {
        at += nextIs('/') ? 1 : "per".length();
        divided = true;
        factor().forEach(p -> powers.add(new UnitPower(p.unit(), p.exponent().negate())));
      } else {
        return powers;
      }
    }
  }

  private List<UnitPower> factor() {
    skipSpace();
    int start = at;
    List<UnitPower> powers = primary();
    skipSpace();
    if (!nextIs('^')) {
      return powers;
    }
    at++;
    Rational exponent = exponent();
    List<UnitPower> raised = powers.stream().map(p -> new UnitPower(p.unit(), p.exponent().times(exponent))).toList();
    if (raised.stream().anyMatch(p -> !UnitExpression.isSmall(p.exponent()))) {
      throw new FaultFound(UnitExpression.tooLarge(text.substring(start, at), start, at - start));
    }
    return raised;
  }

  private List<UnitPower> primary() {
    if (nextIs('(')) {
      return bracketed();
    }
    if (nextIs('1') && (at + 1 == text.length() || !Character.isLetterOrDigit(text.charAt(at + 1)))) {
      at++;
      return List.of();
    }
    int start = at;
    while (at < text.length() && isSymbolPart(text.charAt(at))) {
      at++;
    }
    String symbol = text.substring(start, at);
    if (symbol.isEmpty()) {
      throw unitExpected();
    }
    Unit unit = UnitTable.find(symbol)
        .orElseThrow(() -> new FaultFound(UnitExpression.unknown(symbol, start, symbol.length())));
    return List.of(new UnitPower(unit, Rational.ONE));
  }

  private List<UnitPower> bracketed() {
    int open = at;
    at++;
    depth++;
    if (depth > DEEPEST_NESTING) {
      throw fault(Kind.TOO_LONG, open, 1, "The unit has brackets nested deeper than " + DEEPEST_NESTING + ".", null);
    }
    List<UnitPower> powers = product();
    skipSpace();
    if (!nextIs(')')) {
      throw at < text.length() ? unexpected() : fault(Kind.BRACKET_MISSING, open, 1, "')' is missing.", null);
    }
    at++;
    depth--;
    return powers;
  }

  private Rational exponent() {
    skipSpace();
    int start = at;
    boolean bracket = nextIs('(');
    if (bracket) {
      int close = text.indexOf(')', at);
      at = close < 0 ? text.length() : close + 1;
    } else {
      while (at < text.length() && ("+-.".indexOf(text.charAt(at)) >= 0 || isDigit(text.charAt(at)))) {
        at++;
      }
    }
    String written = text.substring(start, at);
    if (bracket && !written.endsWith(")")) {
      throw fault(Kind.BRACKET_MISSING, start, 1, "')' is missing.", null);
    }
    String plain = (bracket ? written.substring(1, written.length() - 1) : written).replace(" ", "");
    Optional<Rational> exponent = Rational.parse(plain);
    return exponent.orElseThrow(() -> fault(Kind.EXPONENT_UNREADABLE, start, written.length(),
        written.isEmpty() ? "An exponent is missing after '^'; write a number such as cm^2."
            : "'" + written + "' is not an exponent; write a number such as 2, -1 or (1/2).", null));
  }

  private void checkAbsolute(List<UnitPower> powers) {
    boolean alone = powers.size() == 1 && powers.get(0).exponent().equals(Rational.ONE);
    if (!alone && powers.stream().anyMatch(p -> p.unit().isAbsoluteOnly())) {
      int place = text.indexOf("degC");
      throw new FaultFound(UnitExpression.absolute(place, "degC".length()));
    }
  }

  private FaultFound ambiguous() {
    return fault(Kind.AMBIGUOUS_QUOTIENT, at, 1,
        "'*' behind '/' can be read in two ways; put brackets as in J/(mol*K), or write the product first.", null);
  }

  private FaultFound unitExpected() {
    if (at >= text.length()) {
      return fault(Kind.UNIT_EXPECTED, at, 0, text.isBlank() ? "A unit is missing; write one such as mV."
          : "A unit is missing at the end; write one such as mV.", null);
    }
    return fault(Kind.UNIT_EXPECTED, at, 1, "A unit should stand here, not '" + text.charAt(at) + "'.", null);
  }

  private FaultFound unexpected() {
    int power = "\u00b2\u00b3".indexOf(text.charAt(at));
    if (power >= 0) {
      String plain = "^" + (power + 2);
      return fault(Kind.OPERATOR_EXPECTED, at, 1, "Write " + plain + " instead of the raised digit.", plain);
    }
    if (nextIs(')')) {
      return fault(Kind.BRACKET_MISSING, at, 1, "'(' is missing.", null);
    }
    return fault(Kind.OPERATOR_EXPECTED, at, 1,
        "An operator is missing before '" + text.substring(at) + "'; join units by '*', '/' or 'per'.", "*");
  }

  private FaultFound fault(Kind kind, int offset, int length, String sentence, String replacement) {
    int from = Math.min(offset, text.length());
    int to = Math.min(from + length, text.length());
    return new FaultFound(
        new UnitFault(kind, from, to - from, text.substring(from, to), sentence, Optional.ofNullable(replacement)));
  }

  private boolean nextIs(char c) {
    return at < text.length() && text.charAt(at) == c;
  }

  private boolean nextIsPer() {
    int end = at + "per".length();
    return text.startsWith("per", at) && (end == text.length() || !isSymbolPart(text.charAt(end)));
  }

  private void skipSpace() {
    while (nextIs(' ') || nextIs('\t')) {
      at++;
    }
  }

  /** Letters, the ohm and degree signs and the per cent sign; digits only where a typing slip is likely. */
  private static boolean isSymbolPart(char c) {
    return Character.isLetter(c) || c == '%' || c == '\u00b0' || c == '_';
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
