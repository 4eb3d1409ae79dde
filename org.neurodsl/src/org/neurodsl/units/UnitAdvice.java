package org.neurodsl.units;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Guesses which unit somebody meant: {@code msec} for ms, {@code hz} for Hz, {@code millivolts} for mV, the ohm sign
 * for Ohm.
 */
public final class UnitAdvice {

  private static final Map<String, String> STEMS = Map.ofEntries(Map.entry("sec", "s"), Map.entry("second", "s"),
      Map.entry("volt", "V"), Map.entry("amp", "A"), Map.entry("ampere", "A"), Map.entry("siemens", "S"),
      Map.entry("mho", "S"), Map.entry("ohm", "Ohm"), Map.entry("\u03a9", "Ohm"), Map.entry("\u2126", "Ohm"),
      Map.entry("farad", "F"), Map.entry("coulomb", "C"), Map.entry("meter", "m"), Map.entry("metre", "m"),
      Map.entry("mole", "mol"), Map.entry("molar", "M"), Map.entry("hertz", "Hz"), Map.entry("kelvin", "K"),
      Map.entry("joule", "J"), Map.entry("watt", "W"), Map.entry("radian", "rad"));
  private static final Map<String, String> PREFIXES = Map.of("femto", "f", "pico", "p", "nano", "n", "micro", "u",
      "milli", "m", "centi", "c", "kilo", "k", "mega", "M", "giga", "G");
  private static final Map<String, String> WORDS = Map.of("\u00b0C", "degC", "\u2103", "degC", "celsius", "degC",
      "micron", "um", "microns", "um", "percent", "%", "spikes/s", "Hz", "sp", "Hz", "mohm", "MOhm", "angstrom", "nm");
  private static final Map<String, String> REPLACEMENTS = Map.of("min", "60 s", "minute", "60 s", "minutes", "60 s",
      "h", "3600 s", "hour", "3600 s", "hours", "3600 s", "deg", "rad (1 degree is 0.0174533 rad)", "eV",
      "1.602176634e-19 J", "L", "1e-3 m^3, and mM for mmol per litre", "l", "1e-3 m^3, and mM for mmol per litre");

  private UnitAdvice() {}

  /** Gives the symbols of the table that were most likely meant, the likeliest first; never the text itself. */
  public static List<String> likely(String text) {
    Set<String> found = new LinkedHashSet<>();
    Optional.ofNullable(WORDS.get(text)).or(() -> Optional.ofNullable(WORDS.get(text.toLowerCase(Locale.ROOT))))
        .ifPresent(found::add);
    if (found.isEmpty()) {
      UnitTable.all().stream().map(Unit::symbol).filter(s -> s.equalsIgnoreCase(UnitTable.withPlainMicro(text)))
          .forEach(found::add);
    }
    if (found.isEmpty()) {
      spelledOut(text).ifPresent(found::add);
    }
    if (found.isEmpty() && text.length() >= 3) {
      UnitTable.all().stream().map(Unit::symbol).filter(s -> s.length() > 1 && isOneEditAway(text, s))
          .forEach(found::add);
    }
    found.remove(text);
    return List.copyOf(found);
  }

  /** Says what to write instead, to end a sentence with: {@code did you mean 'ms'?}; empty when nothing comes near. */
  public static Optional<String> mend(String text) {
    String replacement = REPLACEMENTS.get(text);
    if (replacement != null) {
      return Optional.of("write " + replacement + ".");
    }
    List<String> likely = likely(text);
    return likely.isEmpty() ? Optional.empty()
        : Optional.of("did you mean '" + String.join("' or '", likely) + "'?");
  }

  private static Optional<String> spelledOut(String text) {
    String word = text.toLowerCase(Locale.ROOT);
    for (Map.Entry<String, String> prefix : PREFIXES.entrySet()) {
      if (word.startsWith(prefix.getKey())) {
        return stem(word.substring(prefix.getKey().length())).map(s -> prefix.getValue() + s).filter(UnitTable::isUnit);
      }
    }
    Optional<String> plain = stem(word);
    if (plain.isPresent() || text.length() < 2) {
      return plain.filter(UnitTable::isUnit);
    }
    String letter = UnitTable.withPlainMicro(text).substring(0, 1);
    return stem(word.substring(1)).map(s -> letter + s).filter(UnitTable::isUnit);
  }

  private static Optional<String> stem(String word) {
    String singular = word.endsWith("s") && !word.endsWith("siemens") ? word.substring(0, word.length() - 1) : word;
    return Optional.ofNullable(STEMS.get(word)).or(() -> Optional.ofNullable(STEMS.get(singular)))
        .or(() -> Optional.ofNullable(STEMS.get(upperOmega(word))));
  }

  /** Lower case turns the Greek capital omega into a small one; this turns it back. */
  private static String upperOmega(String word) {
    return word.equals("\u03c9") ? "\u03a9" : word;
  }

  /** Tells whether one letter put in, left out or changed turns one text into the other. */
  private static boolean isOneEditAway(String a, String b) {
    if (Math.abs(a.length() - b.length()) > 1) {
      return false;
    }
    int shorter = Math.min(a.length(), b.length());
    int head = 0;
    while (head < shorter && a.charAt(head) == b.charAt(head)) {
      head++;
    }
    int tail = 0;
    while (tail < shorter - head && a.charAt(a.length() - 1 - tail) == b.charAt(b.length() - 1 - tail)) {
      tail++;
    }
    return Math.max(a.length(), b.length()) - head - tail == 1;
  }
}
