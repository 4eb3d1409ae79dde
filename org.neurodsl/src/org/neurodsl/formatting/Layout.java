package org.neurodsl.formatting;

import static org.neurodsl.parser.antlr.lexer.InternalNeuroLexer.*;

import java.util.List;
import org.antlr.runtime.CommonToken;
import org.neurodsl.parser.TokenKind;

/**
 * Prints tokens with the white space of the house: two blanks for each block and four more for what continues a line,
 * one blank around operators, no blank line at the begin or end of a block and one at most elsewhere. Lines end where
 * the author has ended them.
 */
final class Layout {

  private static final int BLOCK = 2;
  private static final int CONTINUATION = 4;

  private final List<CommonToken> tokens;
  private final StringBuilder out = new StringBuilder();
  private int depth;
  private CommonToken left;
  private CommonToken beforeLeft;

  /** Newlines since the last printed token. */
  private int newlines;

  /** White space that the author has put before the token at hand, on its line. */
  private String blanks = "";

  private boolean statementGoesOn;

  private Layout(List<CommonToken> tokens) {
    this.tokens = tokens;
  }

  static String print(List<CommonToken> tokens) {
    Layout layout = new Layout(tokens);
    for (int i = 0; i < tokens.size(); i++) {
      layout.take(i);
    }
    return layout.out.isEmpty() ? "" : layout.out.append('\n').toString();
  }

  private void take(int index) {
    CommonToken token = tokens.get(index);
    if (TokenKind.isNewline(token)) {
      newlines++;
      blanks = "";
      statementGoesOn &= token.getType() != RULE_NL;
    } else if (token.getType() == RULE_WS) {
      blanks = token.getText();
    } else {
      print(token, index);
      blanks = "";
      newlines = 0;
    }
  }

  private void print(CommonToken token, int index) {
    int type = token.getType();
    boolean comment = type == RULE_SL_COMMENT || type == RULE_ML_COMMENT;
    if (type == RightCurlyBracket) {
      depth = Math.max(0, depth - 1);
      statementGoesOn = false;
    }
    boolean joins = type == LeftCurlyBracket && left != null && left.getType() != RULE_SL_COMMENT;
    if (out.isEmpty()) {
      indent(comment);
    } else if (newlines > 0 && !joins) {
      breakLine(token, comment);
    } else {
      blank(token, index, comment);
    }
    out.append(text(token));
    remember(token, comment);
  }

  private void remember(CommonToken token, boolean comment) {
    int type = token.getType();
    if (type == LeftCurlyBracket) {
      depth++;
      statementGoesOn = false;
    } else if (!comment) {
      statementGoesOn = type != Semicolon && type != RightCurlyBracket;
    }
    beforeLeft = comment ? beforeLeft : left;
    left = token;
  }

  private void breakLine(CommonToken token, boolean comment) {
    boolean edge = left.getType() == LeftCurlyBracket || token.getType() == RightCurlyBracket;
    out.append(newlines > 1 && !edge && !statementGoesOn ? "\n\n" : "\n");
    indent(comment);
  }

  private void indent(boolean comment) {
    boolean continued = statementGoesOn && !out.isEmpty();
    out.append(" ".repeat(BLOCK * depth + (continued ? CONTINUATION : 0)));
    beforeLeft = continued || comment ? beforeLeft : null;
  }

  private void blank(CommonToken token, int index, boolean comment) {
    if (comment || left.getType() == RULE_ML_COMMENT) {
      boolean aligned = comment && !blanks.isEmpty() && blanks.isBlank() && blanks.indexOf('\t') < 0;
      out.append(aligned ? blanks : " ");
      return;
    }
    boolean sign = (left.getType() == PlusSign || left.getType() == HyphenMinus) && isSign();
    if (Spacing.between(left, token, sign, apart(index))) {
      out.append(' ');
    }
  }

  /** A sign has no operand before it. */
  private boolean isSign() {
    return beforeLeft == null || !TokenKind.endsOperand(beforeLeft.getType());
  }

  /** Whether the author has put a blank on one side of the product sign at an index or before it. */
  private boolean apart(int index) {
    int operator = Spacing.isProduct(tokens.get(index).getType()) ? index : index - 1;
    while (operator > 0 && !Spacing.isProduct(tokens.get(operator).getType())) {
      operator--;
    }
    return isWhite(operator - 1) || isWhite(operator + 1);
  }

  private boolean isWhite(int index) {
    return index >= 0 && index < tokens.size() && tokens.get(index).getType() == RULE_WS
        && !TokenKind.isNewline(tokens.get(index));
  }

  /** A token's own text; blanks inside of a unit's power go, lines of a comment are set under its first one. */
  private String text(CommonToken token) {
    String text = token.getText();
    return switch (token.getType()) {
      case RULE_UNIT_POWER, RULE_UNIT_OP -> text.replaceAll("\\s", "");
      case RULE_SL_COMMENT -> text.stripTrailing();
      case RULE_ML_COMMENT -> text.replaceAll("\\R[ \\t]*\\*", "\n" + " ".repeat(BLOCK * depth + 1) + "*");
      default -> text;
    };
  }
}
