package org.neurodsl.parser;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.antlr.runtime.CommonToken;
import org.junit.jupiter.api.Test;
import org.neurodsl.ParsedFile;
import org.neurodsl.Parsing;
import org.neurodsl.SampleModels;
import org.neurodsl.check.NeuroChecks;
import org.neurodsl.problem.ProblemReport;

/**
 * Whatever is done to a text, parsing, linking and checking it end within two seconds of CPU time, and say in sentences
 * what is wrong.
 */
class MutatedTextTest {

  private static final long SEED = 7_200_419;
  private static final long TOO_LONG_NANOS = 2_000_000_000L;
  private static final ThreadMXBean CLOCK = ManagementFactory.getThreadMXBean();
  private static final String SPECIALS = "(){}[];:,.=+-*/^'\"\n\r\t \u00b5%!<>&|@\u00e9\u2212\u0000";
  private static final List<String> TEXTS = SampleModels.texts();

  /** A short model with every kind of statement of neurons and experiments. */
  private static final String SMALL = """
      language 1.0
      /** A cell. */
      neuron A {
        param C = 1 uF/cm^2, g = 3 nS in [0 nS, 1 uS]
        input I : uA/cm^2 = 0
        state V : mV = -65 mV, w = steady
        let x = if V > 0 mV and not (w < 1) then max(1, w) else -2^2
        function f(a : 1, b) = a/b
        C * dV/dt = I; w' = f(1, 2) * 1 per ms
        spike when V crosses 0 mV upward { V = 1 mV; refractory 2 ms hold V }
      }
      experiment e of A {
        I = step(1 uA/cm^2, from 1 ms to 2 ms)
        sweep g from 0 nS to 1 nS step 0.1 nS
        record V every 0.1 ms
        run 10 ms skip 1 ms
        measure r = rate(spikes)
        expect r at g = 0 nS is 3 Hz within 1 %
      }
      """;

  private static void survives(String text) {
    long began = CLOCK.getCurrentThreadCpuTime();
    ParsedFile file = assertDoesNotThrow(() -> Parsing.parse(text), text);
    List<ProblemReport> problems = assertDoesNotThrow(() -> NeuroChecks.check(file), text);
    assertTrue(CLOCK.getCurrentThreadCpuTime() - began < TOO_LONG_NANOS, text);
    String encodable = new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
    assertEquals(encodable, file.resource().getParseResult().getRootNode().getText());
    for (ProblemReport problem : problems) {
      assertDoesNotThrow(problem::sentence, text);
    }
  }

  @Test
  void everyPrefixAndEveryRestOfAModel() {
    for (int i = 0; i <= SMALL.length(); i++) {
      survives(SMALL.substring(0, i));
      survives(SMALL.substring(i));
    }
  }

  @Test
  void everyCharacterAndEveryTokenLeftOutOrDoubled() {
    for (int i = 0; i < SMALL.length(); i++) {
      survives(SMALL.substring(0, i) + SMALL.substring(i + 1));
      survives(SMALL.substring(0, i) + SMALL.charAt(i) + SMALL.substring(i));
    }
    for (CommonToken token : Tokens.of(SMALL).list()) {
      String before = SMALL.substring(0, token.getStartIndex());
      survives(before + SMALL.substring(token.getStopIndex() + 1));
      survives(before + token.getText() + " " + SMALL.substring(token.getStartIndex()));
    }
  }

  @Test
  void randomChangesOfTheShippedModels() {
    Random random = new Random(SEED);
    for (int i = 0; i < 5_000; i++) {
      String text = TEXTS.get(random.nextInt(TEXTS.size()));
      int changes = 1 + random.nextInt(4);
      for (int c = 0; c < changes; c++) {
        text = changed(text, random);
      }
      survives(text);
    }
  }

  @Test
  void aModelWithOneFaultHasFewProblems() {
    Random random = new Random(SEED);
    List<String> noisy = new ArrayList<>();
    int faulty = 0;
    for (int i = 0; i < 300; i++) {
      List<CommonToken> tokens = Tokens.of(SMALL).list().stream().filter(t -> !TokenKind.isHidden(t)).toList();
      CommonToken token = tokens.get(random.nextInt(tokens.size()));
      String text = SMALL.substring(0, token.getStartIndex()) + SMALL.substring(token.getStopIndex() + 1);
      int problems = Parsing.parse(text).problems().size();
      faulty += problems > 0 ? 1 : 0;
      if (problems > 3) {
        noisy.add(text);
      }
    }
    assertEquals(List.of(), noisy);
    assertEquals(true, faulty > 150);
  }

  private static String changed(String text, Random random) {
    int at = random.nextInt(text.length() + 1);
    int end = Math.min(text.length(), at + random.nextInt(12));
    return switch (random.nextInt(7)) {
      case 0 -> text.substring(0, at) + text.substring(end);
      case 1 -> text.substring(0, at) + SPECIALS.charAt(random.nextInt(SPECIALS.length())) + text.substring(at);
      case 2 -> text.substring(0, at) + text.substring(at, end) + text.substring(at);
      case 3 -> {
        String other = TEXTS.get(random.nextInt(TEXTS.size()));
        int from = random.nextInt(other.length());
        yield text.substring(0, at) + other.substring(from, Math.min(other.length(), from + 40)) + text.substring(end);
      }
      case 4 -> swapped(text, random);
      case 5 -> {
        int line = text.lastIndexOf('\n', at - 1) + 1;
        int next = text.indexOf('\n', at) + 1;
        yield text.substring(0, Math.max(line, next)) + text.substring(line);
      }
      default -> text.substring(0, at) + Character.toString(random.nextInt(Character.MAX_CODE_POINT + 1))
          + text.substring(end);
    };
  }

  /** Two tokens change places. */
  private static String swapped(String text, Random random) {
    List<CommonToken> tokens = Tokens.of(text).list();
    int one = random.nextInt(tokens.size());
    int other = random.nextInt(tokens.size());
    CommonToken first = tokens.get(Math.min(one, other));
    CommonToken second = tokens.get(Math.max(one, other));
    return one == other ? text
        : text.substring(0, first.getStartIndex()) + second.getText()
            + text.substring(first.getStopIndex() + 1, second.getStartIndex()) + first.getText()
            + text.substring(second.getStopIndex() + 1);
  }
}
