package org.neurodsl.sim.network;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.neurodsl.sim.run.ExperimentPlan;

/**
 * A network, ready to be built: plain data in base units (ms, mV, pA, 10 um), readable from JSON. What has to be
 * computed stands in generated classes and is referred to by index: kernels of neurons, synapses with states of their
 * own, {@linkplain NetworkFunctions functions}.
 *
 * @param populations in order of declaration; a population is referred to by its place here
 * @param projections in order; a spike acts on them in this order
 * @param stimuli in order
 * @param couplings in order: connections without spikes
 * @param rewirings in order: projections whose synapses come and go, each at most once
 * @param values numbers that functions and synapses take, by the indices that these know
 */
public record NetworkPlan(
    String name,
    Streams streams,
    List<Population> populations,
    List<Projection> projections,
    List<Stimulus> stimuli,
    List<Coupling> couplings,
    List<Rewiring> rewirings,
    List<Double> values) {

  public NetworkPlan {
    populations = List.copyOf(populations);
    projections = List.copyOf(projections);
    stimuli = List.copyOf(stimuli);
    couplings = List.copyOf(couplings);
    rewirings = List.copyOf(rewirings);
    values = List.copyOf(values);
  }

  /** A network of spikes alone, whose synapses stay. */
  public NetworkPlan(
      String name, Streams streams, List<Population> populations, List<Projection> projections,
      List<Stimulus> stimuli) {
    this(name, streams, populations, projections, stimuli, List.of(), List.of(), List.of());
  }

  /** Everything that connects: the projections, then the couplings. */
  public List<Projection> wirings() {
    return Stream.concat(projections.stream(), couplings.stream().map(Coupling::wiring)).toList();
  }

  /**
   * How many wirings from one on belong to the same connection: several where that has several sources or targets.
   *
   * @param first index among the wirings
   */
  public int together(int first) {
    List<Projection> all = wirings();
    int end = first + 1;
    while (end < all.size() && all.get(end).name().equals(all.get(first).name())) {
      end++;
    }
    return end - first;
  }

  /** Seeds: of who is connected to whom, of where everything starts, of what comes from outside. */
  public record Streams(long wiring, long start, long input) {}

  /**
   * A number, or how it is drawn for each neuron or synapse.
   *
   * @param kind what {@code a} and {@code b} mean
   * @param a the constant; the low end; the mean (of the values, not of their logarithms); the index of a function
   * @param b the high end, or the standard deviation
   * @param least values below are drawn again; negative infinity for no limit
   * @param greatest values above are drawn again; infinity for no limit
   */
  public record Draw(Kind kind, double a, double b, double least, double greatest) {

    /** How a value comes about. */
    public enum Kind {
      CONSTANT,
      UNIFORM,
      NORMAL,
      LOGNORMAL,
      /** Function {@code a} of distance for projections, of time for rates, of the index for neurons. */
      FUNCTION
    }

    /** Always the same value. */
    public static Draw constant(double value) {
      return of(Kind.CONSTANT, value, 0);
    }

    /** Another kind, without limits. */
    public static Draw of(Kind kind, double a, double b) {
      return new Draw(kind, a, b, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
    }

    /** Whether it is the same for all. */
    public boolean isConstant() {
      return kind == Kind.CONSTANT;
    }
  }

  /**
   * Equal neurons, or sources of spikes.
   *
   * @param kernel index of the kernel; -1 for sources of spikes
   * @param source what spikes, where there is no kernel; else null
   * @param ports where spikes arrive
   * @param parameters those that are not at their default
   * @param start states that do not start as the model says
   * @param positions null for nowhere
   * @param rate index of the observable that is the rate, 1/ms, at which each neuron sends spikes by chance besides its
   *     own; -1 for none
   */
  public record Population(
      String name,
      int size,
      int kernel,
      SpikeSource source,
      List<Port> ports,
      List<Named> parameters,
      List<Named> start,
      Positions positions,
      int rate) {

    public Population {
      ports = List.copyOf(ports);
      parameters = List.copyOf(parameters);
      start = List.copyOf(start);
    }

    /** One that sends no spikes by chance. */
    public Population(
        String name, int size, int kernel, SpikeSource source, List<Port> ports, List<Named> parameters,
        List<Named> start, Positions positions) {
      this(name, size, kernel, source, ports, parameters, start, positions, -1);
    }

    /** The whole population at place {@code index} of the plan. */
    public Slice all(int index) {
      return new Slice(index, 0, size);
    }
  }

  /** Something drawn for a named parameter or state. */
  public record Named(String name, Draw draw) {}

  /**
   * A receptor: a spike of weight w adds w times a factor to states of the neuron.
   *
   * @param accumulate whether a state that is held takes input nevertheless
   * @param jumps whether arriving spikes can by themselves carry the neuron over a threshold
   */
  public record Port(String receptor, List<Effect> effects, boolean accumulate, boolean jumps) {

    public Port {
      effects = List.copyOf(effects);
    }
  }

  /** Index of a state, and what a weight is multiplied with before it is added to it. */
  public record Effect(int state, double factor) {}

  /**
   * Spikes that come from outside.
   *
   * @param rate for POISSON: of each neuron, 1/ms, a constant or a function of time; null for LISTED
   * @param times for LISTED: ms, ascending; a spike counts for the grid step that it lies nearest to
   * @param neurons for LISTED: the neuron of each time, from 0; empty where all neurons spike at all times
   */
  public record SpikeSource(Kind kind, Draw rate, List<Double> times, List<Integer> neurons) {

    public SpikeSource {
      times = List.copyOf(times);
      neurons = List.copyOf(neurons);
    }

    /** The kinds. */
    public enum Kind {
      POISSON,
      LISTED
    }

    /** Independent Poisson processes, one for each neuron. */
    public static SpikeSource poisson(Draw rate) {
      return new SpikeSource(Kind.POISSON, rate, List.of(), List.of());
    }

    /** Spikes at given times. */
    public static SpikeSource listed(List<Double> times, List<Integer> neurons) {
      return new SpikeSource(Kind.LISTED, null, times, neurons);
    }
  }

  /**
   * Where neurons are, in units of 10 um.
   *
   * @param extent of the box in x, y, z from the origin; for a sphere around the origin its radius
   * @param listed x, y, z one after the other for each neuron; empty unless LISTED
   */
  public record Positions(Kind kind, List<Double> extent, List<Double> listed) {

    public Positions {
      extent = List.copyOf(extent);
      listed = List.copyOf(listed);
    }

    /** How neurons are placed: drawn uniformly in a box or a sphere, on a grid that fills the box, or listed. */
    public enum Kind {
      BOX,
      SPHERE,
      GRID,
      LISTED
    }
  }

  /** Neurons {@code from} to {@code to - 1} of a population. */
  public record Slice(int population, int from, int to) {

    /** How many. */
    public int size() {
      return to - from;
    }

    /** Whether a neuron belongs to it. */
    public boolean contains(int neuron) {
      return neuron >= from && neuron < to;
    }
  }

  /**
   * Synapses from one slice to another.
   *
   * @param port index of the target population's port
   * @param synapse index of the class of synapses with states, or -1 for a weight alone
   * @param start states of such synapses that do not start as the model says
   * @param modulator whose spikes modulate them; null for none
   * @param weight in the unit of the port; a constant, drawn, or a function of distance
   * @param delay ms, rounded to whole steps, at least one
   * @param dendritic ms by which a spike is later at the soma than at the synapse, in addition to {@code delay};
   *     infinity where {@code delay} itself is that
   * @param shown the unit in which its weights are shown
   */
  public record Projection(
      String name,
      Slice source,
      Slice target,
      int port,
      int synapse,
      List<Named> start,
      Slice modulator,
      Rule rule,
      Draw weight,
      Draw delay,
      double dendritic,
      ExperimentPlan.Quantity shown) {
    /** Weights whose unit nobody has told. */
    public static final ExperimentPlan.Quantity NO_UNIT = new ExperimentPlan.Quantity("", 0, 0);

    public Projection {
      start = List.copyOf(start);
    }

    /** Synapses at the soma, with weights as they are. */
    public Projection(
        String name, Slice source, Slice target, int port, int synapse, List<Named> start, Slice modulator, Rule rule,
        Draw weight, Draw delay) {
      this(name, source, target, port, synapse, start, modulator, rule, weight, delay, 0, NO_UNIT);
    }

    /** The whole delay in steps of {@code h} ms, of which {@code drawn} ms are the delay of the axon; at least one. */
    int delaySteps(double drawn, double h) {
      long behind = dendritic == Double.POSITIVE_INFINITY ? 0 : Math.round(dendritic / h);
      return Math.toIntExact(Math.max(1, Math.round(drawn / h)) + behind);
    }

    /** How many steps of a delay lie behind the synapse. */
    int dendriticSteps(int delay, double h) {
      return dendritic == Double.POSITIVE_INFINITY ? delay : Math.toIntExact(Math.round(dendritic / h));
    }
  }

  /**
   * A connection that needs no spikes: at every grid point the targets see what the sources are.
   *
   * @param wiring who is connected, how strongly and how late; of no port and without states
   * @param observable of the source's kernel: what the targets see
   * @param state of the target's kernel that holds what it sees until the next grid point
   * @param back null where the sources see nothing in return
   */
  public record Coupling(Projection wiring, int observable, int state, Back back) {

    /**
     * What makes it a gap junction: through each the current w (x of the other - x of its own) flows into both neurons,
     * without delay.
     *
     * @param observable of the target's kernel: what the sources see
     * @param state of the source's kernel that holds what it sees
     */
    public record Back(int observable, int state) {}

    /** Whether it works in both directions. */
    public boolean isGap() {
      return back != null;
    }
  }

  /**
   * Synapses of a projection that come and go: at each multiple of an interval some are removed, then new ones made.
   *
   * @param projection its index
   * @param every ms
   * @param below synapses of a smaller weight are removed; negative infinity for none
   * @param drop whether spikes that removed synapses have under way are lost
   * @param indegree number of synapses up to which neurons get new ones; 0 for none
   * @param chance of a source to be chosen, in proportion: a constant or a function of distance
   */
  public record Rewiring(int projection, double every, double below, boolean drop, int indegree, Draw chance) {}

  /** The rewiring of a projection, if there is one. */
  public Optional<Rewiring> rewiring(int projection) {
    return rewirings.stream().filter(each -> each.projection() == projection).findFirst();
  }

  /**
   * Who is connected.
   *
   * @param number indegree, outdegree, or total number
   * @param probability of each pair for PROBABILITY: a constant or a function of distance
   * @param within pairs further apart than this are not connected, 10 um; infinity for no limit
   * @param autapses whether a neuron may be connected to itself
   * @param multapses whether a pair may be connected several times by a rule about numbers
   * @param pairs for LISTED: source, target, inside their slices, one after the other
   */
  public record Rule(
      Kind kind,
      long number,
      Draw probability,
      double within,
      boolean autapses,
      boolean multapses,
      List<Integer> pairs) {

    public Rule {
      pairs = List.copyOf(pairs);
    }

    /** Whether it takes a pair of neurons of one population in either order. */
    boolean listsBothOrders() {
      return kind == Kind.ALL_TO_ALL || kind == Kind.PROBABILITY;
    }

    /** The rules. */
    public enum Kind {
      ALL_TO_ALL,
      ONE_TO_ONE,
      INDEGREE,
      OUTDEGREE,
      TOTAL,
      PROBABILITY,
      LISTED
    }
  }

  /**
   * Spikes from outside onto a slice: each neuron has its own.
   *
   * @param from ms; what comes earlier is left out
   * @param to ms; what comes then or later is left out
   */
  public record Stimulus(Slice target, int port, SpikeSource source, Draw weight, double from, double to) {}
}
