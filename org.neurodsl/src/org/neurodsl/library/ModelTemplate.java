package org.neurodsl.library;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;

/** Small commented models with experiments that run, to begin a model of one's own with. */
public enum ModelTemplate {
  /** A leaky integrate-and-fire neuron. */
  LIF,
  /** A neuron with the channels of Hodgkin and Huxley. */
  HH,
  /** An adaptive exponential integrate-and-fire neuron. */
  ADEX,
  /** A rate unit of an artificial network. */
  UNIT;

  private static final String PLACEHOLDER = "TemplateNeuron";
  private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9_]*");

  /** The word that stands for it. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether a text can name a neuron. */
  public static boolean isName(String text) {
    return NAME.matcher(text).matches();
  }

  /** The model, for a neuron of a name. */
  public String text(String neuron) throws IOException {
    try (InputStream in = ModelTemplate.class.getResourceAsStream("template-" + word() + ".neuro")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace(PLACEHOLDER, neuron);
    }
  }
}
