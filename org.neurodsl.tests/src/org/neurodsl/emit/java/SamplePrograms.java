package org.neurodsl.emit.java;

import static org.neurodsl.emit.java.ProgramBuilder.check;

import java.util.List;
import org.neurodsl.ir.PopulationProgram;

/** Programs planned by hand. */
public final class SamplePrograms {

  private SamplePrograms() {}

  /** Leaky integrate-and-fire with a refractory time, exact. */
  public static PopulationProgram leaky() {
    return new ProgramBuilder("LIF")
        .documentation("A leaky integrate-and-fire neuron.")
        .parameter("tau", "10")
        .parameter("E_L", "-70")
        .parameter("V_th", "-50")
        .parameter("V_r", "E_L")
        .parameter("refractory_time", "2.05")
        .varying("I", "21")
        .derived("V_inf", "E_L + I")
        .state("V", "E_L", "(V_inf - V)/tau")
        .spike("V - V_th", "V = V_r", "refractory refractory_time")
        .variant(List.of(), List.of("P = exp(-dt/tau)"), List.of(), List.of("V_inf + (V - V_inf)*P"),
            check(0, "V - V_th", "V_inf + (V - V_inf)*P - V_th"))
        .variant(List.of("V"), List.of(), List.of(), List.of("V"), check(0, "V - V_th", "V - V_th"))
        .build();
  }

  /** Hodgkin-Huxley, half a step of V, a step of the gates, half a step of V. */
  public static PopulationProgram hodgkinHuxley() {
    return new ProgramBuilder("HH")
        .documentation("Squid giant axon.\nHodgkin and Huxley 1952.")
        .parameter("C", "1")
        .parameter("g_Na", "120")
        .parameter("g_K", "36")
        .parameter("g_L", "0.3")
        .parameter("E_Na", "50")
        .parameter("E_K", "-77")
        .parameter("E_L", "-54.387")
        .varying("I", "10")
        .level("drive", "if t < 5 then 0 else 1")
        .state("V", "-65", "(g_Na*m^3*h*(E_Na - V) + g_K*n^4*(E_K - V) + g_L*(E_L - V) + I*drive)/C")
        .state("m", "0.0529", "0.1*linoid(V + 40, 10)*(1 - m) - 4*exp(-(V + 65)/18)*m")
        .state("h", "0.5961", "0.07*exp(-(V + 65)/20)*(1 - h) - h/(1 + exp(-(V + 35)/10))")
        .state("n", "0.3177", "0.01*linoid(V + 55, 10)*(1 - n) - 0.125*exp(-(V + 65)/80)*n")
        .spike("V")
        .variant(
            List.of(),
            List.of("half = 0.5*dt"),
            List.of(
                "stim = I*drive",
                "G = g_Na*m^3*h + g_K*n^4 + g_L",
                "S = g_Na*m^3*h*E_Na + g_K*n^4*E_K + g_L*E_L + stim",
                "V_1 = V + (S/G - V)*(-expm1(-half*G/C))",
                "m_a = 0.1*linoid(V_1 + 40, 10)",
                "m_b = 4*exp(-(V_1 + 65)/18)",
                "h_a = 0.07*exp(-(V_1 + 65)/20)",
                "h_b = 1/(1 + exp(-(V_1 + 35)/10))",
                "n_a = 0.01*linoid(V_1 + 55, 10)",
                "n_b = 0.125*exp(-(V_1 + 65)/80)",
                "m_r = m_a + m_b",
                "h_r = h_a + h_b",
                "n_r = n_a + n_b",
                "m_2 = m + (m_a/m_r - m)*(-expm1(-dt*m_r))",
                "h_2 = h + (h_a/h_r - h)*(-expm1(-dt*h_r))",
                "n_2 = n + (n_a/n_r - n)*(-expm1(-dt*n_r))",
                "G_2 = g_Na*m_2^3*h_2 + g_K*n_2^4 + g_L",
                "S_2 = g_Na*m_2^3*h_2*E_Na + g_K*n_2^4*E_K + g_L*E_L + stim",
                "V_2 = V_1 + (S_2/G_2 - V_1)*(-expm1(-half*G_2/C))"),
            List.of("V_2", "m_2", "h_2", "n_2"),
            check(0, "V", "V_2"))
        .build();
  }
}
