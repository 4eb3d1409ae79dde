package org.neurodsl.emit.java;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.neurodsl.emit.java.Statement.Local;
import org.neurodsl.source.SourcePlace;

/** The statements of one vector loop: those before it, those in it, and the conditions under which they hold. */
final class VectorBody {

  private final MethodBody before = new MethodBody();
  private final MethodBody loop = new MethodBody();
  private final Map<String, String> broadcasts = new LinkedHashMap<>();
  private final Map<String, String> arrays = new LinkedHashMap<>();
  private final List<String> guards = new ArrayList<>();
  private final Set<String> taken;
  private final boolean wide;

  /**
   * An empty loop.
   *
   * @param taken names that its locals must not have
   * @param wide whether functions are written for wide ranges of arguments, which is slower
   */
  VectorBody(Set<String> taken, boolean wide) {
    this.taken = taken;
    this.wide = wide;
  }

  boolean isWide() {
    return wide;
  }

  /** What is computed once, before the loop. */
  MethodBody before() {
    return before;
  }

  /** What is computed for each vector. */
  MethodBody loop() {
    return loop;
  }

  /** Masks of lanes; where one of them is not set, what the loop computes is wrong. */
  List<String> guards() {
    return guards;
  }

  /** Adds a condition for what has been computed so far. */
  void guard(String mask) {
    guards.add(mask);
  }

  /** The local that holds a number in all lanes; each number is spread once, before the loop. */
  String broadcast(String number) {
    return broadcasts.computeIfAbsent(number, this::declareBroadcast);
  }

  private String declareBroadcast(String number) {
    String word = number.matches("-?\\w+\\.[A-Za-z]\\w*") ? number.substring(number.lastIndexOf('.') + 1) : "k";
    String name = number.startsWith("neurons." + word) ? word : JavaNames.unique(word, taken);
    String value = "DoubleVector.broadcast(SPECIES, " + number + ")";
    before.declare(new Local(name, "DoubleVector"), value, SourcePlace.NOWHERE);
    return name;
  }

  /**
   * The local that holds an array; each is fetched once, before the loop, because the JVM would fetch it again after
   * each call.
   *
   * @param name what to call it, if that is free
   */
  String array(String name, String value) {
    return arrays.computeIfAbsent(value, text -> {
      String java = JavaNames.unique(name, taken);
      before.declareHere(new Local(java, "double[]"), text);
      return java;
    });
  }

  /** The local that holds an array of the neurons. */
  String ofNeurons(String field) {
    return array(field + "_all", "neurons." + field);
  }

  /** Declares a local of a vector of numbers in the loop. */
  String number(String name, String value) {
    return declare(name, "DoubleVector", value);
  }

  /** Declares a local of a mask in the loop. */
  String mask(String name, String value) {
    return declare(name, "VectorMask<Double>", value);
  }

  private String declare(String name, String type, String value) {
    String java = JavaNames.unique(name, taken);
    loop.declare(new Local(java, type), value, SourcePlace.NOWHERE);
    return java;
  }

  /** Declares a local of that very name in the loop. */
  void declare(String java, Value value, SourcePlace place) {
    taken.add(java);
    loop.declare(new Local(java, value.type()), value.text(), place);
  }
}
