package org.neurodsl.sim.standalone;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.neurodsl.sim.contract.KernelInfo;

/**
 * Reads quantities without the unit table of the language: a parameter is given in its own unit, written or not. The
 * double is the one nearest to the decimal number that is written.
 */
final class OwnUnits {

  private OwnUnits() {}

  /**
   * Reads settings {@code g_L=0.3 mS/cm^2}.
   *
   * @return base units by name
   */
  static Map<String, Double> settings(List<String> texts, List<KernelInfo.Variable> parameters) {
    Map<String, Double> settings = new HashMap<>();
    for (String text : texts) {
      int equals = text.indexOf('=');
      if (equals < 1) {
        throw new UsageException("'" + text + "' is no setting; write name=value, as in " + sample(parameters) + ".");
      }
      String name = text.substring(0, equals).strip();
      KernelInfo.Variable parameter =
          parameters.stream().filter(each -> each.name().equals(name)).findFirst().orElseThrow(() ->
              unknown(name, parameters));
      settings.put(name, base(text.substring(equals + 1), parameter));
    }
    return settings;
  }

  /**
   * Refuses settings of parameters that have no other values.
   *
   * @throws UsageException which says so
   */
  static void refuse(List<String> texts, List<String> fixed) {
    for (String text : texts) {
      String name = text.substring(0, Math.max(0, text.indexOf('='))).strip();
      if (fixed.contains(name)) {
        throw new UsageException("'" + name + "' has its value for good in this simulator, because it decides what is "
            + "swept, how long a step is or what is compiled; give it to 'neurodsl run', or change it in the model and "
            + "build another simulator.");
      }
    }
  }

  private static UsageException unknown(String name, List<KernelInfo.Variable> parameters) {
    String known = parameters.stream().map(KernelInfo.Variable::name).collect(Collectors.joining(", "));
    return new UsageException(known.isEmpty()
        ? "'" + name + "' can't be given another value: all is compiled into this simulator."
        : "There is no parameter '" + name + "'; the parameters are " + known
            + ". Inputs follow the model's stimuli; 'sweep' one in the model, or set it in 'neurodsl run'.");
  }

  /** Reads a time in ms. */
  static double milliseconds(String text, String option) {
    double value = base(text, new KernelInfo.Variable(option, "ms", 0, 0, "", 0));
    if (value > 0 && Double.isFinite(value)) {
      return value;
    }
    throw new UsageException("'" + text + "' can't follow " + option + "; write a time above 0 such as 0.01 ms.");
  }

  private static double base(String text, KernelInfo.Variable parameter) {
    String number = text.strip();
    if (!parameter.unit().isEmpty() && number.endsWith(parameter.unit())) {
      number = number.substring(0, number.length() - parameter.unit().length()).strip();
    }
    if (!number.matches("[+-]?([0-9]+\\.?[0-9]*|\\.[0-9]+)([eE][+-]?[0-9]{1,3})?")) {
      throw new UsageException("'" + text.strip() + "' can't be given to " + parameter.name() + "; write a number "
          + (parameter.unit().isEmpty() ? "without unit." : "in " + parameter.unit() + "."));
    }
    double value = shift(number, parameter.exponent10()) + parameter.offset();
    if (!Double.isFinite(value)) {
      throw new UsageException(
          "'" + text.strip() + "' can't be given to " + parameter.name() + "; the number is too large.");
    }
    return value;
  }

  /** Moves the exponent of the text, so that rounding happens once. */
  private static double shift(String number, int exponent) {
    int mark = Math.max(number.indexOf('e'), number.indexOf('E'));
    int written = mark < 0 ? 0 : Integer.parseInt(number.substring(mark + 1));
    return Double.parseDouble((mark < 0 ? number : number.substring(0, mark)) + "e" + (written + exponent));
  }

  private static String sample(List<KernelInfo.Variable> parameters) {
    if (parameters.isEmpty()) {
      return "g=1";
    }
    KernelInfo.Variable first = parameters.get(0);
    return "\"" + first.name() + "=1" + (first.unit().isEmpty() ? "" : " " + first.unit()) + "\"";
  }
}
