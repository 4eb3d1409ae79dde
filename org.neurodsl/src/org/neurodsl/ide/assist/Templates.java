package org.neurodsl.ide.assist;

import java.util.List;

/** Whole declarations to begin with; a name in «» is selected when one is written. */
final class Templates {
  private static final List<Template> ALL = List.of(
      new Template("neuron: leaky integrate-and-fire", """
          neuron «MyNeuron» {
            param C = 200 pF, g_L = 10 nS, E_L = -70 mV, V_th = -50 mV, V_r = -60 mV
            input I : pA = 0
            state V = E_L
            C * dV/dt = g_L*(E_L - V) + I
            spike when V crosses V_th upward { V = V_r; refractory 2 ms hold V }
          }
          """),
      new Template("neuron: Hodgkin-Huxley", """
          neuron «MyNeuron» {
            param C = 1 uF/cm^2, g_Na = 120 mS/cm^2, g_K = 36 mS/cm^2, g_L = 0.3 mS/cm^2
            param E_Na = 50 mV, E_K = -77 mV, E_L = -54.387 mV
            input I : uA/cm^2 = 0
            state V : mV = steady, m : 1 = steady, h : 1 = steady, n : 1 = steady
            dm/dt = 0.1 per ms per mV*linoid(V + 40 mV, 10 mV)*(1 - m) - 4 per ms*exp(-(V + 65 mV)/(18 mV))*m
            dh/dt = 0.07 per ms*exp(-(V + 65 mV)/(20 mV))*(1 - h) - 1 per ms/(1 + exp(-(V + 35 mV)/(10 mV)))*h
            dn/dt = 0.01 per ms per mV*linoid(V + 55 mV, 10 mV)*(1 - n) - 0.125 per ms*exp(-(V + 65 mV)/(80 mV))*n
            C * dV/dt = g_Na*m^3*h*(E_Na - V) + g_K*n^4*(E_K - V) + g_L*(E_L - V) + I
            spike when V crosses 0 mV upward
          }
          """),
      new Template("experiment: a trace", """
          experiment «trace» of HodgkinHuxley {
            I = step(10 uA/cm^2, from 10 ms to 60 ms)
            record V, spikes
            run 100 ms
          }
          """),
      new Template("experiment: which activation function?", """
          experiment «activation» of LIF {
            sweep I from 0 pA to 1000 pA step 25 pA
            run 1 s skip 200 ms
            measure f = rate(spikes)
            fit f over I as step, relu, softplus, sigmoid, power
          }
          """),
      new Template("channel: gated, after Hodgkin and Huxley", """
          channel «MyChannel»(g_max = 36 mS/cm^2, E = -77 mV) {
            gate n^4 {
              alpha = 0.01 per ms per mV*linoid(V + 55 mV, 10 mV)
              beta = 0.125 per ms*exp(-(V + 65 mV)/(80 mV))
            }
            current = g_max*open*(E - V)
          }
          """),
      new Template("network: excitation and inhibition", """
          network «MyNetwork» {
            population E[800] of LIF with AMPA, GABA_A
            population I[200] of LIF with AMPA, GABA_A
            connect E -> E, I on AMPA { rule probability 0.1; w = 0.5 nS; delay 1 ms }
            connect I -> E, I on GABA_A { rule probability 0.1; w = 5 nS; delay 1 ms }
            stimulate E on AMPA with poisson(1 kHz, w = 1 nS)
          }
          """),
      new Template("receptor: decaying current", """
          receptor «MyReceptor»(tau = 5 ms) {
            state s = 0 pA
            ds/dt = -s/tau
            receive w : pA { s += w }
            current = s
          }
          """),
      new Template("synapse: spike-timing dependent plasticity", """
          synapse «MySynapse»(w_max = 1 nS, A_plus = 0.01, A_minus = 0.0105, tau = 20 ms) {
            weight w : nS = 0 nS
            state x = 0, y = 0
            dx/dt = -x/tau
            dy/dt = -y/tau
            on pre  { deliver w; x += 1; w = clip(w - A_minus*w_max*y, 0, w_max) }
            on post { y += 1; w = clip(w + A_plus*w_max*x, 0, w_max) }
          }
          """));

  private Templates() {}

  private record Template(String name, String text) {}

  /** All of them. */
  static List<Proposal> all() {
    return ALL.stream().map(Templates::proposal).toList();
  }

  private static Proposal proposal(Template template) {
    String marked = template.text().stripTrailing();
    int begin = marked.indexOf('«');
    int end = marked.indexOf('»') - 1;
    String text = marked.replace("«", "").replace("»", "");
    return new Proposal(template.name(), "template", "", text, begin, end - begin);
  }
}
