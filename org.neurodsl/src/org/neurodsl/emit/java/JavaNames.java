package org.neurodsl.emit.java;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** The only place that makes Java identifiers out of names of a model. */
final class JavaNames {

  private static final Set<String> KEYWORDS =
      words(
          "_ abstract assert boolean break byte case catch char class const continue default do double else",
          "enum exports extends false final finally float for goto if implements import instanceof int",
          "interface long module native new null open opens package permits private protected provides public",
          "record requires return sealed short static strictfp super switch synchronized this throw throws to",
          "transient transitive true try uses var void volatile when while with yield");

  /** Names that generated code gives to things itself, and those of classes that it refers to. */
  private static final Set<String> OWN =
      words(
          "holdStep holdFraction holdVariant states stepLength INFO VECTORS SPECIES from to i t dt step time",
          "seed variant neuron event index observable values tables flagged flag count scratch size neurons",
          "holdEnd held ends found active rising GridCrossings derivatives org java jdk NeuronKernel KernelInfo",
          "ParameterValues TimeTable Functions VectorFunctions VectorModule VectorLoop VectorSpecies Exponential",
          "vectors loops redo LANES",
          "STRETCH lanes DoubleVector VectorMask VectorOperators Propagator OrnsteinUhlenbeck Override Math",
          "Double Boolean Integer Long String List ArrayList Object IndexOutOfBoundsException");

  /** Simple names that a generated class must not hide, and file names that Windows does not allow; in lower case. */
  private static final Set<String> FORBIDDEN_CLASSES =
      words(
          "con prn aux nul com1 com2 com3 com4 com5 com6 com7 com8 com9 lpt1 lpt2 lpt3 lpt4 lpt5 lpt6 lpt7 lpt8",
          "lpt9 neuronkernel gridcrossings kernelinfo parametervalues timetable functions vectorfunctions vectormodule",
          "vectorloop vectorspecies doublevector vectormask vectoroperators propagator exponential",
          "ornsteinuhlenbeck override math double boolean integer long string list arraylist object",
          "indexoutofboundsexception record enum class number thread runnable exception error throwable system",
          "module process package main java org jdk");

  private final Set<String> taken = new HashSet<>();

  private static Set<String> words(String... lines) {
    return Set.of(String.join(" ", lines).split(" "));
  }

  /** An identifier for a field; later fields and locals get others. */
  String field(String name) {
    return unique(name, taken);
  }

  /** Identifiers for the locals of one method: distinct from all fields and from each other. */
  Set<String> localsTaken() {
    return new HashSet<>(taken);
  }

  /** An identifier that is not in {@code taken}, to which it is added. */
  static String unique(String name, Set<String> taken) {
    String base = identifier(name);
    String candidate = base;
    for (int number = 2; isReserved(candidate) || !taken.add(candidate); number++) {
      candidate = isReserved(base) && number == 2 ? base + "_" : base + "_" + number;
    }
    return candidate;
  }

  /**
   * A class name, unique without regard to case (some file systems have none).
   *
   * @param takenInLowerCase names given before, in lower case; the new one is added
   */
  static String classOf(String model, Set<String> takenInLowerCase) {
    String base = identifier(model);
    base = base.substring(0, 1).toUpperCase(Locale.ROOT) + base.substring(1);
    if (base.startsWith("_")) {
      base = "Neuron" + base;
    }
    if (FORBIDDEN_CLASSES.contains(base.toLowerCase(Locale.ROOT)) || KEYWORDS.contains(base)) {
      base += "Neuron";
    }
    String candidate = base;
    for (int number = 2; !takenInLowerCase.add(candidate.toLowerCase(Locale.ROOT)); number++) {
      candidate = base + "_" + number;
    }
    return candidate;
  }

  private static boolean isReserved(String name) {
    return KEYWORDS.contains(name) || OWN.contains(name);
  }

  /** Letters, digits and low lines of ASCII only, beginning with a letter or low line, of reasonable length. */
  private static String identifier(String name) {
    StringBuilder result = new StringBuilder();
    name.codePoints()
        .limit(80)
        .forEach(point -> result.append(isWordCharacter(point) ? Character.toString(point) : "_"));
    if (result.isEmpty() || Character.isDigit(result.charAt(0))) {
      result.insert(0, '_');
    }
    return result.toString();
  }

  private static boolean isWordCharacter(int point) {
    return point >= 'a' && point <= 'z' || point >= 'A' && point <= 'Z' || point >= '0' && point <= '9' || point == '_';
  }
}
