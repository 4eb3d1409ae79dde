package org.neurodsl.cli;

import java.util.List;
import java.util.Locale;
import org.neurodsl.problem.NameSuggestion;
import org.neurodsl.sim.standalone.UsageException;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

/** Building blocks of the options of commands. They are built by calls, without annotations, for a quick start. */
final class Options {
  private static final int WIDTH = 100;

  private Options() {}

  /** A command with its help option. */
  static CommandSpec command(String name, String description, String... examples) {
    CommandSpec spec = CommandSpec.create().name("neurodsl " + name);
    spec.usageMessage().description(description).width(WIDTH);
    if (examples.length > 0) {
      String[] footer = new String[examples.length + 1];
      footer[0] = "%nExamples:";
      for (int i = 0; i < examples.length; i++) {
        footer[i + 1] = "  " + examples[i].replace("%", "%%");
      }
      spec.usageMessage().footer(footer);
    }
    spec.addOption(
        OptionSpec.builder("-h", "--help").usageHelp(true).description("Show this help.").build());
    return spec;
  }

  static OptionSpec text(String label, String description, String... names) {
    return OptionSpec.builder(names[0], rest(names)).type(String.class).paramLabel(label).description(description)
        .build();
  }

  static OptionSpec texts(String label, String description, String... names) {
    return OptionSpec.builder(names[0], rest(names)).type(List.class).auxiliaryTypes(String.class).arity("1")
        .paramLabel(label).description(description).build();
  }

  static OptionSpec flag(String description, String... names) {
    return OptionSpec.builder(names[0], rest(names)).type(boolean.class).arity("0").description(description).build();
  }

  static OptionSpec colour() {
    return text("WHEN", "auto (on terminals), always, or never", "--color");
  }

  static PositionalParamSpec arguments(String label, String arity, String description) {
    return PositionalParamSpec.builder().index("0..*").type(List.class).auxiliaryTypes(String.class).arity(arity)
        .paramLabel(label).hideParamSyntax(true).description(description).build();
  }

  /** The value of an option as text. */
  static String value(ParseResult options, String name, String usual) {
    String value = options.matchedOptionValue(name, usual);
    return value == null ? usual : value;
  }

  /** The value as one of a few words. */
  static String word(ParseResult options, String name, String usual, String... words) {
    String value = value(options, name, usual);
    if (!List.of(words).contains(value)) {
      String near = NameSuggestion.clause(value.toLowerCase(Locale.ROOT), List.of(words));
      throw new UsageException("'" + value + "' can't follow " + name + "; "
          + (near.isEmpty() ? "write one of " + String.join(", ", words) : "did you mean " + near) + ".");
    }
    return value;
  }

  /** The values of an option that may be given several times. */
  static List<String> values(ParseResult options, String name) {
    return options.matchedOptionValue(name, List.of());
  }

  /** The arguments that are no options. */
  static List<String> arguments(ParseResult options) {
    return options.matchedPositionalValue(0, List.of());
  }

  /** The value as a whole number; null where the option is not given. */
  static Long whole(ParseResult options, String name, long least) {
    String text = value(options, name, null);
    if (text == null) {
      return null;
    }
    try {
      long value = Long.parseLong(text);
      if (value >= least) {
        return value;
      }
    } catch (NumberFormatException e) {
      // told below
    }
    throw new UsageException("'" + text + "' can't follow " + name + "; write a whole number from " + least + ".");
  }

  private static String[] rest(String... names) {
    String[] rest = new String[names.length - 1];
    System.arraycopy(names, 1, rest, 0, rest.length);
    return rest;
  }
}
