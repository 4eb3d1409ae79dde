package org.neurodsl.types;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.neurodsl.neuro.Neuron;
import org.neurodsl.neuro.Parameter;

/** Constants are evaluated in base units (ms, mV, pA, 10 um, fmol, K). */
class ConstantValuesTest {

  private static OptionalDouble value(String expression) {
    return new ConstantValues().of(TypedModel.with(expression).variable("result"));
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      C/g                       | 20
      1 V + 5 mV                | 1005
      -E/2                      | 30
      twice(tau) + 1 s          | 1040
      max(E, -70 mV)            | -60
      if n > 2 then 1 else 0    | 1
      n^2                       | 9
      5 %                       | 0.05
      linoid(0 mV, 10 mV)       | 10
      exp(0)                    | 1
      T                         | 293.15
      """)
  void theValueIs(String expression, double expected) {
    assertEquals(expected, value(expression).orElseThrow(), 1e-12 * Math.abs(expected));
  }

  @ParameterizedTest
  @ValueSource(strings = {"V", "I", "t", "V*0 + 1", "log(-1)", "x", "rate(spikes)"})
  void thereIsNoValue(String expression) {
    assertTrue(value(expression).isEmpty());
  }

  @Test
  void aDerivedNeuronSeesItsOwnDefaults() {
    TypedModel model = TypedModel.of("""
        language 1.0
        neuron A { param E = -60 mV, half = E/2 }
        neuron B extends A { param E = -80 mV }
        """);
    Parameter half = (Parameter) model.variable("half");
    Neuron derived = ((Neuron) half.eContainer().eContainer().eContainer().eContents().get(2));
    assertEquals("B", derived.getName());
    assertEquals(-30, new ConstantValues().of(half).orElseThrow());
    assertEquals(-40, ConstantValues.in(NeuronView.of(derived)).of(half).orElseThrow());
  }
}
