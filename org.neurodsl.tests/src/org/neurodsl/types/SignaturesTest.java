package org.neurodsl.types;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.neurodsl.ir.KnownFunction;
import org.neurodsl.parser.BuiltinWords;
import org.neurodsl.types.Signature.Group;

/** The table of built-in functions agrees with the parser and with the functions that are computed. */
class SignaturesTest {

  @Test
  void everyFunctionIsKnownToTheParser() {
    for (Signature signature : Signatures.all()) {
      assertTrue(BuiltinWords.isFunction(signature.name()), signature.name());
    }
  }

  @Test
  void everyComputedFunctionHasASignatureWithItsNumberOfArguments() {
    for (KnownFunction function : KnownFunction.values()) {
      Signature signature = Signatures.find(function.text(), function.arity()).orElseThrow();
      assertEquals(Group.FUNCTION, signature.group(), function.text());
      assertEquals(function.arity(), signature.parameters().size(), function.text());
    }
  }

  @Test
  void minOfOneThingIsAMeasure() {
    assertEquals(Group.MEASURE, Signatures.find("min", 1).orElseThrow().group());
  }

  @Test
  void theUsageShowsWhatMayBeLeftOut() {
    assertEquals("step(level, from time to time)", Signatures.find("step", 2).orElseThrow().usage());
    assertEquals("clip(x, low, high)", Signatures.find("clip", 3).orElseThrow().usage());
  }
}
