package org.neurodsl.ir;

/** Well-known models for tests, in base units. */
public final class SampleModels {
  private SampleModels() {}

  /** Leaky integrate-and-fire, C = 200 pF, tau = 20 ms, threshold 10 mV above rest. */
  public static ModelIr lif() {
    return ModelBuilder.neuron("LIF")
        .param("C", "200").param("g_L", "10").param("E_L", "-60").param("V_th", "-50").param("V_r", "E_L")
        .input("I", "0")
        .state("V", "E_L")
        .equation("V", "(g_L*(E_L - V) + I)/C")
        .spike("V - V_th", "V = V_r", "refractory 5 hold V")
        .build();
  }

  /** Hodgkin and Huxley 1952, in densities of pA/(10 um)^2 = uA/cm^2. */
  public static ModelIr hodgkinHuxley() {
    return ModelBuilder.neuron("HH")
        .param("C", "1").param("g_Na", "120").param("g_K", "36").param("g_L", "0.3")
        .param("E_Na", "50").param("E_K", "-77").param("E_L", "-54.387")
        .input("I", "0")
        .state("V", "steady-65").state("m", "steady0.05").state("h", "steady0.6").state("n", "steady0.3")
        .let("alpha_m", "0.1*linoid(V + 40, 10)").let("beta_m", "4*exp(-(V + 65)/18)")
        .let("alpha_h", "0.07*exp(-(V + 65)/20)").let("beta_h", "1/(1 + exp(-(V + 35)/10))")
        .let("alpha_n", "0.01*linoid(V + 55, 10)").let("beta_n", "0.125*exp(-(V + 65)/80)")
        .let("I_Na", "g_Na*m^3*h*(E_Na - V)").let("I_K", "g_K*n^4*(E_K - V)")
        .equation("V", "(I_Na + I_K + g_L*(E_L - V) + I)/C")
        .equation("m", "alpha_m*(1 - m) - beta_m*m")
        .equation("h", "alpha_h*(1 - h) - beta_h*h")
        .equation("n", "alpha_n*(1 - n) - beta_n*n")
        .spike("V")
        .build();
  }

  /** FitzHugh and Nagumo. */
  public static ModelIr fitzHughNagumo() {
    return ModelBuilder.neuron("FHN")
        .param("a", "0.7").param("b", "0.8").param("tau", "12.5")
        .input("I", "0.5")
        .state("V", "-1").state("w", "-0.5")
        .equation("V", "V - V^3/3 - w + I")
        .equation("w", "(V + a - b*w)/tau")
        .spike("V - 1")
        .build();
  }

  /** Two synaptic stages with equal time constants that drive a membrane. */
  public static ModelIr cascade() {
    return ModelBuilder.neuron("Cascade")
        .param("tau", "5").param("tau_m", "20").param("w", "3")
        .input("I", "1")
        .state("x", "1").state("y", "0").state("V", "-0.5")
        .equation("x", "-x/tau").equation("y", "(x - y)/tau").equation("V", "(-V + w*y + I)/tau_m")
        .spike("V - 2", "V = 0")
        .build();
  }
}
