package org.neurodsl.parser;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.stream.Collectors;
import org.antlr.runtime.ANTLRStringStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.neurodsl.ide.contentassist.antlr.internal.InternalNeuroParser;
import org.neurodsl.parser.antlr.lexer.InternalNeuroLexer;

/** The lexical rules: which words are units, derivatives, functions, labels; which newlines end a statement. */
class TokenRulesTest {

  /**
   * The visible tokens of a text, those with a kind of their own marked by it; a newline that ends a statement is a
   * bar.
   */
  private static String tokens(String text) {
    return tokens(text, false);
  }

  private static String tokens(String escaped, boolean repaired) {
    String text = escaped.replace("\\n", "\n").replace("\\r", "\r");
    String[] names = org.neurodsl.parser.antlr.internal.InternalNeuroParser.tokenNames;
    return Tokens.read(new InternalNeuroLexer(new ANTLRStringStream(text)), repaired).list().stream()
        .filter(token -> !TokenKind.isHidden(token))
        .map(token -> switch (names[token.getType()]) {
          case "RULE_NL" -> "|";
          case "RULE_UNIT" -> "u:" + token.getText();
          case "RULE_UNIT_OP" -> "o:" + token.getText();
          case "RULE_UNIT_POWER" -> "p:" + token.getText();
          case "RULE_D_NAME" -> "d:" + token.getText();
          case "RULE_BUILTIN" -> "b:" + token.getText();
          case "RULE_LABEL" -> "l:" + token.getText();
          case "RightParenthesis" -> token.getText().isEmpty() ? "<)>" : ")";
          case "RightCurlyBracket" -> token.getText().isEmpty() ? "<}>" : "}";
          default -> token.getText();
        })
        .collect(Collectors.joining(" "));
  }

  @Test
  void contentAssistNumbersItsTokensLikeTheParser() {
    assertArrayEquals(org.neurodsl.parser.antlr.internal.InternalNeuroParser.tokenNames,
        InternalNeuroParser.tokenNames);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '#', value = {
      "5 V # 5 u:V",
      "5V # 5 u:V",
      "5*V # 5 * V",
      "5\\nV # 5 | V",
      "5 /* a */ V # 5 u:V",
      "5 /* \\n */ V # 5 V",
      "5 msec # 5 u:msec",
      "5 then # 5 then",
      "5 exp(x) # 5 exp ( x )",
      "5 mV (x) # 5 u:mV ( x )",
      "18 mV/ms # 18 u:mV o:/ u:ms",
      "5 mV/tau # 5 u:mV / tau",
      "1 uF/cm^2 # 1 u:uF o:/ u:cm p:^2",
      "1 uF/cm^-2*s # 1 u:uF o:/ u:cm p:^-2 o:* u:s",
      "1 mV^0.5 # 1 u:mV p:^0.5",
      "1 mV ^ - 2 # 1 u:mV p:^ - 2",
      "1 mV^n # 1 u:mV ^ n",
      "1 mV^-n # 1 u:mV ^ - n",
      "0.3 m/s # 0.3 u:m o:/ u:s",
      "0.3 m/s + s # 0.3 u:m / s + s",
      "state s = 0.3 m/s # state s = 0.3 u:m / s",
      "0.3 m/s; ds/dt = 1 # 0.3 u:m / s ; d:ds / dt = 1",
      "5 nS*V # 5 u:nS o:* u:V",
      "V = 5 nS*V # V = 5 u:nS * V",
      "5 nS/\\nms # 5 u:nS / ms",
      "4 per ms # 4 o:per u:ms",
      "4 per ms per mV # 4 o:per u:ms o:per u:mV",
      "4 per msec # 4 o:per u:msec",
      "V = 4 per V # V = 4 o:per u:V",
      "4 per # 4 per",
      "x per y # x per y",
      "5 µm # 5 u:µm",
      "5 μm/µs # 5 u:μm o:/ u:µs",
      "µm # µ m",
      "5 % # 5 %",
      "x : mV = 1 # x : u:mV = 1",
      "x : foo/bar = 1 # x : u:foo o:/ u:bar = 1",
      "x : 1/ms = 1 # x : o:1/ u:ms = 1",
      "x : 1 = 1 # x : 1 = 1",
      "x : per ms # x : o:per u:ms",
      "x : µm # x : u:µm",
      "m = 1 : 0.3 m # m = 1 : 0.3 u:m",
  })
  void unitRules(String text, String expected) {
    assertEquals(expected, tokens(text));
  }

  @ParameterizedTest
  @CsvSource(delimiter = '#', value = {
      "dV/dt = 1 # d:dV / dt = 1",
      "dV / dt # d:dV / dt",
      "dV/ms # dV / ms",
      "d/dt # d / dt",
      "V += dV # V += dV",
      "x = exp(y) # x = b:exp ( y )",
      "x = exp # x = exp",
      "x = foo(y) # x = foo ( y )",
      "function exp(x) # function b:exp ( x )",
      "step (1 ms) # step ( 1 u:ms )",
      "{ step (1 ms) # { step ( 1 u:ms )",
      "x = 1\\nstep (1 ms) # x = 1 | step ( 1 u:ms )",
      "x = step(1 ms) # x = b:step ( 1 u:ms )",
      "from 1 to b step (c) # from 1 to b step ( c )",
      "step min(1, 2) # step b:min ( 1 , 2 )",
      "emit rate (r) # emit rate ( r )",
      "measure f = rate(spikes) # measure f = b:rate ( spikes )",
      "if max(a, b) # if b:max ( a , b )",
      "x = a +\\nmin(1, 2) # x = a + b:min ( 1 , 2 )",
      "x = step(a, width 1 ms) # x = b:step ( a , l:width 1 u:ms )",
      "x = step(a, width w) # x = b:step ( a , l:width w )",
      "x = step(a, width = w) # x = b:step ( a , width = w )",
      "x = table(\"f\", column \"I\") # x = b:table ( \"f\" , l:column \"I\" )",
      "x = noise(mean -5 pA) # x = b:noise ( l:mean - 5 u:pA )",
      "x = noise(y -5 pA) # x = b:noise ( y - 5 u:pA )",
      "mean = 1; x = noise(mean -5 pA) # mean = 1 ; x = b:noise ( mean - 5 u:pA )",
      "x = exp(V 5) # x = b:exp ( V 5 )",
      "x = step(a, from 1 ms) # x = b:step ( a , from 1 u:ms )",
  })
  void wordRules(String text, String expected) {
    assertEquals(expected, tokens(text));
  }

  @ParameterizedTest
  @CsvSource(delimiter = '#', ignoreLeadingAndTrailingWhitespace = true, value = {
      "a\\nb # a | b",
      "a\\r\\nb # a | b",
      "a\\rb # a | b",
      "\\n\\na\\n\\n\\nb\\n # a | b |",
      "a // c\\nb # a | b",
      "a +\\nb # a + b",
      "a =\\n\\n b # a = b",
      "a, // c\\n b # a , b",
      "(a\\n b)\\nc # ( a b ) | c",
      "[a\\n, (b\\n)] # [ a , ( b ) ]",
      "(a\\nx = 1 # ( a | x = 1",
      "(a\\nparam x # ( a | param x",
      "f(a,\\nx = 1) # f ( a , x = 1 )",
      "a)\\nb # a ) | b",
      "{\\na\\n} # { a | }",
      "a;\\nb # a ; b",
      "a\\n{ b # a { b",
      "if a\\nthen b\\nelse c\\nd # if a then b else c | d",
      "a and\\n not\\n b # a and not b",
      "import a.*\\nimport b # import a . * | import b",
      "a *\\nb # a * b",
      "a\\n+ b # a | + b",
      "a =\\nlet b # a = | let b",
      "a,\\nneuron b # a , | neuron b",
  })
  void newlineRules(String text, String expected) {
    assertEquals(expected, tokens(text));
  }

  @ParameterizedTest
  @CsvSource(delimiter = '#', value = {
      "(a\\nparam x # ( a <)> | param x",
      "(a\\n} # ( a <)> |",
      "f((a)\\nx = 1 # f ( ( a ) <)> | x = 1",
      "a)\\nb # a | b",
      "{\\na # { a <}>",
      "neuron a {\\n b {\\n c\\n }\\n\\nneuron d # neuron a { b { c | } <}> | neuron d",
      "a }\\nb # a | b",
      "when (V { x # when ( V <)> { x <}>",
  })
  void bracketsWithoutPartnerAreRepaired(String text, String expected) {
    assertEquals(expected, tokens(text, true));
  }

  @ParameterizedTest
  @CsvSource(delimiter = '#', value = {"'' # 0", "a # 1", "5 µm^ -2 /* x # 1", "\"x # 1", "\uFEFFa # 1",
      "€😀\u0000 # 1"})
  void tokensCoverTheWholeText(String text, int atLeast) {
    StringBuilder all = new StringBuilder();
    Tokens.of(text).list().forEach(token -> all.append(token.getText()));
    assertEquals(text, all.toString());
    assertEquals(atLeast, Math.min(1, all.length()));
  }
}
