package org.neurodsl.ide.look;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.neurodsl.Parsing;

class OutlineSearchTest {
  private static final List<OutlineNode> OUTLINE = OutlineNode.of(Parsing.parse("""
      neuron Fast {
        param tau = 10 ms, tau_w = 1 ms
        state V = 0 mV
      }
      neuron Tau { state w = 0 mV }
      """));

  @ParameterizedTest
  @CsvSource(delimiter = ';', quoteCharacter = '"', value = {
      "\"\"; Fast(tau tau_w V) Tau(w); Fast",
      "TAU; Fast(tau tau_w) Tau; tau",
      "au_; Fast(tau_w); tau_w",
      "st; Fast(V) Tau(w); Fast",
      "state; Fast(V) Tau(w); V",
      "neu; Fast Tau; Fast",
      "v; Fast(V); V",
      "zz; \"\"; none",
  })
  void lettersKeepTheDeclarationsThatHoldThem(String letters, String left, String best) {
    OutlineSearch search = OutlineSearch.of(OUTLINE, letters);
    assertEquals(left, text(search.nodes()));
    assertEquals(best, search.best().map(OutlineNode::name).orElse("none"));
  }

  private static String text(List<OutlineNode> nodes) {
    return nodes.stream()
        .map(node -> node.name() + (node.children().isEmpty() ? "" : "(" + text(node.children()) + ")"))
        .collect(Collectors.joining(" "));
  }
}
