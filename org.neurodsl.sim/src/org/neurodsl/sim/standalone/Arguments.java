package org.neurodsl.sim.standalone;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The options of a simulator that stands alone: {@code -o DIR}, {@code --seed 5} or {@code --seed=5}. */
final class Arguments {
  private static final Map<String, String> LONG_NAMES =
      Map.of("-e", "--experiment", "-o", "--output", "-h", "--help", "-V", "--version");
  private static final Set<String> WITH_VALUE =
      Set.of("--experiment", "--set", "--step", "--solver", "--seed", "--threads", "--output", "--format", "--plot",
          "--color", "--checkpoint", "--resume");
  private static final Set<String> FLAGS = Set.of("--help", "--version");

  private final Map<String, List<String>> values = new HashMap<>();

  private Arguments() {}

  /**
   * Reads the options.
   *
   * @throws UsageException where there is one that is not known, or one without its value
   */
  static Arguments read(String... texts) {
    Arguments arguments = new Arguments();
    for (int at = 0; at < texts.length; at++) {
      String text = texts[at];
      int equals = text.startsWith("--") ? text.indexOf('=') : -1;
      String written = equals < 0 ? text : text.substring(0, equals);
      String name = LONG_NAMES.getOrDefault(written, written);
      if (FLAGS.contains(name) && equals < 0) {
        arguments.add(name, "");
      } else if (WITH_VALUE.contains(name)) {
        if (equals < 0 && at + 1 == texts.length) {
          throw new UsageException("'" + text + "' needs a value behind it.");
        }
        arguments.add(name, equals < 0 ? texts[++at] : text.substring(equals + 1));
      } else {
        throw new UsageException("'" + text + "' is not an option of this simulator; --help lists them.");
      }
    }
    return arguments;
  }

  private void add(String name, String value) {
    values.computeIfAbsent(name, key -> new ArrayList<>()).add(value);
  }

  boolean has(String name) {
    return values.containsKey(name);
  }

  /** All values of an option, in order. */
  List<String> all(String name) {
    return values.getOrDefault(name, List.of());
  }

  /** The value of an option; of several the last counts. */
  Optional<String> last(String name) {
    return all(name).stream().reduce((earlier, later) -> later);
  }

  /** The value as one of a few words. */
  String word(String name, String usual, String... words) {
    String value = last(name).orElse(usual);
    if (!List.of(words).contains(value)) {
      String choice = String.join(", ", words);
      throw new UsageException("'" + value + "' can't follow " + name + "; write one of " + choice + ".");
    }
    return value;
  }

  /** The value as a whole number. */
  Optional<Long> whole(String name, long least) {
    return last(name).map(text -> {
      try {
        long value = Long.parseLong(text);
        if (value >= least) {
          return value;
        }
      } catch (NumberFormatException e) {
        // told below
      }
      throw new UsageException("'" + text + "' can't follow " + name + "; write a whole number from " + least + ".");
    });
  }
}
