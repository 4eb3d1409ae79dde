package org.neurodsl.cli;

/** The help of {@code neurodsl} itself. */
final class Overview {
  private static final String INTRODUCTION =
      """
      neurodsl: models of neurons, from a text to spikes

      Usage: neurodsl COMMAND [arguments]

      """;
  private static final String EXAMPLES =
      """

      Examples:
        neurodsl run examples/hodgkin-huxley.neuro      run its experiments, show what came out
        neurodsl new MyNeuron                           write a first model of your own
        neurodsl check .                                check all models below this folder
        neurodsl units "10 nS * 5 mV"                   what is it, in which units?

      neurodsl COMMAND --help tells more of a command.
      Exit codes: 0 ok, 1 problems in the model, 2 wrong call, 3 run failed, 4 an expectation does not hold,
      70 a bug of NeuroDSL, 130 cancelled.
      """;

  private Overview() {}

  static String text() {
    StringBuilder text = new StringBuilder(INTRODUCTION).append("Commands:\n");
    for (String name : Commands.names()) {
      String description = Commands.named(name).spec().usageMessage().description()[0];
      int end = description.indexOf(". ");
      text.append("  ").append(name).append(" ".repeat(11 - name.length()));
      text.append(end < 0 ? description : description.substring(0, end + 1)).append('\n');
    }
    return text.append("  --version  Show the version.\n").append(EXAMPLES).toString();
  }
}
