package org.neurodsl.ui.editor;

/** Models of any length, made of neurons and experiments that differ in nothing but their numbers. */
final class LongModel {
  /** How many cells make a model of more than 5,000 lines. */
  static final int CELLS_OF_5000_LINES = 210;

  private static final String CELL = """

      /** Cell number %1$d. */
      neuron Cell%1$d {
        param tau = 10 ms, g_L = 10 nS, C = 200 pF, E_L = -70 mV
        param V_th = -50 mV, V_r = -60 mV
        input I : pA = 0
        state V = E_L
        state w = 0 pA
        let leak = g_L*(E_L - V)
        C * dV/dt = leak + I - w
        dw/dt = -w/tau
        spike when V crosses V_th upward {
          V = V_r
          w += 10 pA
          refractory 2 ms hold V
        }
      }

      experiment trace%1$d of Cell%1$d {
        I = step(500 pA, from 10 ms to 90 ms)
        record V, w, spikes
        measure f = rate(spikes)
        run 100 ms
      }
      """;

  private LongModel() {}

  /** The text of a model without problems; 24 lines a cell. */
  static String of(int cells) {
    StringBuilder text = new StringBuilder("language 1.0\n");
    for (int i = 0; i < cells; i++) {
      text.append(CELL.formatted(i));
    }
    return text.toString();
  }
}
