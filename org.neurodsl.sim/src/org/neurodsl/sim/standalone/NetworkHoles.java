package org.neurodsl.sim.standalone;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntToDoubleFunction;
import java.util.function.UnaryOperator;
import org.neurodsl.sim.experiment.NetworkSignal;
import org.neurodsl.sim.network.NetworkPlan;
import org.neurodsl.sim.network.NetworkPlan.Slice;
import org.neurodsl.sim.network.NetworkPlan.SpikeSource;
import org.neurodsl.sim.run.ExperimentPlan;

/**
 * Plans of networks in which numbers are left open. In the place of such a number stands one that no model has: it
 * tells which number is meant, and survives being written as JSON.
 */
public final class NetworkHoles {

  private static final int EXPONENT = 1000;
  private static final int WHOLE = 1 << 30;
  private static final int MOST = 1 << 20;

  private final IntToDoubleFunction numbers;

  /** Fills holes with numbers by their index. */
  public NetworkHoles(IntToDoubleFunction numbers) {
    this.numbers = numbers;
  }

  /** What stands for a number. */
  public static double number(int index) {
    return Math.scalb(1 + (double) index / MOST, EXPONENT);
  }

  /** What stands for a whole number. */
  public static long whole(int index) {
    return WHOLE + (long) index;
  }

  /** That a slice has not all its neurons. */
  public static UsageException outside(long first, long last, int size) {
    return new UsageException(
        "There is no slice from " + first + " to " + last + " of " + size + " neurons, which are numbered from 0.");
  }

  /** A number, or what it stands for. */
  public double value(double number) {
    return (double) filled(number);
  }

  /**
   * The plan with all its numbers. Listed times ascend.
   *
   * @throws UsageException where a slice has not all its neurons
   */
  public NetworkPlan filled(NetworkPlan plan) {
    NetworkPlan all = (NetworkPlan) filled((Object) plan);
    return (NetworkPlan) mended(all, all);
  }

  /** The experiment with all its numbers; its {@linkplain ExperimentPlan#stops stops} are those of the edges. */
  public ExperimentPlan filled(ExperimentPlan plan, List<EdgeTimes> edges) {
    ExperimentPlan all = (ExperimentPlan) filled((Object) plan);
    Set<Double> stops = new TreeSet<>();
    edges.forEach(each -> ((EdgeTimes) filled(each)).addTo(stops, all.duration()));
    return all.withStops(List.copyOf(stops));
  }

  /** The signal of a filled plan. */
  public NetworkSignal filled(NetworkSignal signal, NetworkPlan plan) {
    NetworkSignal all = (NetworkSignal) filled(signal);
    if (all.kind() == NetworkSignal.Kind.WEIGHTS) {
      return all;
    }
    Slice slice = checked(new Slice(all.owner(), all.from(), all.to()), plan);
    return new NetworkSignal(
        all.kind(), all.name(), all.owner(), slice.from(), slice.to(), all.observable(), all.shown(), null);
  }

  private Object filled(Object part) {
    return switch (part) {
      case Double number when Math.getExponent(number) == EXPONENT ->
          numbers.applyAsDouble((int) Math.round((Math.scalb(number, -EXPONENT) - 1) * MOST));
      case Integer number when isWhole(number) -> Math.toIntExact(Math.round(numbers.applyAsDouble(number - WHOLE)));
      case Long number when isWhole(number) -> Math.round(numbers.applyAsDouble((int) (number - WHOLE)));
      case List<?> list -> list.stream().map(this::filled).toList();
      case Record record -> rebuilt(record, this::filled);
      case null -> null;
      default -> part;
    };
  }

  private static boolean isWhole(long number) {
    return number >= WHOLE && number < (long) WHOLE + MOST;
  }

  private static Object mended(Object part, NetworkPlan plan) {
    return switch (part) {
      case Slice slice -> checked(slice, plan);
      case SpikeSource source when source.neurons().isEmpty() -> new SpikeSource(
          source.kind(), source.rate(), source.times().stream().sorted().toList(), source.neurons());
      case List<?> list when !list.isEmpty() && list.getFirst() instanceof Record ->
          list.stream().map(each -> mended(each, plan)).toList();
      case Record record -> rebuilt(record, each -> mended(each, plan));
      case null -> null;
      default -> part;
    };
  }

  private static Slice checked(Slice slice, NetworkPlan plan) {
    int size = plan.populations().get(slice.population()).size();
    if (slice.from() < 0 || slice.to() < slice.from() || slice.to() > size) {
      throw outside(slice.from(), slice.to() - 1L, size);
    }
    return slice;
  }

  private static Object rebuilt(Record record, UnaryOperator<Object> change) {
    try {
      RecordComponent[] components = record.getClass().getRecordComponents();
      List<Object> values = new ArrayList<>();
      for (RecordComponent component : components) {
        values.add(change.apply(component.getAccessor().invoke(record)));
      }
      Class<?>[] types = Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
      return record.getClass().getDeclaredConstructor(types).newInstance(values.toArray());
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(record.getClass() + " cannot be rebuilt", e);
    }
  }
}
