package org.neurodsl.advice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.emf.common.util.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.neurodsl.ParsedFile;
import org.neurodsl.Parsing;
import org.neurodsl.Project;
import org.neurodsl.check.NeuroChecks;
import org.neurodsl.problem.ProblemReport;

/** What the advice tells, and where it keeps still. */
class AdviceTest {

  private static final String LIF = """
      language 1.0
      neuron LIF {
        param C = 200 pF, g_L = 10 nS, E_L = -60 mV, V_th = -50 mV
        input I : pA = 0
        state V = E_L
        C * dV/dt = g_L*(E_L - V) + I
        spike when V crosses V_th upward { V = E_L }
      }
      """;

  private static List<ProblemReport> advice(String text) {
    ParsedFile file = Parsing.parse(text);
    List<ProblemReport> known = NeuroChecks.check(file);
    assertEquals(List.of(), known.stream().filter(ProblemReport::isError).map(ProblemReport::sentence).toList());
    return Advice.of(file, known);
  }

  private static List<String> sentences(String text) {
    return advice(text).stream().map(ProblemReport::sentence).toList();
  }

  private static List<String> sentences(String neuron, String experiment) {
    return sentences(neuron + "experiment e of LIF {\n" + experiment + "\n}\n");
  }

  @Test
  void tellsHowFarTheNeuronStaysFromItsThreshold() {
    assertEquals(List.of("There is no spike in this experiment: 'V' stays 2 mV below 'V_th' in the whole run; "
        + "change the input or the threshold."), sentences(LIF, "I = 80 pA\n record spikes\n run 1 s"));
  }

  @Test
  void looksAtEveryPointOfASweep() {
    String sweep = "sweep I from 0 pA to %s step 10 pA\n run 500 ms\n measure f = rate(spikes)";
    assertEquals(List.of(), sentences(LIF, sweep.replace("%s", "120 pA")));
    assertEquals(1, sentences(LIF, sweep.replace("%s", "100 pA")).size());
  }

  @Test
  void seesAThresholdThatOnlyAPulseReaches() {
    assertEquals(List.of(),
        sentences(LIF, "I = step(50 nA, from 50 ms to 50.05 ms)\n record spikes\n run 100 ms"));
  }

  @Test
  void keepsStillWhereNobodyAsksForSpikesOrAnExpectTellsWhatIsMeant() {
    assertEquals(List.of(), sentences(LIF, "I = 80 pA\n record V\n run 1 s"));
    assertEquals(List.of(), sentences(LIF, "I = 80 pA\n record spikes\n run 1 s\n expect count(spikes) is 0"));
  }

  @Test
  void keepsStillOnNoise() {
    assertEquals(List.of(), sentences(LIF, "I = noise(mean 50 pA, sd 1 pA, tau 5 ms)\n record spikes\n run 100 ms"));
  }

  @Test
  void keepsStillOnARunTooLongToFollow() {
    assertEquals(List.of(), sentences(LIF, "I = 80 pA\n record spikes\n step 0.0001 ms\n run 10 s"));
  }

  @Test
  void doesNotSendANeuronToRestThatFiresByItself() {
    String lifted = LIF.replace("(E_L - V) +", "(E_L - V) + 150 pA +");
    assertEquals(List.of(), sentences(lifted));
    assertEquals(List.of("'E_L' is -60 mV, but the whole model rests at -55 mV; write 'state V = steady' to start "
        + "there."), sentences(lifted.replace("150 pA", "50 pA")));
  }

  @Test
  void theFixStartsTheNeuronAtRest() {
    String lifted = LIF.replace("(E_L - V) +", "(E_L - V) + 50 pA +");
    ProblemReport report = advice(lifted).getFirst();
    String mended = report.fixes().getFirst().applyTo(lifted);
    assertTrue(mended.contains("state V : mV = steady\n"), mended);
    assertEquals(List.of(), sentences(mended));
  }

  @Test
  void findsADefinitionThatHidesTheLeak() {
    String hidden = LIF.replace("C * dV/dt = g_L*(E_L - V)", "let leak = g_L*(V - E_L)\n C * dV/dt = 50 pA - leak");
    assertEquals(1, sentences(hidden).size());
  }

  @Test
  void aNegativeRateOfAChannelIsToldAtItsGateAndItsConsequencesAreNot() {
    String channel = """
        language 1.0
        channel Na(g_max = 120 mS/cm^2, E = 50 mV) {
          gate m^3 { alpha = 0.1 per ms per mV * %s
                     beta = 4 per ms * exp(-(V + 65 mV)/(18 mV)) }
          current = g_max*open*(E - V)
        }
        neuron Cell {
          param C = 1 uF/cm^2, g = 0.3 mS/cm^2, E_L = -65 mV
          use Na
          state V = E_L
          C * dV/dt = channels + g*(E_L - V)
          spike when V crosses 0 mV upward
        }
        """;
    List<ProblemReport> told = advice(channel.replace("%s", "(V + 40 mV)"));
    assertEquals(List.of("The rate 'alpha' of the gate 'Na.m' is -5 per ms at V = -90 mV, but rates are not below 0; "
        + "check the signs in it."), told.stream().map(ProblemReport::sentence).toList());
    assertEquals(3, told.getFirst().place().line());
    assertTrue(sentences(channel.replace("%s", "linoid(V + 40 mV, 10 mV)")).stream()
        .noneMatch(each -> each.startsWith("The rate")));
  }

  @Test
  void tellsOfTheExactSolverOnlyWhereAnotherIsAskedFor() {
    assertEquals(List.of(), sentences(LIF, "I = 300 pA\n record spikes\n run 1 s"));
    assertEquals(List.of("'solver auto' advances V exactly, with any step, because its equation is linear with "
        + "constant coefficients; 'solver implicit' adds errors of its own."),
        sentences(LIF, "I = 300 pA\n record spikes\n solver implicit\n run 1 s"));
    assertEquals(List.of(), sentences(LIF, "I = sine(300 pA, frequency 5 Hz)\n record spikes\n solver rk4\n run 1 s"));
  }

  static List<Path> measuredModels() throws IOException {
    List<Path> models = new ArrayList<>();
    for (Path folder : List.of(Path.of("models", "golden"), Path.of("..", "releng", "bench"))) {
      try (Stream<Path> files = Files.list(folder)) {
        models.addAll(files.filter(file -> file.toString().endsWith(".neuro")).sorted().toList());
      }
    }
    return models;
  }

  @ParameterizedTest
  @MethodSource("measuredModels")
  void keepsStillOnModelsThatAreRight(Path file) throws IOException {
    Path absolute = file.toAbsolutePath().normalize();
    ParsedFile tree = Parsing.language().parse(
        URI.createFileURI(absolute.toString()), Files.readString(absolute), Project.around(absolute));
    assertEquals(List.of(), Advice.of(tree, NeuroChecks.check(tree)).stream().map(ProblemReport::sentence).toList());
  }
}
