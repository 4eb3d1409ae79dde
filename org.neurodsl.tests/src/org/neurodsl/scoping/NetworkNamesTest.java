package org.neurodsl.scoping;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.eclipse.xtext.EcoreUtil2;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.junit.jupiter.api.Test;
import org.neurodsl.ParsedFile;
import org.neurodsl.Parsing;
import org.neurodsl.check.NeuroChecks;
import org.neurodsl.neuro.Connection;
import org.neurodsl.neuro.Network;
import org.neurodsl.neuro.Neuron;
import org.neurodsl.neuro.Population;
import org.neurodsl.neuro.PopulationSignal;
import org.neurodsl.neuro.PopulationVariable;
import org.neurodsl.neuro.Variable;

/** The names inside of networks. */
class NetworkNamesTest {

  private static final String NETWORK = """
      language 1.0
      import neuro.receptors.*
      import neuro.synapses.*

      neuron Cell {
        param tau_m = 20 ms, E_L = -49 mV, V_th = -50 mV, V_r = -60 mV, g_L = 10 nS
        input I : pA = 0
        state V = V_r
        tau_m * dV/dt = E_L - V + (receptors + I)/g_L
        spike when V crosses V_th upward { V = V_r; refractory 5 ms hold V }
      }
      network Column {
        streams wiring = 42, start = 7, input = 11
        param J = 6 nS, scale = 1
        let N = 3200*scale
        space box(500 um, 500 um, 800 um)
        population E[N] of Cell with AMPA, GABA_A at uniform { V_th ~ normal(-50 mV, 1 mV); AMPA.tau = 4 ms }
        population I[800] of Cell with AMPA, GABA = GABA_A(tau = 8 ms) at uniform
        population P[10] of poisson(10 Hz)
        E.V, I.V ~ uniform(-60 mV, -50 mV)
        E.AMPA.g = 1 nS
        connect E -> E by STDP(w_max = 2*J) on AMPA as plastic {
          rule probability 0.3*exp(-(distance/150 um)^2), no autapses
          w ~ lognormal(mean 0.5 nS, sd 0.2 nS)
          delay axonal 0.5 ms + distance/(0.3 m/s)
        }
        connect E -> I on AMPA { rule indegree 64; w = J; delay axonal 0.8 ms }
        connect P -> E, I on AMPA { rule all; w = J; delay 0.8 ms }
        connect I -> E on GABA_A { rule probability 0.02 where distance < 60 um; w = 67 nS; delay 0.8 ms }
        connect I -> I on GABA { rule pairs 0 -> 1, 3 -> 4; w = 67 nS; delay ~ uniform(0.1 ms, 2 ms) }
        stimulate E[0..50], I[5] on AMPA with poisson(300 Hz*(1 + sin(t/(1 s))), w = 6 nS) from 1 ms to 51 ms
        stimulate E[0..50] with I = step(10 pA, from 1 ms to 5 ms)
        stimulate E[0..4] on AMPA with spikes(10 ms, 12 ms, w = J)
      }
      experiment firing of Column {
        J = 5 nS
        record E[0..9].V, E.spikes, I.AMPA.g
        run 1 s
        measure f = rate(E), c = cv(E[0..99]), vm = mean(E.V), wm = mean(plastic.w)
        expect f is 5 Hz within 1 Hz
      }
      """;

  private static Variable started(String population, String name) {
    return EcoreUtil2.eAllOfType(Parsing.model(NETWORK), PopulationVariable.class).stream()
        .filter(v -> v.getPopulation().getName().equals(population) && v.getVariable().getName().equals(name))
        .findFirst().orElseThrow().getVariable();
  }

  private static Neuron owner(Variable variable) {
    return EcoreUtil2.getContainerOfType(variable, Neuron.class);
  }

  @Test
  void aNetworkWithEverythingHasNoProblem() {
    ParsedFile file = Parsing.parse(NETWORK);
    assertEquals(List.of(), NeuroChecks.check(file).stream().map(Object::toString).toList());
  }

  @Test
  void theVariablesOfAPopulationAreThoseOfItsNeuron() {
    assertEquals("Cell", owner(started("E", "V")).getName());
  }

  @Test
  void thoseOfItsReceptorsStandBehindTheirNames() {
    assertEquals("ExpConductance", owner(started("E", "g")).getName());
  }

  @Test
  void aReceptorGoesByItsOwnNameInItsPopulation() {
    Network network = Parsing.first(NETWORK, Network.class);
    List<String> names = EcoreUtil2.eAllOfType(network, Population.class).get(1).getReceptors().stream()
        .map(NetworkNames::nameOf).toList();
    assertEquals(List.of("AMPA", "GABA"), names);
  }

  @Test
  void whatAPopulationDoesNotHaveIsNotThere() {
    String wrong = NETWORK.replace("E -> I on AMPA {", "E -> I on GABA_A {");
    assertTrue(Parsing.parse(wrong).resource().getErrors().stream().anyMatch(e -> e.getMessage().contains("GABA_A")));
  }

  @Test
  void rangesOfNumbersAreNoBrokenNumbers() {
    PopulationSignal signal =
        EcoreUtil2.eAllOfType(Parsing.model(NETWORK), PopulationSignal.class).get(0);
    assertEquals("E[0..9].V", NodeModelUtils.getTokenText(
        NodeModelUtils.getNode(signal)));
  }

  @Test
  void aConnectionMayBearAName() {
    assertEquals("plastic", EcoreUtil2.eAllOfType(Parsing.model(NETWORK), Connection.class).get(0).getName());
  }
}
