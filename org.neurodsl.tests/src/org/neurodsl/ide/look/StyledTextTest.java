package org.neurodsl.ide.look;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Collectors;
import org.eclipse.xtext.ide.editor.syntaxcoloring.HighlightingStyles;
import org.junit.jupiter.api.Test;
import org.neurodsl.ide.NeuroIdeSetup;

/** Each token has the style of its kind. */
class StyledTextTest {
  private static final StyledText STYLED = new NeuroIdeSetup().createInjector().getInstance(StyledText.class);

  @Test
  void keywordsNumbersAndUnitsAreToldApart() {
    assertEquals(HighlightingStyles.KEYWORD_ID, styleOf("neuron", "neuron A { param C = 1.5 pF }"));
    assertEquals(HighlightingStyles.NUMBER_ID, styleOf("1.5", "neuron A { param C = 1.5 pF }"));
    assertEquals(TokenStyles.UNIT, styleOf("pF", "neuron A { param C = 1.5 pF }"));
  }

  @Test
  void commentsAreComments() {
    assertEquals(HighlightingStyles.COMMENT_ID, styleOf("// a note", "// a note\nneuron A {}"));
    assertEquals(HighlightingStyles.COMMENT_ID, styleOf("/* a\nnote */", "/* a\nnote */ neuron A {}"));
  }

  @Test
  void piecesCoverTheText() {
    String text = "neuron A { param C = 1 pF // why\n }\n€";
    List<StyledText.Piece> pieces = STYLED.pieces(text);
    String joined =
        pieces.stream().map(p -> text.substring(p.offset(), p.offset() + p.length())).collect(Collectors.joining());
    assertEquals(text, joined);
  }

  private static String styleOf(String token, String text) {
    return STYLED.pieces(text).stream()
        .filter(p -> text.substring(p.offset(), p.offset() + p.length()).equals(token))
        .findFirst()
        .orElseThrow()
        .style();
  }
}
