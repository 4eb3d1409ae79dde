package org.neurodsl.ir;

import java.util.List;
import java.util.Optional;
import org.neurodsl.source.SourcePlace;

/**
 * A model planned for computation: every solver scheme is expanded into straight-line assignments, so that
 * interpreter and emitter know nothing of solvers. Both evaluate the same lists in the same order, which is why they
 * agree bit for bit.
 *
 * <p>Names are of these kinds, and unique together: parameters, {@code derived} lets (of parameters alone), levels,
 * noises, states, the time {@code t} at the start of a step in ms, the length {@code dt} of the step in ms ({@link
 * Expr#STEP}), and lets of the list at hand.
 *
 * @param name Java-independent name of the model
 * @param parameters in order; {@code varying} ones differ between the neurons of the population
 * @param derived constants of a run, computed once after the parameters are known
 * @param levels segment-constant drive, evaluated with {@code t} = middle of the segment
 * @param noises processes held constant during a step
 * @param states in order
 * @param initial lets, then values, of the states that are not {@code steady}; in a steady search they are
 * re-evaluated
 * @param rest the derivatives with all inputs at their resting values, for the steady search (same order as {@code
 *     states})
 * @param derivatives the derivatives under the drive, for adaptive methods and searches
 * @param variants the one-step maps: the first for no state held, then one for each set of held states
 * @param events in order of declaration, those of the drive last
 * @param observables what can be recorded or measured, each with the lets it needs
 * @param tables stimulus tables by index
 */
public record PopulationProgram(
    String name,
    String documentation,
    List<Parameter> parameters,
    List<Let> derived,
    List<Let> levels,
    List<Drive.Noise> noises,
    List<State> states,
    Values initial,
    Values rest,
    Values derivatives,
    List<Variant> variants,
    List<Event> events,
    List<Observable> observables,
    List<Drive.Table> tables,
    SourcePlace place) {

  public PopulationProgram {
    parameters = List.copyOf(parameters);
    derived = List.copyOf(derived);
    levels = List.copyOf(levels);
    noises = List.copyOf(noises);
    states = List.copyOf(states);
    variants = List.copyOf(variants);
    events = List.copyOf(events);
    observables = List.copyOf(observables);
    tables = List.copyOf(tables);
  }

  /** The same code without what is told of it: equal for programs that compute the same. */
  public PopulationProgram withoutSchemes() {
    List<Variant> code = variants.stream().map(each -> new Variant(
        each.held, List.of(), 0, each.prepared, each.propagators, each.step, each.checks, each.order)).toList();
    return new PopulationProgram(
        name, documentation, parameters, derived, levels, noises, states, initial, rest, derivatives, code, events,
        observables, tables, place);
  }

  /** A value given at the start of a run, uniform or one for each neuron. {@code value} is its default. */
  public record Parameter(
      String name, Expr value, boolean varying, DisplayUnit unit, String documentation, SourcePlace place) {}

  /** A state; {@code steady} ones are solved for at the start, beginning at {@code guess}. */
  public record State(String name, boolean steady, double guess, DisplayUnit unit, SourcePlace place) {}

  /**
   * Straight-line code: {@code lets} in order, then one result for each state (for {@code initial}: any for steady
   * ones).
   */
  public record Values(List<Let> lets, List<Expr> results) {
    public Values {
      lets = List.copyOf(lets);
      results = List.copyOf(results);
    }
  }

  /**
   * A one-step map over a time h ({@link Expr#STEP}).
   *
   * @param held names of the states that stay as they are
   * @param schemes for each state how it is advanced
   * @param fastest the rate, in 1/ms, that decided between two methods: another one is chosen where its product with
   *     the step is on the other side of 1; 0 where the choice does not depend on the step
   * @param prepared lets that depend only on parameters, derived constants and {@link Expr#STEP}
   * @param propagators matrix exponentials, computed after {@code prepared}
   * @param step lets and next states; they may use everything
   * @param checks how to see that an event may lie inside the step; they use the lets of {@code step} too
   * @param order order of convergence of the whole step, 0 where it is exact
   */
  public record Variant(
      List<String> held,
      List<Scheme> schemes,
      double fastest,
      List<Let> prepared,
      List<Propagator> propagators,
      Values step,
      List<Check> checks,
      int order) {
    public Variant {
      held = List.copyOf(held);
      schemes = List.copyOf(schemes);
      prepared = List.copyOf(prepared);
      propagators = List.copyOf(propagators);
      checks = List.copyOf(checks);
    }
  }

  /**
   * Whether a crossing may lie inside a step: where {@code before < 0 and after >= 0}; and, if the level may have a
   * maximum inside a step, also where both are below 0 and {@code slopeBefore > 0 and slopeAfter < 0}. There is one
   * check for each crossing event of the program. All values are computed by the same operations as {@link
   * Event#level} at the two ends of the step.
   *
   * @param event index of the event
   * @param before its level at the start of the step
   * @param after its level at the end of the step, with the next states and {@code t + h}
   * @param slopeBefore time derivative of the level at the start; empty where it can't have a maximum inside
   * @param slopeAfter the same at the end
   */
  public record Check(int event, Expr before, Expr after, Optional<Expr> slopeBefore, Optional<Expr> slopeAfter) {}

  /**
   * P = exp(A h) and Q = h phi1(A h) of a constant matrix. Entry (i, j) of P is afterwards known as
   * {@code name + "_P_" + i + "_" + j}, of Q with {@code _Q_}; only entries listed in {@code used} are kept.
   *
   * @param matrix row by row; expressions of parameters, derived constants and prepared lets
   */
  public record Propagator(String name, List<List<Expr>> matrix, List<String> used) {}

  /**
   * An event. It happens where {@code level} passes from below 0 to 0 or above, or at {@code time}; exactly one is
   * given.
   *
   * @param lets what {@code level} uses; nothing else uses them
   * @param time uses parameters and derived constants
   * @param mayGraze whether the level may have a maximum inside a step
   * @param actions in order; apart from what they bind themselves they use parameters, derived constants, levels,
   *     noises, states and {@code t}
   * @param heldVariant index of the variant that applies during the refractory time
   */
  public record Event(
      List<Let> lets,
      Optional<Expr> level,
      Optional<Expr> time,
      boolean mayGraze,
      boolean spike,
      List<ModelIr.Action> actions,
      int heldVariant,
      SourcePlace place) {
    public Event {
      lets = List.copyOf(lets);
      actions = List.copyOf(actions);
    }
  }

  /** Something that may be recorded. {@code name} is as the user wrote it. */
  public record Observable(String name, List<Let> lets, Expr value, DisplayUnit unit) {
    public Observable {
      lets = List.copyOf(lets);
    }
  }
}
