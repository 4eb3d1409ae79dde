package org.neurodsl.ide.look;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.neurodsl.ide.NeuroIdeSetup;
import org.neurodsl.ide.look.StyledFile.Stretch;

/** After any change the tokens look as if the whole text had been read anew, and what has changed is known. */
class StyledFileTest {
  private static final StyledText TOKENS = new NeuroIdeSetup().createInjector().getInstance(StyledText.class);

  private static final String TEXT = """
      language 1.0
      import neuro.cells.LIF

      /** A cell. */
      neuron Cell {
        param tau = 10 ms, g = 2 nS // a comment
        state v = -60 mV
        dv/dt = -v/tau
      }
      /* neuron Hidden {
      neuron no }
      */
      neuron Second extends Cell { let twice = 2*v }
      experiment one of Cell {
        run 100 ms
        record v, "text"
      }
      """;

  private static final List<String> PIECES = List.of("{", "}", "/*", "*/", "\n", "neuron ", "//", "\"", "5 mV", "(",
      ")", "V", " ", "let x = 3 ms\n", "}\nneuron N {\n");

  private static StyledFile fresh(String text) {
    return StyledFile.of(text, TOKENS, NameStyles.NONE);
  }

  /** Brackets without a partner, and names of other items that are units too, may let words be read otherwise. */
  @Test
  void changesOfWordsAndNumbersGiveTheSameAsReadingAll() {
    for (int at = 0; at <= TEXT.length(); at++) {
      for (String piece : List.of("5 mV", "v", " ", "x2", "+", ",")) {
        String now = TEXT.substring(0, at) + piece + TEXT.substring(at);
        assertEquals(fresh(now).toString(), fresh(TEXT).changedTo(now, TOKENS, NameStyles.NONE).toString(), now);
      }
    }
  }

  @Test
  void whatIsTypedAndTakenBackAsBefore() {
    Random random = new Random(7);
    for (int round = 0; round < 300; round++) {
      StyledFile styled = fresh(TEXT);
      List<String> texts = new ArrayList<>(List.of(TEXT));
      for (int i = 0; i < 4; i++) {
        String text = styled.text();
        int at = random.nextInt(text.length());
        int end = Math.min(text.length(), at + random.nextInt(4));
        String now = text.substring(0, at) + PIECES.get(random.nextInt(PIECES.size())) + text.substring(end);
        texts.add(now);
        styled = styled.changedTo(now, TOKENS, NameStyles.NONE);
        assertEquals(now, styled.text());
      }
      for (String text : texts.reversed()) {
        styled = styled.changedTo(text, TOKENS, NameStyles.NONE);
      }
      assertEquals(fresh(TEXT).toString(), styled.toString(), texts::toString);
    }
  }

  @Test
  void onlyWhatDifferentIsPaintedAgain() {
    int at = TEXT.indexOf("tau = 10");
    String now = TEXT.substring(0, at) + "x" + TEXT.substring(at);
    StyledFile before = fresh(TEXT);
    Stretch damage = before.difference(before.changedTo(now, TOKENS, NameStyles.NONE));
    assertTrue(damage.offset() <= at && damage.length() <= 8, damage::toString);
  }

  @Test
  void aCommentThatOpensReachesToItsEnd() {
    int at = TEXT.indexOf("state v");
    String now = TEXT.substring(0, at) + "/*" + TEXT.substring(at);
    StyledFile changed = fresh(TEXT).changedTo(now, TOKENS, NameStyles.NONE);
    assertEquals(fresh(now).toString(), changed.toString());
  }
}
