package org.neurodsl.ide.assist;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.eclipse.xtext.ide.editor.syntaxcoloring.HighlightingStyles;
import org.neurodsl.ide.look.StyledText;

/**
 * Where a caret stands, told from the tokens before it alone, so that a broken text is no hindrance.
 *
 * @param prefix the letters of the word before the caret
 * @param blocks the words that begin the statements around, from the outside in: {@code neuron}, {@code spike} …
 * @param words the tokens of the statement up to the prefix, without blanks and comments
 * @param last the style of the last of them; empty where there is none
 * @param from where the statement begins in the text
 * @param silent whether nothing can be proposed: in a comment or a text in quotes
 */
record CaretContext(String prefix, List<String> blocks, List<String> words, String last, int from, boolean silent) {

  /** The token at which a block begins, and the statements before it. */
  private static final class Walk {
    private final Deque<String> blocks = new ArrayDeque<>();
    private final List<String> words = new ArrayList<>();
    private String last = "";
    private int depth;
    private int from;

    void end(int next) {
      words.clear();
      last = "";
      depth = 0;
      from = next;
    }

    void token(String token, String style, int next) {
      switch (token) {
        case "{" -> {
          blocks.addLast(words.isEmpty() ? "" : words.get(0));
          end(next);
        }
        case "}" -> {
          blocks.pollLast();
          end(next);
        }
        case ";" -> end(next);
        default -> {
          depth += token.equals("(") || token.equals("[") ? 1 : token.equals(")") || token.equals("]") ? -1 : 0;
          words.add(token);
          last = style;
        }
      }
    }

    /** A new line ends a statement, except in brackets and behind what wants to go on. */
    void newline(int next) {
      String before = words.isEmpty() ? "" : words.get(words.size() - 1);
      boolean goesOn = before.equals(",") || OPERATORS.contains(before);
      if (depth <= 0 && (!goesOn || words.get(0).equals(IMPORT))) {
        end(next);
      }
    }
  }

  private static final String IMPORT = "import";
  private static final List<String> OPERATORS = List.of("+", "-", "*", "/", "^", "=", "+=", "-=", "*=", "<", ">", "<=",
      ">=", "==", "!=", "and", "or", "not", "then", "else", "if");

  static CaretContext of(String text, int caret, StyledText styles) {
    boolean path = text.substring(text.lastIndexOf('\n', caret - 1) + 1, caret).strip().startsWith(IMPORT + " ");
    int begin = caret;
    while (begin > 0 && (Character.isJavaIdentifierPart(text.charAt(begin - 1))
        || path && text.charAt(begin - 1) == '.')) {
      begin--;
    }
    boolean number = begin < caret && Character.isDigit(text.charAt(begin));
    String prefix = number ? "" : text.substring(begin, caret);
    int end = number ? caret : begin;
    Walk walk = new Walk();
    boolean silent = number && begin == caret;
    for (StyledText.Piece piece : styles.pieces(text.substring(0, end))) {
      String token = text.substring(piece.offset(), piece.offset() + piece.length());
      int next = piece.offset() + piece.length();
      if (token.isBlank()) {
        if (token.indexOf('\n') >= 0) {
          walk.newline(next);
        }
      } else if (piece.style().equals(HighlightingStyles.COMMENT_ID) || token.startsWith("/*")
          || token.startsWith("//")) {
        silent |= next == end && !token.endsWith("*/") || token.startsWith("//") && next == end;
      } else {
        silent |= token.startsWith("\"") && (token.length() == 1 || !token.endsWith("\"")) && next == end;
        walk.token(token, piece.style(), next);
      }
    }
    return new CaretContext(prefix, List.copyOf(walk.blocks), List.copyOf(walk.words), walk.last, walk.from, silent);
  }

  /** The word that begins the block around; empty for the file. */
  String block() {
    return blocks.isEmpty() ? "" : blocks.get(blocks.size() - 1);
  }

  /** The word that begins the outermost block; empty for the file. */
  String outermost() {
    return blocks.isEmpty() ? "" : blocks.get(0);
  }

  /** The n-th token before the prefix, from 1; empty where there is none. */
  String before(int n) {
    return words.size() < n ? "" : words.get(words.size() - n);
  }

  /** The word that the statement begins with; empty at its beginning. */
  String statement() {
    return words.isEmpty() ? "" : words.get(0);
  }
}
