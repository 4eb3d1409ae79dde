package org.neurodsl.ui.trace.model;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.neurodsl.ui.trace.data.Span;

/**
 * How a user likes the traces of one experiment shown, as kept between runs. What names a signal that a run does not
 * have
 * is kept for the next run that has it.
 *
 * @param overlaid whether signals of one unit share a track
 * @param grid whether grid lines are drawn
 * @param dots whether samples are dotted when near
 * @param hidden names of hidden signals
 * @param order names of signals from the top down
 * @param ranges fixed value ranges by track
 * @param levels thresholds by signal
 * @param markers named times
 */
public record TraceSetup(
    boolean overlaid,
    boolean grid,
    boolean dots,
    List<String> hidden,
    List<String> order,
    Map<String, Span> ranges,
    Map<String, Double> levels,
    List<Marker> markers) {

  private static final Gson GSON =
      new GsonBuilder().setPrettyPrinting().serializeSpecialFloatingPointValues().disableHtmlEscaping().create();

  /** Takes nothing for what a text left out. */
  public TraceSetup {
    hidden = hidden == null ? List.of() : List.copyOf(hidden);
    order = order == null ? List.of() : List.copyOf(order);
    ranges = ranges == null ? Map.of() : Map.copyOf(ranges);
    levels = levels == null ? Map.of() : Map.copyOf(levels);
    markers = markers == null ? List.of() : List.copyOf(markers);
  }

  /** As JSON. */
  public String toJson() {
    return GSON.toJson(this) + "\n";
  }

  /** Reads {@link #toJson}; empty for a text that is none: a broken set-up must not keep a run from being seen. */
  public static Optional<TraceSetup> fromJson(String text) {
    try {
      return Optional.ofNullable(GSON.fromJson(text, TraceSetup.class));
    } catch (JsonParseException | IllegalArgumentException | NullPointerException e) {
      return Optional.empty();
    }
  }
}
