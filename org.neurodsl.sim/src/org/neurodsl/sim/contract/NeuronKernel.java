package org.neurodsl.sim.contract;

import java.util.ArrayList;
import java.util.List;
import org.neurodsl.sim.VectorModule;

/**
 * A population of equal neurons: the base class of every generated simulation class.
 *
 * <p>State is held as one array for each state variable, of length {@link #size()}. All numbers are in base units
 * (ms, mV, pA, 10 um, fmol, K). A kernel knows nothing of run length, recording or threads: {@code
 * org.neurodsl.sim.run} calls it. Different threads may call {@link #step} and the one-neuron methods at the same
 * time for disjoint ranges of neurons.
 *
 * <p>Time is kept as a whole number of grid steps of length h, plus a fraction inside a step; a refractory time ends
 * at such a place too, so that no error grows by repeated subtraction.
 */
public abstract class NeuronKernel {

  /** For each neuron the grid step in which its refractory time ends; 0 when it never was refractory. Whole numbers. */
  protected final double[] holdStep;

  /** For each neuron where inside {@link #holdStep} its refractory time ends, in [0, 1). */
  protected final double[] holdFraction;

  /** For each neuron the variant of the equations that applies while it is refractory. */
  protected final int[] holdVariant;

  /**
   * Whether {@link #step} may run vector code. It gives the same bits; the JVM needs seconds to compile it, so it
   * pays for long work only. Another thread may change its mind during a run.
   */
  protected volatile boolean vectors;

  private final int size;
  private final List<double[]> scratch = new ArrayList<>();

  /** A population of {@code size} neurons, at least one. */
  protected NeuronKernel(int size) {
    this.size = size;
    holdStep = new double[size];
    holdFraction = new double[size];
    holdVariant = new int[size];
  }

  /**
   * Room for a number for each neuron between two loops of a grid step, the same for all threads: each uses the places
   * of its own neurons.
   */
  final synchronized double[] scratch(int which) {
    while (scratch.size() <= which) {
      scratch.add(new double[size]);
    }
    return scratch.get(which);
  }

  /** Number of neurons. */
  public final int size() {
    return size;
  }

  /** Allows vector code or forbids it; it is forbidden at first, and where the JVM has no vectors. */
  public final void useVectors(boolean wanted) {
    vectors = wanted && VectorModule.isAvailable();
  }

  /** Names, units and kinds of what this kernel has. */
  public abstract KernelInfo info();

  /** The live array of one state, by the order of {@link KernelInfo#states()}. */
  public abstract double[] state(int index);

  /** Sets every steady state to its guess, then does {@link #initialiseDependent}. */
  public abstract void initialise(int neuron);

  /** Sets every state that is not steady to its initial value, which may use the present values of steady ones. */
  public abstract void initialiseDependent(int neuron);

  /** Evaluates the segment-constant drive at {@code time} (the middle of a segment), for all neurons. */
  public abstract void evaluateLevels(double time);

  /**
   * Advances the noise processes of neurons {@code from} to {@code to - 1} to grid step {@code step} of length {@code
   * h} ms.
   */
  public abstract void evaluateNoise(int from, int to, long step, double h, long seed);

  /** The live values of the noise processes, an array with a value for each neuron for each of them. */
  public List<double[]> noises() {
    return List.of();
  }

  /** Computes what depends on the length of a grid step; must be called before {@link #step}. */
  public abstract void prepare(double h);

  /**
   * Advances neurons {@code from} to {@code to - 1} by one grid step that begins at {@code time} = {@code step} h.
   *
   * <p>Neurons in which something happens inside the step (a crossing, a possible grazing, the end of a refractory
   * time, a value that is not finite) are left as they were, and their indices are written to {@code flagged} in
   * ascending order.
   *
   * @return how many were flagged
   */
  public abstract int step(int from, int to, long step, double time, int[] flagged);

  /**
   * Advances neurons {@code from} to {@code to - 1} by the grid step {@code step} in a network, where all happens on
   * the grid: integrates, looks which events' levels rose through 0, adds to the others what arrives at the end of the
   * step, and clears what it has added. By default this is {@link #step} with {@link #advance} for the flagged neurons;
   * kernels may do the same faster, with the same bits.
   *
   * @param found takes the events; they are not applied here
   */
  public void gridStep(int from, int to, long step, GridInput input, GridEvents found) {
    input.steps(this, found).step(from, to, step);
  }

  /**
   * Advances neurons {@code from} to {@code to - 1} by one grid step, each under the variant that holds, and notes
   * whose levels rise through 0, which happens to none of them yet. What arrives may be added as
   * well, see {@link GridCrossings#take}. Kernels that cannot do it faster than
   * {@link #step} never do anything.
   *
   * @return whether it was done
   */
  public boolean advanceAll(int from, int to, long step, GridCrossings found) {
    return false;
  }

  /** The levels of an event of neurons {@code from} to {@code to - 1}, at their places in {@code into}. */
  public void levels(int event, int from, int to, double time, double[] into) {
    for (int neuron = from; neuron < to; neuron++) {
      into[neuron] = level(event, neuron, time);
    }
  }

  /**
   * Advances one neuron by any time {@code h} from {@code time} under one variant of the equations, without looking
   * at events.
   */
  public abstract void advance(int variant, int neuron, double time, double h);

  /**
   * The signed level of an event: it happens where this passes from below 0 to 0 or above. NaN for events at fixed
   * times.
   */
  public abstract double level(int event, int neuron, double time);

  /** The time in ms of an event at a fixed time, for one neuron; NaN for crossings. */
  public abstract double eventTime(int event, int neuron);

  /**
   * Does what an event does to one neuron's states.
   *
   * @return the refractory time in ms that begins, or a negative number where none does
   */
  public abstract double apply(int event, int neuron, double time);

  /** The value of an observable now. */
  public abstract double observe(int observable, int neuron, double time);

  /** Derivatives per ms of all states of one neuron, from its present states, into {@code derivatives}. */
  public abstract void derivatives(int neuron, double time, double[] derivatives);

  /** The same with every input at its resting value: what is zero at rest. */
  public abstract void restDerivatives(int neuron, double[] derivatives);

  /** Whether a neuron is refractory at the given place in time. */
  public final boolean isHeld(int neuron, long step, double fraction) {
    return step < holdStep[neuron] || step == holdStep[neuron] && fraction < holdFraction[neuron];
  }

  /** Holds a neuron until a place in time, under a variant of the equations. */
  public final void hold(int neuron, int variant, long endStep, double endFraction) {
    holdVariant[neuron] = variant;
    holdStep[neuron] = endStep;
    holdFraction[neuron] = endFraction;
  }

  /** The step in which the refractory time of a neuron ends. */
  public final long holdEndStep(int neuron) {
    return (long) holdStep[neuron];
  }

  /** Where in that step it ends, in [0, 1). */
  public final double holdEndFraction(int neuron) {
    return holdFraction[neuron];
  }

  /** The variant that applies while the neuron is refractory. */
  public final int heldVariant(int neuron) {
    return holdVariant[neuron];
  }
}
