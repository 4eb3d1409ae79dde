package org.neurodsl.parser;

import static org.neurodsl.parser.antlr.lexer.InternalNeuroLexer.*;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.antlr.runtime.CommonToken;

/**
 * Lets the parser go on after a bracket without partner as if it had been right: a missing bracket is put in as a token
 * without text, one that closes nothing becomes white space. So everything else of the file keeps its meaning, and one
 * wrong bracket is one problem.
 */
final class BracketRepair {

  private BracketRepair() {}

  static List<CommonToken> apply(List<CommonToken> tokens, List<Brackets.Fault> faults) {
    List<Brackets.Fault> byPlace = new ArrayList<>(faults);
    byPlace.sort(Comparator.comparingInt(Brackets.Fault::at));
    List<CommonToken> repaired = new ArrayList<>(tokens.size() + faults.size());
    int done = 0;
    for (Brackets.Fault fault : byPlace) {
      if (fault.open() < 0) {
        tokens.get(fault.at()).setType(RULE_WS);
      } else {
        int end = Math.max(done, placeOfMissing(tokens, fault));
        repaired.addAll(tokens.subList(done, end));
        repaired.add(closing(tokens, fault.open(), end));
        done = end;
      }
    }
    repaired.addAll(tokens.subList(done, tokens.size()));
    return repaired;
  }

  /** Index before which the missing bracket goes: behind the last token that is to be seen. */
  static int placeOfMissing(List<CommonToken> tokens, Brackets.Fault fault) {
    int place = fault.at();
    while (place > fault.open() + 1 && isSkipped(tokens.get(place - 1))) {
      place--;
    }
    return place;
  }

  private static boolean isSkipped(CommonToken token) {
    return TokenKind.isHidden(token) || token.getType() == RULE_NL;
  }

  private static CommonToken closing(List<CommonToken> tokens, int open, int before) {
    int type = switch (tokens.get(open).getType()) {
      case LeftParenthesis -> RightParenthesis;
      case LeftSquareBracket -> RightSquareBracket;
      default -> RightCurlyBracket;
    };
    CommonToken last = tokens.get(before - 1);
    int place = last.getStopIndex() + 1;
    CommonToken token = new CommonToken(last.getInputStream(), type, last.getChannel(), place, place - 1);
    token.setLine(last.getLine());
    token.setCharPositionInLine(last.getCharPositionInLine());
    return token;
  }
}
