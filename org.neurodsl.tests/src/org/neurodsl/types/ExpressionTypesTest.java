package org.neurodsl.types;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.neurodsl.units.Dimension;
import org.neurodsl.units.Rational;

/** Every expression has one dimension, derived by exact rules. */
class ExpressionTypesTest {

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      g*(E - V) + I              | current
      1 V + 5 mV                 | voltage
      C/g                        | time
      V + 0                      | voltage
      0 + V                      | voltage
      0                          | a number without unit
      0*V                        | a number without unit
      -V                         | voltage
      V^2                        | voltage squared
      V^-1                       | per voltage
      V^(1/2)*V^0.5              | voltage
      sqrt(V*V)                  | voltage
      pow(V, 2)/V                | voltage
      m^n                        | a number without unit
      exp(V/(10 mV))             | a number without unit
      abs(V - E)                 | voltage
      max(V, E)                  | voltage
      max(V, 0)                  | voltage
      max(0, V)                  | voltage
      clip(V, E, 0)              | voltage
      clip(0, 0, V)              | voltage
      relu(I)                    | current
      heaviside(V - E)           | a number without unit
      linoid(V - E, 10 mV)       | voltage
      nernst(1, c, 2*c, T)       | voltage
      if V > E then I else w     | current
      if V > E then 0 else w     | current
      if V > E and m < 1 then 1 else 2 | a number without unit
      twice(V)                   | voltage
      twice(twice(I))            | current
      twice(0)                   | a number without unit
      shifted(V)                 | voltage
      ratio(V, I)                | resistance
      I/area                     | current per area
      t/tau                      | a number without unit
      5 %                        | a number without unit
      faraday*c                  | charge per volume
      s                          | voltage
      free                       | voltage
      T - 6.3 degC               | temperature
      """)
  void theTypeIs(String expression, String expected) {
    assertEquals(expected, TypedModel.with(expression).words("result"));
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      V + I                      | unknown Mismatch
      V < I                      | unknown Mismatch
      max(V, I)                  | unknown Mismatch
      linoid(V, 3)               | unknown Mismatch
      if V > E then V else I     | unknown Mismatch
      if V then 1 else 2         | a number without unit WrongKind
      exp(V)                     | unknown HasUnit
      2^V                        | unknown HasUnit
      V^n                        | unknown ExponentVaries
      exp(V)*exp(I)              | unknown HasUnit
      (V + I)*g + 3              | unknown Mismatch
      (V > E) + 1                | unknown WrongKind
      exp(1, 2)                  | unknown ArgumentCount
      twice(V, V)                | unknown ArgumentCount
      shifted(I)                 | unknown ArgumentDimension
      leaky(I)                   | unknown InsideCall
      step(1 pA, from 1 ms)      | unknown Misplaced
      rate(spikes)               | unknown Misplaced
      twice                      | unknown NotCalled
      E(V)                       | unknown NotAFunction
      3 furlong                  | unknown BadUnit
      T + 5 degC                 | unknown AbsoluteTemperature
      -5 degC                    | unknown AbsoluteTemperature
      (((V^9)^9)^9)^9            | unknown DimensionTooLarge
      1e999                      | unknown NumberTooLarge
      """)
  void theFaultIs(String expression, String expected) {
    assertEquals(expected, TypedModel.with(expression).words("result"));
  }

  @Test
  void oneFaultIsReportedOnce() {
    TypedModel model = TypedModel.with("((V + I)*g + 3)/exp((V + I)*2) + max(V + I, 1)");
    model.type("result");
    assertEquals(3, model.types().faults().size(), "one for each of the three sums");
  }

  @Test
  void exponentsOfDimensionsAreExact() {
    Dimension third = TypedModel.with("V^(1/3)").type("result").dimension().orElseThrow();
    assertEquals(Rational.of(1, 3), third.voltage());
  }

  @Test
  void aStateThatStartsAtZeroTakesTheUnitOfItsEquation() {
    TypedModel model = TypedModel.of("""
        language 1.0
        neuron N {
          param tau = 5 ms, a = 4 nS, E = -60 mV
          state V = E, w = 0
          dV/dt = (E - V)/tau
          tau * dw/dt = a*(V - E) - w
        }
        """);
    assertEquals("current UnitNotTold", model.words("w"));
  }

  @Test
  void inheritedNamesKeepTheirType() {
    TypedModel model = TypedModel.of("""
        language 1.0
        neuron A { param E = -60 mV }
        neuron B extends A { let x = E + 5 mV }
        """);
    assertEquals("voltage", model.words("x"));
  }

  @Test
  void aCircleOfDefinitionsIsUnknownAndNoFaultOfTypes() {
    TypedModel model = TypedModel.of("language 1.0\nneuron A { let a = b + 1\n let b = a }\n");
    assertTrue(model.type("a").isUnknown());
    assertTrue(model.types().faults().isEmpty());
  }

  @Test
  void aRecursiveFunctionEnds() {
    assertTrue(TypedModel.of("language 1.0\nfunction f(x) = f(x) + 1\nneuron A { let a = f(2) }\n").type("a") != null);
  }

  @Test
  void measuresAndSweepsAreTyped() {
    TypedModel model = TypedModel.of("""
        language 1.0
        neuron N { param E = -60 mV
          input I : pA = 0
          state V = E
          dV/dt = -V/(5 ms)
          spike when V crosses 0 mV upward { V = E } }
        experiment e of N {
          sweep I from 0 to 10 pA step 1 pA
          run 1 s
          measure f = rate(spikes), n = count(spikes), top = max(V after 10 ms)
          measure first_one = first(spikes), gap = isi(spikes),
            where_it_starts = onset(f), jump = threshold(top), swing = max(V) - min(V)
        }
        """);
    assertEquals("rate", model.words("f"));
    assertEquals("a number without unit", model.words("n"));
    assertEquals("voltage", model.words("top"));
    assertEquals("time", model.words("first_one"));
    assertEquals("time", model.words("gap"));
    assertEquals("current", model.words("where_it_starts"));
    assertEquals("current", model.words("jump"));
    assertEquals("voltage", model.words("swing"));
  }

  @Test
  void aLongSumIsNoDeepRecursion() {
    assertEquals("voltage", TypedModel.with("V" + " + V".repeat(900)).words("result"));
  }
}
