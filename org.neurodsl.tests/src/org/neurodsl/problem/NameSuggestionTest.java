package org.neurodsl.problem;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameSuggestionTest {

  private static final List<String> KNOWN =
      List.of("g_Na", "g_K", "E_Na", "state", "param", "tau_w", "refractory", "V", "exp", "Izhikevich");

  @ParameterizedTest
  @CsvSource({"g_na, g_Na", "stat, state", "parma, param", "tauw, tau_w", "refactory, refractory", "exq, exp",
      "izikevich, Izhikevich", "Izhikevitch, Izhikevich", "v, V", "STATE, state", "satte, state"})
  void slipsAreRecognised(String name, String meant) {
    assertEquals(meant, NameSuggestion.near(name, KNOWN).get(0));
  }

  @ParameterizedTest
  @CsvSource({"W", "x", "foo", "statistics", "ab", "''"})
  void farNamesAreNotGuessed(String name) {
    assertEquals(List.of(), NameSuggestion.near(name, KNOWN));
  }

  @Test
  void differencesOfCaseOnlyComeFirst() {
    assertEquals(List.of("GNA", "gNb"), NameSuggestion.near("gna", List.of("gNb", "GNA")));
  }

  @Test
  void atMostThreeAreNamedInAlphabeticalOrder() {
    assertEquals(List.of("tau_a", "tau_b", "tau_c"),
        NameSuggestion.near("tau_x", List.of("tau_d", "tau_c", "tau_b", "tau_a", "tau_a")));
    assertEquals("'tau_a' or 'tau_b'", NameSuggestion.clause("tau_x", List.of("tau_b", "tau_a")));
    assertEquals("", NameSuggestion.clause("foo", List.of("bar_baz")));
  }

  @Test
  void theNameItselfIsNoSuggestion() {
    assertEquals(List.of(), NameSuggestion.near("tau", List.of("tau")));
  }

  @Test
  void veryLongNamesCostNothing() {
    String longName = "a".repeat(1_000_000);
    assertEquals(List.of(), NameSuggestion.near(longName, List.of(longName + "b")));
    assertEquals(List.of(), NameSuggestion.near("abc", List.of(longName)));
  }
}
