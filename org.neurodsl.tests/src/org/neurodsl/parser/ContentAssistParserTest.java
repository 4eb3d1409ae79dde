package org.neurodsl.parser;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.inject.Guice;
import com.google.inject.Injector;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.xtext.AbstractElement;
import org.eclipse.xtext.Keyword;
import org.eclipse.xtext.ide.editor.contentassist.antlr.FollowElement;
import org.eclipse.xtext.ide.editor.contentassist.antlr.IContentAssistParser;
import org.eclipse.xtext.util.Modules2;
import org.junit.jupiter.api.Test;
import org.neurodsl.NeuroRuntimeModule;
import org.neurodsl.Parsing;
import org.neurodsl.ide.NeuroIdeModule;

/** The parser of completion sees the text before the cursor by the same lexical rules. */
class ContentAssistParserTest {

  private static final Injector INJECTOR = injector();

  private static Injector injector() {
    assertNotNull(Parsing.language());
    return Guice.createInjector(Modules2.mixin(new NeuroRuntimeModule(), new NeuroIdeModule()));
  }

  private static Set<String> keywordsAfter(String text) {
    IContentAssistParser parser = INJECTOR.getInstance(IContentAssistParser.class);
    return parser.getFollowElements(text, false).stream().map(FollowElement::getGrammarElement)
        .filter(Keyword.class::isInstance).map(k -> ((Keyword) k).getValue()).collect(Collectors.toSet());
  }

  @Test
  void aNewLineEndsAStatementBeforeTheCursorToo() {
    assertTrue(keywordsAfter("neuron A {\n  param x = 5 mV\n").contains("}"));
    assertFalse(keywordsAfter("neuron A {\n  param x = 5 mV\n").contains("+"));
    assertFalse(keywordsAfter("neuron A {\n  param x = (5 mV +\n").contains("}"));
  }

  @Test
  void everyPrefixOfAModelHasFollowers() {
    String model = "neuron A {\n  param C = 1 uF/cm^2\n  state V = 0 mV\n  C * dV/dt = exp(V)\n}\n";
    IContentAssistParser parser = INJECTOR.getInstance(IContentAssistParser.class);
    for (int i = 0; i <= model.length(); i++) {
      assertNotNull(parser.getFollowElements(model.substring(0, i), false));
    }
  }

  @Test
  void deepNestingIsNoStackOverflow() {
    IContentAssistParser parser = INJECTOR.getInstance(IContentAssistParser.class);
    assertNotNull(parser.getFollowElements("constant a = " + "(".repeat(199), false));
    assertNotNull(parser.getFollowElements("constant a = " + "(".repeat(30_000), false));
  }

  @Test
  void elementsAreThoseOfTheGrammar() {
    IContentAssistParser parser = INJECTOR.getInstance(IContentAssistParser.class);
    for (FollowElement follower : parser.getFollowElements("neuron ", false)) {
      AbstractElement element = follower.getGrammarElement();
      assertNotNull(element.eResource());
    }
  }
}
