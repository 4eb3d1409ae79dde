package org.neurodsl.check;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.antlr.runtime.CommonToken;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.neurodsl.Parsing;
import org.neurodsl.SampleModels;
import org.neurodsl.parser.Tokens;
import org.neurodsl.problem.ProblemReport;

/**
 * The six edits of Xtext's smoke tests over every example and library model, at every character of the short ones:
 * whatever a hand does while typing or deleting, parsing, linking and checking end without an exception and in time,
 * which is counted as CPU time so that other work on the machine does not matter. Texts that were met are passed over.
 */
class ScenarioTest {

  /** Models of this many characters are edited at every one of them. */
  private static final int SHORT = 450;

  /** The others every so many. A number without common factors with the lengths of lines. */
  private static final int STRIDE = 89;

  private static final long TOO_LONG_NANOS = 2_000_000_000L;

  /** What is done to a text at a place. */
  enum Scenario {
    TYPED_UP_TO {
      @Override
      String edit(String text, int at) {
        return text.substring(0, at);
      }
    },
    DELETED_FROM_THE_START {
      @Override
      String edit(String text, int at) {
        return text.substring(at);
      }
    },
    ONE_CHARACTER_LESS {
      @Override
      String edit(String text, int at) {
        return without(text, at, at + 1);
      }
    },
    THREE_CHARACTERS_LESS {
      @Override
      String edit(String text, int at) {
        return without(text, at, at + 3);
      }
    },
    ONE_TOKEN_LESS {
      @Override
      String edit(String text, int at) {
        List<CommonToken> tokens = Tokens.of(text).list();
        CommonToken token = tokens.get((int) ((long) at * tokens.size() / text.length()));
        return without(text, token.getStartIndex(), token.getStopIndex() + 1);
      }
    },
    ONE_LINE_LESS {
      @Override
      String edit(String text, int at) {
        int end = text.indexOf('\n', at);
        return without(text, text.lastIndexOf('\n', at) + 1, end < 0 ? text.length() : end + 1);
      }
    };

    abstract String edit(String text, int at);

    private static String without(String text, int from, int to) {
      return text.substring(0, from) + text.substring(Math.min(text.length(), to));
    }
  }

  @ParameterizedTest
  @EnumSource(Scenario.class)
  void everyModelSurvives(Scenario scenario) {
    Set<String> met = new HashSet<>();
    for (String text : SampleModels.texts()) {
      int step = text.length() <= SHORT ? 1 : STRIDE;
      for (int at = 0; at < text.length(); at += step) {
        String edited = scenario.edit(text, at);
        if (met.add(edited)) {
          survives(edited);
        }
      }
    }
  }

  private static void survives(String text) {
    ThreadMXBean clock = ManagementFactory.getThreadMXBean();
    long began = clock.getCurrentThreadCpuTime();
    List<ProblemReport> reports = assertDoesNotThrow(() -> NeuroChecks.check(Parsing.parse(text)), text);
    long took = clock.getCurrentThreadCpuTime() - began;
    assertTrue(took < TOO_LONG_NANOS, () -> "this took " + took * 1e-9 + " s of CPU time:\n" + text);
    reports.forEach(report -> assertDoesNotThrow(report::sentence, text));
  }
}
