package org.neurodsl.lower;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.neurodsl.Parsing;
import org.neurodsl.ir.ExpressionText;
import org.neurodsl.ir.IrText;
import org.neurodsl.ir.ModelIr;
import org.neurodsl.neuro.Neuron;

/** Neurons become flat models in base units. */
class LowerNeuronTest {

  @Test
  void wholeNeuron() {
    String text = """
        language 1.0
        constant half = 50 %
        neuron N {
          param C = 0.2 nF, g_L = 10 nS, E_L = -0.06 V
          param E_K = nernst(1, 4 mM, 140 mM, 37 degC)
          input I : nA = 0.1 nA
          state V = E_L, m : 1 = steady
          let leak = g_L*(E_L - V)
          C * dV/dt = leak + I
          m' = half*(1 - m)/(0.005 s)
          spike when V crosses -50 mV upward { V = E_L; m += 0.1; refractory 2 ms hold V }
          when V crosses -70 mV downward { m = 0 }
          at 0.01 s { V -= 1 mV }
        }
        """;

    assertEquals("""
        // numbers in ms, mV, pA, 10 um, fmol, K
        neuron N  @model.neuro:3:1
          param C: nF = 200  @model.neuro:4:9
          param g_L: nS = 10  @model.neuro:4:21
          param E_L: V = -60  @model.neuro:4:34
          param E_K: mV = 0.0861733326228198*310.15/1*log(4/140)  @model.neuro:5:9
          input I: nA = 100  @model.neuro:6:9
          state V: V = E_L ; V' = (leak + I)/C  @model.neuro:9:3
          state m = steady from 0 ; m' = 0.5*(1 - m)/5  @model.neuro:10:3
          let leak: pA = g_L*(E_L - V)  @model.neuro:8:7
          spike when V - -50 reaches 0 { V = E_L; m = m + 0.1; refractory 2 hold V }  @model.neuro:11:3
          when -70 - V reaches 0 { m = 0 }  @model.neuro:12:3
          at 10 { V = V - 1 }  @model.neuro:13:3
        """, IrText.of(lowered(text)));
  }

  @Test
  void inheritedEquationsGrowOnTheirOwnScale() {
    assertEquals("(-(g*V) + x)/C", derivative("C * dV/dt += x"));
  }

  @Test
  void otherFactorsAddDerivatives() {
    assertEquals("-(g*V)/C + x/C/2", derivative("C * 2 * dV/dt += x").replace("x/(C*2)", "x/C/2"));
  }

  @Test
  void equationsWithEqualsReplace() {
    assertEquals("x/C", derivative("C * dV/dt = x"));
  }

  private static String derivative(String equation) {
    ModelIr model = lowered("""
        language 1.0
        neuron Base {
          param C = 1 pF, g = 1 nS
          input x : pA = 0
          state V = 0 mV
          C * dV/dt = -(g*V)
        }
        neuron Child extends Base {
          %s
        }
        """.replace("%s", equation));
    return ExpressionText.of(model.equations().getFirst().derivative());
  }

  @Test
  void superStandsForTheInheritedActions() {
    ModelIr model = lowered("""
        language 1.0
        neuron Base {
          state V = 0 mV
          V' = 1 mV/ms
          spike when V crosses 5 mV upward { V = 0 mV; refractory 1 ms hold V }
        }
        neuron Child extends Base {
          state w = 0
          spike when V crosses 6 mV upward { w = 1; super; w += 1 }
        }
        """);

    assertEquals(1, model.events().size());
    assertEquals("spike when V - 6 reaches 0 { w = 1; V = 0; refractory 1 hold V; w = w + 1 }",
        IrText.of(model).lines().filter(line -> line.contains("spike")).findFirst().orElseThrow().strip()
            .replaceAll(" +@.*", ""));
  }

  @Test
  void argumentsUsedTwiceBecomeDefinitions() {
    ModelIr model = lowered("""
        language 1.0
        function square(x) = x*x
        neuron N {
          state V = 1
          V' = square(square(V + 1)) per ms
          let up = V > 3
          let y = if up then 1 else 2
        }
        """.replace(" per ms", "/(1 ms)"));

    assertEquals(List.of("up = if V > 3 then 1 else 0", "y = if up != 0 then 1 else 2", "square_x = V + 1",
        "square_x_2 = square_x*square_x"), model.definitions().stream()
            .map(each -> each.name() + " = " + ExpressionText.of(each.value())).toList());
    assertEquals("square_x_2*square_x_2/1",
        ExpressionText.of(model.equations().getFirst().derivative()));
  }

  private static ModelIr lowered(String text) {
    List<Neuron> neurons = Parsing.model(text).getItems().stream()
        .filter(Neuron.class::isInstance).map(Neuron.class::cast).toList();
    return new LowerModel(uri -> "model.neuro").neuron(neurons.getLast());
  }
}
