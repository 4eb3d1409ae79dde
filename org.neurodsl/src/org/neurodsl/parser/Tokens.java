package org.neurodsl.parser;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.antlr.runtime.ANTLRStringStream;
import org.antlr.runtime.CharStream;
import org.antlr.runtime.CommonToken;
import org.antlr.runtime.Token;
import org.antlr.runtime.TokenSource;
import org.neurodsl.parser.antlr.lexer.InternalNeuroLexer;

/**
 * The tokens of a file as the grammar wants them. The raw tokens of the lexer are read once and rewritten: words that
 * are units, derivatives, built-in functions or labels get a kind of their own, and newlines that do not end a
 * statement become white space. Together the tokens always cover the whole text.
 */
public final class Tokens {

  private static final Pattern BEGIN_OF_RANGE = Pattern.compile("[0-9]+\\.");

  private final List<CommonToken> written;
  private final List<CommonToken> list;
  private final Brackets brackets;
  private final Optional<NestingLimit.Fault> tooComplex;
  private final Optional<TextLimit> tooLong;

  private Tokens(List<CommonToken> raw, boolean repaired, Optional<TextLimit> tooLong) {
    this.tooLong = tooLong;
    hideByteOrderMark(raw);
    written = UnitRule.apply(raw);
    WordRule.apply(written);
    brackets = Brackets.of(written);
    boolean repair = repaired && !brackets.unpaired().isEmpty();
    list = repair ? BracketRepair.apply(written, brackets.unpaired()) : new ArrayList<>(written);
    NewlineRule.apply(list, repair ? Brackets.of(list) : brackets);
    tooComplex = NestingLimit.apply(list);
  }

  /** Reads the tokens of a text; brackets without partner are repaired. */
  public static Tokens of(String text) {
    return read(new InternalNeuroLexer(new ANTLRStringStream(text)), true);
  }

  /**
   * Reads everything that a lexer has.
   *
   * @param repaired whether brackets without partner are repaired
   */
  static Tokens read(TokenSource lexer, boolean repaired) {
    List<CommonToken> raw = new ArrayList<>();
    CharStream characters = ((org.antlr.runtime.Lexer) lexer).getCharStream();
    Optional<TextLimit> tooLong = TextLimit.exceeded(characters);
    if (tooLong.isPresent()) {
      raw.add(new CommonToken(characters, InternalNeuroLexer.RULE_WS, 0, 0, characters.size() - 1));
      return new Tokens(raw, repaired, tooLong);
    }
    for (Token token = lexer.nextToken(); token.getType() != Token.EOF; token = lexer.nextToken()) {
      if (token.getType() != Token.INVALID_TOKEN_TYPE) {
        raw.add((CommonToken) token);
      } else if (characters.LA(1) == '.' && BEGIN_OF_RANGE.matcher(token.getText()).matches()) {
        characters.consume();
        addRange((CommonToken) token, raw);
      } else {
        raw.add(misread((CommonToken) token, characters));
      }
    }
    return new Tokens(raw, repaired, tooLong);
  }

  /** Of {@code 0..9} the lexer takes the first dot for that of a number: makes a number and two dots of it. */
  private static void addRange(CommonToken token, List<CommonToken> raw) {
    CommonToken number = TokenKind.joined(token, token, InternalNeuroLexer.RULE_NUMBER);
    number.setStopIndex(token.getStopIndex() - 1);
    CommonToken dots = TokenKind.joined(token, token, InternalNeuroLexer.FullStopFullStop);
    dots.setStartIndex(token.getStopIndex());
    dots.setStopIndex(token.getStopIndex() + 1);
    dots.setCharPositionInLine(token.getCharPositionInLine() + dots.getStartIndex() - token.getStartIndex());
    raw.add(number);
    raw.add(dots);
  }

  /** Makes a token of what the lexer could not read, without the line end that it may have stumbled over. */
  private static CommonToken misread(CommonToken token, CharStream characters) {
    int last = token.getStopIndex();
    if (last > token.getStartIndex() && TokenKind.isLineEnd(characters.substring(last, last).charAt(0))) {
      token.setStopIndex(last - 1);
      characters.seek(last);
    }
    token.setType(InternalNeuroLexer.RULE_ANY_OTHER);
    return token;
  }

  /** Hides the tokens from an index up to, but without another from the parser; false if they are hidden already. */
  boolean hide(int first, int end) {
    boolean visible = false;
    for (int i = first; i < end; i++) {
      visible |= !TokenKind.isHidden(list.get(i));
      list.set(i, TokenKind.joined(list.get(i), list.get(i), InternalNeuroLexer.RULE_WS));
    }
    return visible;
  }

  /** All tokens in order, without one for the end of the file. */
  public List<CommonToken> list() {
    return list;
  }

  /** The tokens in which {@link #brackets} counts: those of the text, without repairs. */
  List<CommonToken> written() {
    return written;
  }

  /** The brackets as they are in the text. */
  Brackets brackets() {
    return brackets;
  }

  /**
   * Where the text is nested too deep or an expression too long; what follows there is white space in {@link #list}.
   */
  Optional<NestingLimit.Fault> tooComplex() {
    return tooComplex;
  }

  /** The bound that the text exceeds as a whole; all of it is white space then. */
  Optional<TextLimit> tooLong() {
    return tooLong;
  }

  private static void hideByteOrderMark(List<CommonToken> tokens) {
    if (!tokens.isEmpty() && tokens.get(0).getText().equals("\uFEFF")) {
      tokens.get(0).setType(InternalNeuroLexer.RULE_WS);
    }
  }
}
