package org.neurodsl.formatting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.StringReader;
import java.util.List;
import java.util.Random;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.xtext.formatting2.IFormatter2;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.neurodsl.Parsing;
import org.neurodsl.SampleModels;
import org.neurodsl.parser.TextParser;

/** The layout of models: white space only, and stable. */
class NeuroFormatterTest {

  private static String format(String text) {
    return Parsing.language().format(text);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '#', quoteCharacter = '~', value = {
      "constant   a=1+2 # constant a = 1 + 2",
      "constant a = - 1 # constant a = -1",
      "constant a = ( 1+ -2 ) ^ 2 # constant a = (1 + -2)^2",
      "constant a = 5mV # constant a = 5 mV",
      "constant a = 5 uA / cm ^ 2 # constant a = 5 uA/cm^2",
      "constant a = 5 uA/cm ^ -2 # constant a = 5 uA/cm^-2",
      "constant a = 4   per   ms # constant a = 4 per ms",
      "constant a:1/ms=4 per ms # constant a : 1/ms = 4 per ms",
      "constant a : per ms = 4 per ms # constant a : per ms = 4 per ms",
      "constant a = 2*3 # constant a = 2*3",
      "constant a = 2 *3 # constant a = 2 * 3",
      "constant a = max( 1,2 ) # constant a = max(1, 2)",
      "function f (x:mV)=if x>0 mV then x else -x # function f(x : mV) = if x > 0 mV then x else -x",
      "constant a = 1 +\\n2 # constant a = 1 +\\n    2",
      "neuron A{} # neuron A { }",
      "neuron A\\n{\\n\\nstate V=0 # neuron A\\n{\\n\\nstate V=0",
      "neuron A\\n{\\n\\nstate V=0\\n\\n} # neuron A {\\n  state V = 0\\n}",
      "neuron A { state V=0;dV / dt=1 per ms } # neuron A { state V = 0; dV/dt = 1 per ms }",
      "neuron A { state V=0\\nV '=1 per ms } # neuron A { state V = 0\\n  V' = 1 per ms }",
      "// a\\n\\n\\n\\nconstant a = 1// b # // a\\n\\nconstant a = 1 // b",
      "constant a = 1     // b # constant a = 1     // b",
      "/** a\\n   * b\\n      */\\nconstant a = 1 # /** a\\n * b\\n */\\nconstant a = 1",
  })
  void layout(String text, String expected) {
    String end = format(text.replace("\\n", "\n")).endsWith("\n") ? "\n" : "";
    assertEquals(expected.replace("\\n", "\n") + end, format(text.replace("\\n", "\n")));
  }

  @Test
  void textWithSyntaxErrorsIsLeftAlone() {
    for (String text : List.of("constant   a=1+", "neuron  A{", "constant a = 1   @", "constant  b = (2")) {
      assertEquals(text, format(text));
    }
  }

  @Test
  void everyLineEndBecomesANewline() {
    assertEquals("constant a = 1\nconstant b = 2\n", format("constant a=1\r\nconstant b=2\r\n"));
    assertEquals("constant a = 1\nconstant b = 2\n", format("\uFEFFconstant a=1\rconstant b=2"));
  }

  @Test
  void shippedModelsAreLaidOutAlready() {
    SampleModels.texts().forEach(text -> assertEquals(text, format(text)));
  }

  @Test
  void formattingChangesWhiteSpaceOnlyAndNothingTheSecondTime() {
    Random random = new Random(20240501);
    for (String text : SampleModels.texts()) {
      for (int i = 0; i < 5; i++) {
        String disturbed = disturbed(text, random);
        String once = format(disturbed);
        assertEquals(once, format(once), "seed 20240501");
        assertEquals(disturbed.replaceAll("\\s", ""), once.replaceAll("\\s", ""));
        assertTrue(EcoreUtil.equals(tree(disturbed), tree(once)), once);
      }
    }
  }

  private static EObject tree(String text) {
    return Parsing.language().injector().getInstance(TextParser.class)
        .parse(new StringReader(text)).getRootASTElement();
  }

  /** More or less blanks and lines where they have no meaning. */
  private static String disturbed(String text, Random random) {
    StringBuilder out = new StringBuilder();
    for (String line : text.split("\n")) {
      boolean comment = line.contains("//") || line.contains("*");
      String changed = !comment && random.nextInt(3) == 0 ? line.replace(" = ", "=").replace(", ", " ,  ") : line;
      out.append(" ".repeat(comment ? 0 : random.nextInt(5))).append(changed).append("\n");
      out.append(random.nextInt(4) == 0 ? "\n".repeat(random.nextInt(4)) : "");
    }
    return out.toString();
  }

  @Test
  void editorsGetTheSameLayout() {
    assertTrue(Parsing.language().injector().getInstance(IFormatter2.class)
        instanceof org.neurodsl.formatting2.NeuroFormatter);
    assertFalse(format("constant a=1").isEmpty());
  }
}
