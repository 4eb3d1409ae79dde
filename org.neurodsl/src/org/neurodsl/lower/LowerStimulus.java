package org.neurodsl.lower;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.neurodsl.ir.Drive;
import org.neurodsl.ir.Expr;
import org.neurodsl.ir.Expr.BinaryOperator;
import org.neurodsl.ir.ExprTree;
import org.neurodsl.ir.KnownFunction;
import org.neurodsl.ir.Let;
import org.neurodsl.neuro.BuiltinCall;
import org.neurodsl.neuro.CallArgument;
import org.neurodsl.neuro.Expression;
import org.neurodsl.source.SourcePlace;
import org.neurodsl.types.CallBinding;

/**
 * Stimuli as expressions: what jumps becomes a level, constant between stops, so that no solver steps across an edge.
 * Levels are evaluated in the middle of a segment, far from any edge.
 *
 * <p>{@code ramp} has its first value before it begins and its last one after its end; the others are 0 outside their
 * time.
 */
final class LowerStimulus {
  private static final Expr TIME = Expr.ref(Expr.TIME);

  private final LowerExpression expressions;
  private final TreePlaces places;
  private final Expr duration;
  private final List<Let> levels = new ArrayList<>();
  private final List<Drive.Noise> noises = new ArrayList<>();
  private final List<Edges> edges = new ArrayList<>();
  private final List<Drive.Table> tables = new ArrayList<>();
  private final Set<String> taken = new HashSet<>();
  private String input = "";

  /**
   * Times at which a stimulus jumps: {@code first}, and again after each {@code every} until {@code last}.
   *
   * @param every null for a single time
   * @param last null for the end of the run
   */
  record Edges(Expr first, Expr every, Expr last) {

    List<Expr> expressions() {
      return Stream.of(first, every, last).filter(Objects::nonNull).toList();
    }
  }

  LowerStimulus(LowerExpression expressions, TreePlaces places, Expr duration, Set<String> taken) {
    this.expressions = expressions;
    this.places = places;
    this.duration = duration;
    this.taken.addAll(taken);
  }

  /** The value of an input under a stimulus. */
  Expr of(String name, Expression stimulus) {
    input = name;
    expressions.stimuli(this::call);
    Expr value = expressions.of(stimulus);
    expressions.stimuli(null);
    return value;
  }

  List<Let> levels() {
    return levels;
  }

  List<Drive.Noise> noises() {
    return noises;
  }

  List<Edges> edges() {
    return edges;
  }

  List<Drive.Table> tables() {
    return tables;
  }

  private Expr call(BuiltinCall call) {
    CallBinding binding = CallBinding.of(call).orElseThrow();
    SourcePlace place = places.of(call);
    return switch (call.getFunction()) {
      case "step" -> gated(value(binding, "level"), during(binding), place);
      case "pulses" -> pulses(binding, place);
      case "ramp" -> ramp(binding);
      case "sine" -> sine(binding, place);
      case "noise" -> noise(binding);
      case "table" -> table(call, binding);
      default -> throw new IllegalArgumentException("Not a stimulus: " + call.getFunction());
    };
  }

  private Expr value(CallBinding binding, String parameter) {
    return expressions.of(binding.value(parameter).orElseThrow());
  }

  private Optional<Expr> option(CallBinding binding, String parameter) {
    return binding.value(parameter).map(expressions::of);
  }

  /** Whether the time lies in the window of the call; marks its edges. Empty for a call without window. */
  private Optional<Expr> during(CallBinding binding) {
    Optional<Expr> from = option(binding, "from");
    Optional<Expr> to = binding.argument("from").map(CallArgument::getUpper).map(expressions::of);
    from.ifPresent(this::edge);
    to.ifPresent(this::edge);
    Optional<Expr> begun = from.map(time -> new Expr.Binary(BinaryOperator.GREATER_OR_EQUAL, TIME, time));
    Optional<Expr> open = to.map(time -> new Expr.Binary(BinaryOperator.LESS, TIME, time));
    return begun.isPresent() && open.isPresent()
        ? Optional.of(new Expr.Binary(BinaryOperator.AND, begun.get(), open.get()))
        : begun.or(() -> open);
  }

  private void edge(Expr time) {
    edges.add(new Edges(time, null, null));
  }

  /** A value where a condition on the time holds, else 0; the condition is decided once in each segment. */
  private Expr gated(Expr value, Optional<Expr> condition, SourcePlace place) {
    if (condition.isEmpty()) {
      return value;
    }
    boolean constant = ExprTree.names(value).stream().noneMatch(this::changes);
    if (constant) {
      return level(new Expr.Choose(condition.get(), value, Expr.num(0)), place);
    }
    return Expr.multiply(level(new Expr.Choose(condition.get(), Expr.num(1), Expr.num(0)), place), value);
  }

  private boolean changes(String name) {
    return name.equals(Expr.TIME) || noises.stream().anyMatch(noise -> noise.name().equals(name));
  }

  private Expr level(Expr value, SourcePlace place) {
    String name = fresh("level");
    levels.add(new Let(name, value, place));
    return Expr.ref(name);
  }

  private String fresh(String kind) {
    String name = input + "_" + kind;
    for (int i = 2; !taken.add(name); i++) {
      name = input + "_" + kind + "_" + i;
    }
    return name;
  }

  private Expr pulses(CallBinding binding, SourcePlace place) {
    Expr width = value(binding, "width");
    Expr every = value(binding, "every");
    Expr begin = option(binding, "from").orElse(Expr.num(0));
    Expr end = binding.argument("from").map(CallArgument::getUpper).map(expressions::of).orElse(null);
    edges.add(new Edges(begin, every, end));
    edges.add(new Edges(Expr.add(begin, width), every, end));
    if (end != null) {
      edge(end);
    }
    Expr since = Expr.subtract(TIME, begin);
    Expr whole = Expr.multiply(Expr.call(KnownFunction.FLOOR, Expr.divide(since, every)), every);
    Expr on = new Expr.Binary(BinaryOperator.LESS, Expr.subtract(since, whole), width);
    Expr condition = new Expr.Binary(
        BinaryOperator.AND, new Expr.Binary(BinaryOperator.GREATER_OR_EQUAL, TIME, begin), on);
    if (end != null) {
      condition = new Expr.Binary(
          BinaryOperator.AND, condition, new Expr.Binary(BinaryOperator.LESS, TIME, end));
    }
    return gated(value(binding, "level"), Optional.of(condition), place);
  }

  private Expr ramp(CallBinding binding) {
    CallArgument levels = binding.argument("level").orElseThrow();
    CallArgument times = binding.argument("from").orElseThrow();
    Expr last = expressions.of(levels.getUpper() == null ? levels.getValue() : levels.getUpper());
    Expr first = levels.getUpper() == null ? Expr.num(0) : expressions.of(levels.getValue());
    Expr begin = expressions.of(times.getValue());
    Expr end = times.getUpper() == null ? duration : expressions.of(times.getUpper());
    edge(begin);
    edge(end);
    Expr part = Expr.call(KnownFunction.CLIP,
        Expr.divide(Expr.subtract(TIME, begin), Expr.subtract(end, begin)), Expr.num(0), Expr.num(1));
    return Expr.add(first, Expr.multiply(Expr.subtract(last, first), part));
  }

  private Expr sine(CallBinding binding, SourcePlace place) {
    Expr begin = option(binding, "from").orElse(Expr.num(0));
    Expr turns = Expr.multiply(value(binding, "frequency"), Expr.subtract(TIME, begin));
    Expr angle = Expr.multiply(Expr.num(2 * Math.PI), turns);
    Expr phased = option(binding, "phase").map(phase -> Expr.add(angle, phase)).orElse(angle);
    Expr wave = Expr.multiply(value(binding, "amplitude"), Expr.call(KnownFunction.SIN, phased));
    Expr value = option(binding, "offset").map(offset -> Expr.add(offset, wave)).orElse(wave);
    return gated(value, during(binding), place);
  }

  private Expr noise(CallBinding binding) {
    String name = fresh("noise");
    Expr mean = option(binding, "mean").orElse(Expr.num(0));
    noises.add(new Drive.Noise(name, mean, value(binding, "sd"), value(binding, "tau")));
    return Expr.ref(name);
  }

  private Expr table(BuiltinCall call, CallBinding binding) {
    tables.add(StimulusTable.read(call, binding));
    return new Expr.Lookup(tables.size() - 1, TIME);
  }
}
