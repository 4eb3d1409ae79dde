package org.neurodsl.lower;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.neurodsl.Parsing;
import org.neurodsl.ir.IrText;
import org.neurodsl.neuro.Neuron;

/** The channels of a neuron become parts of its flat model. */
class LowerChannelsTest {

  private static final String CHANNELS = """
      language 1.0
      channel K(g = 2 mS/cm^2, E = -80 mV) {
        gate n^4 { alpha = 1 per ms; beta = 3 per ms }
        q10 3 at 10 degC
        current = g*open*(E - V)
      }
      channel M(g = 1 mS/cm^2) {
        input Ca : uM
        gate p { inf = Ca/(Ca + 1 uM); tau = 5 ms }
        gate q^2 { inf = 1/(1 + exp(V/(1 mV))) }
        let I = -g*open*V
        current = I
      }
      """;

  @Test
  void eachUseHasVariablesOfItsOwn() {
    assertEquals("""
        // numbers in ms, mV, pA, 10 um, fmol, K
        neuron N  @model.neuro:14:1
          param C: uF/cm^2 = 1  @model.neuro:15:9
          param g_K: mS/cm^2 = 5  @model.neuro:15:24
          param Fast.g: mS/cm^2 = 2  @model.neuro:2:11
          param Fast.E: mV = -80  @model.neuro:2:26
          param Slow.g: mS/cm^2 = 2*g_K  @model.neuro:2:11
          param Slow.E: mV = -80  @model.neuro:2:26
          state V: mV = -65 ; V' = channels/C  @model.neuro:18:3
          state Fast.n = steady from 0 ; Fast.n' = 1*(1 - Fast.n) - 3*Fast.n  @model.neuro:3:3
          state Slow.n = steady from 0 ; Slow.n' = 1*(1 - Slow.n) - 3*Slow.n  @model.neuro:3:3
          let channels = Fast.g*Fast.n^4*(Fast.E - V) + Slow.g*Slow.n^4*(Slow.E - V)  @model.neuro:14:1
        """, lowered("""
        neuron N {
          param C = 1 uF/cm^2, g_K = 5 mS/cm^2
          use Fast = K, Slow = K(g = 2*g_K)
          state V = -65 mV
          C * dV/dt = channels
        }
        """));
  }

  @Test
  void anInputIsTheNeuronsVariableAndAGateWithoutTimeConstantADefinition() {
    assertEquals("""
        // numbers in ms, mV, pA, 10 um, fmol, K
        neuron N  @model.neuro:14:1
          param C: uF/cm^2 = 1  @model.neuro:15:9
          param tau: ms = 100  @model.neuro:15:24
          param M.g: mS/cm^2 = 1  @model.neuro:7:11
          state V: mV = -65 ; V' = channels/C  @model.neuro:18:3
          state Ca: uM = 0.001 ; Ca' = -Ca/tau  @model.neuro:19:3
          state M.p = steady from 0 ; M.p' = (Ca/(Ca + 0.001) - M.p)/5  @model.neuro:9:3
          let M.I: uA/cm^2 = -M.g*(M.p*M.q^2)*V  @model.neuro:11:7
          let M.q = 1/(1 + exp(V/1))  @model.neuro:10:3
          let channels = M.I  @model.neuro:14:1
        """, lowered("""
        neuron N {
          param C = 1 uF/cm^2, tau = 100 ms
          use M
          state V = -65 mV, Ca = 1 uM
          C * dV/dt = channels
          dCa/dt = -Ca/tau
        }
        """));
  }

  @Test
  void aTemperatureOfTheNeuronMakesGatesFaster() {
    String text = lowered("""
        neuron N {
          param C = 1 uF/cm^2, temperature = 20 degC
          use K
          state V = -65 mV
          C * dV/dt = channels
        }
        """);
    assertEquals("K.n' = 3^((temperature - 283.15)/10)*(1*(1 - K.n) - 3*K.n)",
        text.lines().filter(line -> line.contains("state K.n")).findFirst().orElseThrow()
            .replaceAll(".*; (.*)  @.*", "$1"));
  }

  private static String lowered(String neuron) {
    return IrText.of(new LowerModel(uri -> "model.neuro").neuron(
        (Neuron) Parsing.model(CHANNELS + neuron).getItems().getLast()));
  }
}
