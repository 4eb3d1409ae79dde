package org.neurodsl.ir;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.neurodsl.ir.ExpressionReader.expr;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.neurodsl.pass.Plans;

/** The texts of `--dump`. */
class PlanTextTest {

  @ParameterizedTest
  @ValueSource(strings = {
    "a - (b - c)", "a - b - c", "a/(b*c)", "-(a + b)*c", "(-a)^2", "-a^2", "a^-b", "2^3^2", "(2^3)^2",
    "not (a < b and c < d)",
    "if a < b then 1 else if c < d then 2 else 3", "(if a < b then 1 else 2) + 3", "exp(-(V + 65)/18)", "1.0E-9*x",
    "a < b or c >= d and x != y", "min(a, b + 1)"
  })
  void expressionsHaveOnlyTheParenthesesTheyNeed(String text) {
    assertEquals(text, ExpressionText.of(expr(text)));
  }

  @Test
  void planOfTheLeakyNeuron() {
    assertEquals("""
        // numbers in ms, mV, pA, 10 um, fmol, K
        plan of LIF
          param C = 200  @test.neuro:2:3
          param g_L = 10  @test.neuro:3:3
          param E_L = -60  @test.neuro:4:3
          param V_th = -50  @test.neuro:5:3
          param V_r = E_L  @test.neuro:6:3
          derived ratio_1 = 1/C  @test.neuro:9:3
          derived product_1 = ratio_1*(g_L*E_L)  @test.neuro:9:3
          derived product_2 = ratio_1*-g_L  @test.neuro:9:3
          state V  @test.neuro:8:3
        initial
          V <- E_L
        rest
          V <- (g_L*(E_L - V) + 0)*ratio_1
        derivatives
          V <- (g_L*(E_L - V) + 0)*ratio_1
        variant, exact
          // V: exact propagator, because its equation is linear with constant coefficients
          prepared weight_V = dt*exprel(product_2*dt)  @test.neuro:9:3
        step
          V_next = V + weight_V*(product_1 + product_2*V)  @test.neuro:9:3
          V <- V_next
          check event 0 from V - V_th to V_next - V_th
        variant holding V, exact
          // V: held
        step
          V <- V
          check event 0 from V - V_th to V - V_th
        spike event
          when V - V_th reaches 0 { V = V_r; refractory 5 hold V } then variant 1  @test.neuro:12:3
        observable V
          = V
        """, PlanText.of(Plans.plan(SampleModels.lif(), Drive.NONE, "auto")));
  }
}
