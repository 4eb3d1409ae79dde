package org.neurodsl.ui.trace.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.neurodsl.ui.trace.data.AnalogSignal;
import org.neurodsl.ui.trace.data.EventSignal;
import org.neurodsl.ui.trace.data.Extremes;
import org.neurodsl.ui.trace.data.Measures;
import org.neurodsl.ui.trace.data.Signal;
import org.neurodsl.ui.trace.data.Span;
import org.neurodsl.ui.trace.data.TraceData;

/**
 * The state of a traces view. The first run is the one that is measured; others are drawn behind it. For one thread.
 */
public final class TraceModel {
  private final TimeWindow window = new TimeWindow();
  private final Cursors cursors = new Cursors();
  private final Set<String> hidden = new LinkedHashSet<>();
  private final List<String> order = new ArrayList<>();
  private final Map<String, Span> ranges = new HashMap<>();
  private final Map<String, Double> levels = new LinkedHashMap<>();
  private final List<Marker> markers = new ArrayList<>();
  private List<TraceData> runs = List.of();
  private double planned;
  private Span selection;
  private Comparison comparison;
  private String focus;
  private boolean overlaid;
  private boolean grid = true;
  private boolean dots;

  /**
   * Shows runs.
   *
   * @param shown the run to be measured, then those behind it
   * @param duration how long the first one will get, ms; 0 if unknown
   */
  public void setRuns(List<TraceData> shown, double duration) {
    runs = List.copyOf(shown);
    planned = duration;
    comparison = null;
    if (focus == null || runs.isEmpty() || runs.get(0).signal(focus).isEmpty()) {
      focus = runs.isEmpty() || runs.get(0).signals().isEmpty() ? null : runs.get(0).signals().get(0).name();
    }
    refresh();
  }

  /** Takes in what the runs got since. */
  public void refresh() {
    double from = Double.POSITIVE_INFINITY;
    double to = Double.NEGATIVE_INFINITY;
    double newest = Double.NaN;
    for (TraceData run : runs) {
      Optional<Span> span = run.span();
      if (span.isPresent()) {
        from = Math.min(from, span.get().from());
        to = Math.max(to, span.get().to());
        newest = run == runs.get(0) ? span.get().to() : newest;
      }
    }
    if (planned > 0 && !runs.isEmpty() && !runs.get(0).isFinished()) {
      from = Math.min(from, 0);
      to = Math.max(to, planned);
    }
    if (from < to) {
      window.grow(new Span(from, to), Double.isNaN(newest) ? to : newest);
    }
  }

  /** All runs, the measured one first. */
  public List<TraceData> runs() {
    return runs;
  }

  /** The measured run. */
  public Optional<TraceData> run() {
    return runs.isEmpty() ? Optional.empty() : Optional.of(runs.get(0));
  }

  /** The visible stretch of time. */
  public TimeWindow window() {
    return window;
  }

  /** The cursors. */
  public Cursors cursors() {
    return cursors;
  }

  /** Every signal of the measured run in the order of the view, hidden ones too. */
  public List<Signal> signals() {
    List<Signal> sorted = new ArrayList<>(run().map(TraceData::signals).orElse(List.of()));
    sorted.sort((a, b) -> Integer.compare(rank(a.name()), rank(b.name())));
    return sorted;
  }

  private int rank(String name) {
    int place = order.indexOf(name);
    return place < 0 ? Integer.MAX_VALUE : place;
  }

  /** The place of a signal in the run, which decides on its colour. */
  public int colourIndex(String name) {
    List<Signal> all = run().map(TraceData::signals).orElse(List.of());
    for (int i = 0; i < all.size(); i++) {
      if (all.get(i).name().equals(name)) {
        return i;
      }
    }
    return 0;
  }

  /** The visible tracks from the top down. */
  public List<Track> tracks() {
    Map<String, List<Signal>> groups = new LinkedHashMap<>();
    for (Signal signal : signals()) {
      if (!hidden.contains(signal.name())) {
        boolean grouped = overlaid && signal instanceof AnalogSignal;
        String key = grouped ? "[" + signal.unit() + "]" : signal.name();
        groups.computeIfAbsent(key, unused -> new ArrayList<>()).add(signal);
      }
    }
    return groups.entrySet().stream().map(entry -> new Track(entry.getKey(), entry.getValue())).toList();
  }

  /** The range of values of a track: the one the user chose, or all that was recorded. */
  public Span range(Track track) {
    Span fixed = ranges.get(track.key());
    return fixed != null ? fixed : ValueRange.of(extremes(track, null));
  }

  /** Whether the user chose the range of a track. */
  public boolean isRangeFixed(Track track) {
    return ranges.containsKey(track.key());
  }

  /** Chooses the range of a track; null lets it follow the data. */
  public void setRange(Track track, Span range) {
    if (range == null) {
      ranges.remove(track.key());
    } else {
      ranges.put(track.key(), range);
    }
  }

  /** Fits the ranges of all tracks to what is in view. */
  public void fitValues() {
    for (Track track : tracks()) {
      Extremes seen = extremes(track, window.shown());
      if (!seen.isEmpty() && track.signals().get(0) instanceof AnalogSignal) {
        ranges.put(track.key(), ValueRange.of(seen));
      }
    }
  }

  /** Shows all of the time and all values. */
  public void fit() {
    ranges.clear();
    window.fit();
  }

  private Extremes extremes(Track track, Span stretch) {
    Extremes all = new Extremes();
    for (Signal signal : track.signals()) {
      for (TraceData each : runs) {
        if (each.signal(signal.name()).orElse(null) instanceof AnalogSignal analog) {
          long from = stretch == null ? 0 : analog.indexAt(stretch.from());
          long to = stretch == null ? analog.size() : Math.min(analog.size(), analog.indexAt(stretch.to()) + 1);
          analog.extremes(from, to, all);
        }
      }
    }
    return all;
  }

  /** The selected stretch of time, if any. */
  public Optional<Span> selection() {
    return Optional.ofNullable(selection);
  }

  /** Selects a stretch of time; null for none. */
  public void select(Span stretch) {
    selection = stretch;
  }

  /** Measures a signal in the selection. */
  public Optional<Measures> measures(AnalogSignal signal) {
    return selection().flatMap(s -> Measures.of(signal, s, spikeTimes(signal, s), level(signal)));
  }

  /** The recorded spikes of the neuron of a signal; null where none were recorded. */
  private double[] spikeTimes(AnalogSignal signal, Span stretch) {
    List<EventSignal> events = run().map(TraceData::events).orElse(List.of());
    if (events.size() != 1) {
      return null;
    }
    int open = signal.name().lastIndexOf('[');
    String index = open < 0 ? "0" : signal.name().substring(open + 1, signal.name().length() - 1);
    boolean known = index.chars().allMatch(Character::isDigit) && index.length() < 10;
    return known ? events.get(0).timesOf(Integer.parseInt(index), stretch.from(), stretch.to()) : null;
  }

  /** The signal that jumps and thresholds are about. */
  public Optional<Signal> focus() {
    return run().flatMap(data -> focus == null ? Optional.empty() : data.signal(focus));
  }

  /** Has jumps and thresholds be about a signal. */
  public void setFocus(String name) {
    focus = name;
  }

  /** The threshold of a signal: the one the user set, or midway between its extremes. */
  public double level(AnalogSignal signal) {
    Double set = levels.get(signal.name());
    if (set != null) {
      return set;
    }
    Extremes all = new Extremes();
    signal.extremes(0, signal.size(), all);
    return all.isEmpty() ? 0 : 0.5 * (all.min() + all.max());
  }

  /** Whether the user set the threshold of a signal. */
  public boolean hasLevel(String name) {
    return levels.containsKey(name);
  }

  /** Sets the threshold of a signal. */
  public void setLevel(String name, double value) {
    levels.put(name, value);
  }

  /** Hides a signal or shows it again. */
  public void setHidden(String name, boolean away) {
    if (away) {
      hidden.add(name);
    } else {
      hidden.remove(name);
    }
  }

  /** Whether a signal is hidden. */
  public boolean isHidden(String name) {
    return hidden.contains(name);
  }

  /** Moves a signal up (-1) or down (1) among the others. */
  public void move(String name, int by) {
    List<String> names = new ArrayList<>(signals().stream().map(Signal::name).toList());
    int place = names.indexOf(name);
    int target = Math.clamp(place + by, 0, names.size() - 1);
    if (place >= 0 && target != place) {
      names.add(target, names.remove(place));
      order.clear();
      order.addAll(names);
    }
  }

  /** The markers, ascending in time; may be changed. */
  public List<Marker> markers() {
    return markers;
  }

  /** Adds a marker. */
  public void mark(double time, String name) {
    markers.add(new Marker(time, name));
    markers.sort((a, b) -> Double.compare(a.time(), b.time()));
  }

  /** The comparison of the first two runs, if there is one. */
  public Optional<Comparison> comparison() {
    return Optional.ofNullable(comparison);
  }

  /** Shows where the first two runs differ; null for nothing. */
  public void setComparison(Comparison result) {
    comparison = result;
  }

  /** Whether signals of one unit share a track. */
  public boolean isOverlaid() {
    return overlaid;
  }

  /** Lets signals of one unit share a track, or not. */
  public void setOverlaid(boolean on) {
    overlaid = on;
  }

  /** Whether grid lines are drawn. */
  public boolean hasGrid() {
    return grid;
  }

  /** Draws grid lines or not. */
  public void setGrid(boolean on) {
    grid = on;
  }

  /** Whether near samples are dotted. */
  public boolean hasDots() {
    return dots;
  }

  /** Dots near samples or not. */
  public void setDots(boolean on) {
    dots = on;
  }

  /** The set-up to be kept. */
  public TraceSetup setup() {
    return new TraceSetup(overlaid, grid, dots, List.copyOf(hidden), order, ranges, levels, markers);
  }

  /** Shows as another time. */
  public void apply(TraceSetup setup) {
    overlaid = setup.overlaid();
    grid = setup.grid();
    dots = setup.dots();
    hidden.clear();
    hidden.addAll(setup.hidden());
    order.clear();
    order.addAll(setup.order());
    ranges.clear();
    ranges.putAll(setup.ranges());
    levels.clear();
    levels.putAll(setup.levels());
    markers.clear();
    markers.addAll(setup.markers());
  }
}
