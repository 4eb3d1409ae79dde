package org.neurodsl.emit.java;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.TimeZone;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.neurodsl.compile.InMemoryCompiler;
import org.neurodsl.emit.GeneratedSource;
import org.neurodsl.ir.PopulationProgram;

/** Nothing that a user writes becomes Java, whatever it is. */
class HostileTextTest {

  private static final String HOSTILE =
      "*/ System.exit(1); /* \\u002a\\u002f class X {} \\u000a x; {@code */} <b> \u2028 int y; "
          + "\u202e // \r\n } @param q";

  private static final String LITERAL =
      "\"([ !#-\\[\\]-~]|\\\\\"|\\\\\\\\|\\\\u(00[2-9a-f]|0[1-9a-f]|[1-9a-f])[0-9a-f]+)*\"";

  private static GeneratedSource emit(String name, String documentation, String parameter) {
    PopulationProgram program =
        new ProgramBuilder(name)
            .documentation(documentation)
            .parameter(parameter, "2")
            .state("V", "0", parameter + " - V")
            .spike("V - 1", "V = 0", "refractory 1")
            .variant(List.of(), List.of(), List.of(), List.of("V + dt*(" + parameter + " - V)"),
                ProgramBuilder.check(0, "V - 1", "V + dt*(" + parameter + " - V) - 1"))
            .variant(List.of("V"), List.of(), List.of(), List.of("V"), ProgramBuilder.check(0, "V - 1", "V - 1"))
            .build();
    return new JavaEmitter("generated", true).emit(program);
  }

  @Test
  void commentsCannotEndEarlyOrHoldEscapes() {
    GeneratedSource source = emit("Cell", HOSTILE, "g");
    assertFalse(source.text().contains("\\u002a"));
    assertFalse(source.text().contains("\u2028") || source.text().contains("\u202e") || source.text().contains("\r"));
    assertEquals(2, new InMemoryCompiler().compile(List.of(source)).size());
  }

  @Test
  void anyTextAsCommentOrLiteralKeepsTheClassAsItIs() {
    Random random = new Random(7);
    String alphabet = "*/\\u0a2f\"'{}@<>&\n\r\t\0é\u2028\ud83d\ude00 ;";
    for (int round = 0; round < 100_000; round++) {
      StringBuilder text = new StringBuilder();
      for (int length = random.nextInt(20); length > 0; length--) {
        text.append(alphabet.charAt(random.nextInt(alphabet.length())));
      }
      String comment = CommentText.inComment(text.toString());
      assertFalse(comment.contains("*/") || comment.contains("\\") || comment.contains("\n"), comment);
      String literal = CommentText.literal(text.toString());
      assertTrue(literal.matches(LITERAL), literal);
    }
  }

  @Test
  void namesThatMeanSomethingInJavaAreChanged() {
    String names = "class int this i Functions holdStep neurons SPECIES LANES size scratch states Math record yield var"
        + " loops flagged count Exponential redo k vectors from to step flags sum x z even";
    for (String name : names.split(" ")) {
      assertEquals(2, new InMemoryCompiler().compile(List.of(emit("Cell", "", name))).size(), name);
    }
  }

  @Test
  void modelsCalledLikeClassesOfJavaGetOtherNames() {
    for (String name : "Object String NeuronKernel Math VectorLoop List Double con class".split(" ")) {
      GeneratedSource source = emit(name, "", "g");
      assertFalse(source.className().equalsIgnoreCase(name), name);
      assertEquals(2, new InMemoryCompiler().compile(List.of(source)).size(), name);
    }
  }

  @Test
  void classNamesDifferInMoreThanCase() {
    Set<String> taken = new TreeSet<>();
    Set<String> names = new HashSet<>();
    for (String model : List.of("HH", "hh", "Hh", "hH")) {
      names.add(JavaNames.classOf(model, taken).toLowerCase(Locale.ROOT));
    }
    assertEquals(4, names.size());
  }

  @Test
  void textIsTheSameInAllLocalesAndTimeZones() {
    Locale locale = Locale.getDefault();
    TimeZone zone = TimeZone.getDefault();
    String expected = new JavaEmitter("generated", true).emit(SamplePrograms.hodgkinHuxley()).text();
    try {
      for (String tag : List.of("en", "de", "tr", "ar", "hi-IN-u-nu-deva")) {
        Locale.setDefault(Locale.forLanguageTag(tag));
        TimeZone.setDefault(TimeZone.getTimeZone("Asia/Kathmandu"));
        assertEquals(expected, new JavaEmitter("generated", true).emit(SamplePrograms.hodgkinHuxley()).text(), tag);
      }
    } finally {
      Locale.setDefault(locale);
      TimeZone.setDefault(zone);
    }
  }
}
