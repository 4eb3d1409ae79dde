package org.neurodsl.emit;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.neurodsl.source.SourcePlace;

/** From lines of a generated text, counted from 1, to the places of the `.neuro` file that they were made from. */
public final class LineMap {

  private final TreeMap<Integer, SourcePlace> places;

  /** A map with these lines; lines that are missing come from no place. */
  public LineMap(Map<Integer, SourcePlace> places) {
    this.places = new TreeMap<>(places);
  }

  /** The place that the line was made from. */
  public Optional<SourcePlace> place(int line) {
    return Optional.ofNullable(places.get(line));
  }

  /** The place of the line, or of the nearest line above it that has one. */
  public Optional<SourcePlace> nearest(int line) {
    return Optional.ofNullable(places.floorEntry(line)).map(Map.Entry::getValue);
  }
}
