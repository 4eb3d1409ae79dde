package org.neurodsl.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.neurodsl.Parsing;
import org.neurodsl.problem.Problem;
import org.neurodsl.problem.ProblemReport;

/** Rates come from units and go to inputs; gap junctions are between membranes. */
class CouplingCheckTest {

  private static List<Problem> problems(String members, String experiment) {
    return NeuroChecks.check(Parsing.parse("""
        language 1.0
        unit Rate {
          param top = 10 Hz
          input I : pA = 0
          emit rate top*heaviside(I)
        }
        neuron Cell {
          param C = 200 pF, g_L = 10 nS, E_L = -60 mV, V_th = -50 mV
          input I : pA = 0
          state V = E_L
          C * dV/dt = g_L*(E_L - V) + I + receptors
          spike when V crosses V_th upward { V = E_L }
        }
        neuron Alone {
          input I : pA = 0
          state x = 0 pA
          dx/dt = (I - x)/(10 ms)
          spike when x crosses 1 pA upward { x = 0 pA }
        }
        receptor Smooth {
          state s = 0 pA
          ds/dt = -s/(10 ms)
          receive w : pA { s += w }
          current = s
        }
        synapse Plain {
          weight w : pA/Hz = 0 pA/Hz
          on pre { deliver w }
        }
        network N {
          population X[3] of Rate
          population E[4] of Cell with Smooth
          population A[4] of Alone
          population P[4] of poisson(10 Hz)
        """ + members + """

        }
        experiment e of N {
          run 10 ms
        """ + experiment + "\n}\n")).stream().map(ProblemReport::problem).toList();
  }

  private static List<Problem> problems(String members) {
    return problems(members, "record spikes");
  }

  @Test
  void whatIsRightIsLeftAlone() {
    assertEquals(List.of(), problems("""
        connect X -> X, E on I { w = 1 pA/Hz; delay 1 ms }
        connect X -> E on Smooth { w = 1 pA; delay 1 ms }
        connect E -> E gap { rule all; g = 1 nS }
        """));
  }

  @Test
  void ratesComeFromUnits() {
    assertEquals(List.of(Problem.OTHER_KIND_NEEDED), problems("connect X, E -> X on I { w = 1 pA/Hz }"));
    assertEquals(List.of(Problem.OTHER_KIND_NEEDED), problems("connect P, X -> X on I { w = 1 pA/Hz }"));
    assertEquals(List.of(Problem.RECEPTOR_MISSING), problems("connect E -> E on I { w = 1 pA/Hz }"));
  }

  @Test
  void theWeightIsOneOfRates() {
    assertEquals(List.of(Problem.EXPECTED_UNITS), problems("connect X -> X on I { w = 1 pA }"));
    assertEquals(List.of(Problem.WEIGHT_MISSING), problems("connect X -> X on I { rule all, no autapses }"));
    assertEquals(List.of(Problem.EXPECTED_UNITS), problems("connect E -> E gap { g = 1 pA }"));
    assertEquals(List.of(Problem.WEIGHT_MISSING), problems("connect E -> E gap"));
  }

  @Test
  void synapsesThatChangeNeedSpikes() {
    assertEquals(List.of(Problem.NOT_USABLE_HERE), problems("connect X -> E by Plain on I { w = 1 pA/Hz }"));
  }

  @Test
  void gapJunctionsAreBetweenMembranesAndHaveNoDelay() {
    assertEquals(List.of(Problem.MEMBRANE_MISSING, Problem.RECEPTORS_NOT_USED),
        problems("connect E -> A gap { g = 1 nS }"));
    assertEquals(List.of(Problem.OTHER_KIND_NEEDED), problems("connect P -> E gap { g = 1 nS }"));
    assertEquals(List.of(Problem.NOT_USABLE_HERE), problems("connect E -> E gap { g = 1 nS; delay 1 ms }"));
  }

  @Test
  void unitsHaveSpikesOnlyWhereTheyReachAReceptor() {
    String connection = "connect X -> E on Smooth { w = 1 pA; delay 1 ms }";
    assertEquals(List.of(Problem.MEASURE_NOT_POSSIBLE), problems("", "measure f = rate(X)\nexpect f is 0 Hz"));
    assertEquals(List.of(), problems(connection, "measure f = rate(X[0..1])\nexpect f is 0 Hz"));
  }

  @Test
  void connectionsAreMeasuredByTheirNames() {
    String connection = "connect X -> E on Smooth as links { w = 1 pA; delay 1 ms }";
    assertEquals(List.of(), problems(connection, "measure n = synapse_count(links)\nexpect n is 12"));
    assertEquals(List.of(Problem.MEASURE_NOT_POSSIBLE),
        problems(connection, "measure n = clustering(E)\nexpect n is 1 within 0.1"));
  }

  @Test
  void rewiringsMeanOneConnectionAndItsWeight() {
    String connection = "connect E -> E on Smooth { rule indegree 2; w = 1 pA; delay 1 ms }\n";
    assertEquals(List.of(), problems(connection
        + "rewire E -> E every 1 s { prune when w < 0.5 pA drop; grow to indegree 2 }"));
    assertEquals(List.of(Problem.REWIRING_UNCLEAR), problems(
        connection + "rewire X -> E every 1 s { grow to indegree 2 }"));
    assertEquals(List.of(Problem.EXPECTED_UNITS), problems(
        connection + "rewire E -> E every 1 s { prune when w < 1 nS }"));
    assertEquals(List.of(Problem.NOT_USABLE_HERE), problems(
        connection + "rewire E -> E every 1 s { prune when x < 1 pA }"));
    assertEquals(List.of(Problem.DEGREE_TOO_LARGE), problems(
        connection + "rewire E -> E every 1 s { grow to indegree 9 }"));
    assertEquals(List.of(Problem.POSITIONS_MISSING), problems(connection
        + "rewire E -> E every 1 s { grow to indegree 2 with p = exp(-distance/(50 um)) }"));
  }

  @Test
  void besideAnotherDelayThatOfTheDendriteIsANumber() {
    String connection = "connect E -> E on Smooth { rule indegree 2; w = 1 pA; delay axonal 1 ms; ";
    assertEquals(List.of(), problems(connection + "delay dendritic 2 ms }"));
    assertEquals(List.of(Problem.NOT_USABLE_HERE), problems(connection + "delay dendritic ~ uniform(1 ms, 2 ms) }"));
  }
}
