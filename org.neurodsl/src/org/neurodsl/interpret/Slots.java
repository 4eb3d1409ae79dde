package org.neurodsl.interpret;

import java.util.HashMap;
import java.util.Map;

/** Gives each name a place in an array of values. */
final class Slots {
  private final Map<String, Integer> places = new HashMap<>();

  /** The place of a name, a new one if it has none. */
  int of(String name) {
    Integer place = places.get(name);
    if (place == null) {
      place = places.size();
      places.put(name, place);
    }
    return place;
  }

  /** Number of places. */
  int size() {
    return places.size();
  }
}
