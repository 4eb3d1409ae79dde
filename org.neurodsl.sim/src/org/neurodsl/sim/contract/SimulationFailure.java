package org.neurodsl.sim.contract;

import java.io.Serial;
import java.util.Locale;
import java.util.Optional;
import org.neurodsl.sim.text.NumberText;

/** A run that can't go on. The message is a sentence for the user; the parts are there for programs. */
public final class SimulationFailure extends RuntimeException {

  private static final int DIGITS = 7;

  @Serial private static final long serialVersionUID = 1;

  private final String variable;
  private final int neuron;
  private final double time;
  private final String file;
  private final int line;
  private String code = "";
  private transient Attempt attempt;

  private SimulationFailure(String message, String variable, Place place, String file, int line) {
    super(message, null, false, false);
    this.variable = variable;
    this.neuron = place.neuron();
    this.time = place.time();
    this.file = file;
    this.line = line;
  }

  /**
   * The last advance of a neuron that could not be done, from where all was finite.
   *
   * @param variant of the equations
   * @param start ms
   * @param length ms
   * @param states their values at the start, in order
   */
  public record Attempt(int variant, double start, double length, double[] states) {}

  /** A neuron, -1 for none, and a time in ms. */
  public record Place(int neuron, double time) {

    /** Before the run began. */
    static final Place NOWHERE = new Place(-1, 0);
  }

  /** A state became infinite or not a number; {@code last} is the value before, not a number where it is not known. */
  public static SimulationFailure notFinite(
      KernelInfo info, KernelInfo.Variable state, Place place, double last, double found) {
    String message =
        sentence("%s of %s[%d] became %s at %s ms%s. A smaller step or another solver may help.",
                state.name(),
                info.model(),
                place.neuron(),
                Double.isNaN(found) ? "not a number" : "infinite",
                NumberText.of(place.time(), DIGITS),
                Double.isNaN(last) ? "" : "; its last value was " + NumberText.of(state.shown(last), DIGITS)
                    + (state.unit().isEmpty() ? "" : " " + state.unit()));
    return new SimulationFailure(message, state.name(), place, state.file(), state.line()).coded(RunCode.NOT_FINITE);
  }

  /** Events follow each other without time passing. */
  public static SimulationFailure firesForEver(KernelInfo info, int event, int neuron, double time) {
    KernelInfo.EventInfo what = info.events().get(event);
    String message =
        sentence("%s of %s[%d] at %s ms happens again and again without time passing. "
                + "Reset the state further from the threshold, or add a refractory time.",
            what.spike() ? "Spike" : "Event",
            info.model(),
            neuron,
            NumberText.of(time, DIGITS));
    return new SimulationFailure(message, "", new Place(neuron, time), what.file(), what.line())
        .coded(RunCode.FIRES_FOR_EVER);
  }

  /** No state was found in which the model rests. */
  public static SimulationFailure noRest(KernelInfo info, KernelInfo.Variable state, int neuron) {
    String message =
        sentence("No resting state was found for %s[%d]: give %s a start value instead of `steady`.",
            info.model(), neuron, state.name());
    return new SimulationFailure(message, state.name(), new Place(neuron, 0), state.file(), state.line())
        .coded(RunCode.NO_REST);
  }

  /** The run would need more memory than it may use. */
  public static SimulationFailure tooLarge(long needed, long allowed) {
    String message =
        sentence("The run would need %d MB, more than the %d MB it may use. "
                + "Record fewer signals, record every few steps, or run a shorter time.", needed >> 20, allowed >> 20);
    return new SimulationFailure(message, "", Place.NOWHERE, "", 0).coded(RunCode.TOO_LARGE);
  }

  /** A network would need more memory than it may use. */
  public static SimulationFailure networkTooLarge(long neurons, long synapses, long needed, long allowed) {
    String message =
        sentence("The network of %d neurons and %d synapses would need %d MB, more than the %d MB it may use. "
                + "Make it smaller, or record fewer neurons.", neurons, synapses, needed >> 20, allowed >> 20);
    return new SimulationFailure(message, "", Place.NOWHERE, "", 0);
  }

  /** No value between the limits of a distribution was drawn. */
  public static SimulationFailure noDraw(double least, double greatest) {
    String message =
        sentence("No value between %s and %s was drawn in many attempts. Widen the limits of the distribution.",
            NumberText.of(least, DIGITS), NumberText.of(greatest, DIGITS));
    return new SimulationFailure(message, "", Place.NOWHERE, "", 0).coded(RunCode.NO_DRAW);
  }

  /** A neuron cannot have so many different partners. */
  public static SimulationFailure tooFewPartners(String projection, long wanted, long available) {
    String message =
        sentence("%s wants %d different partners for each neuron, but there are %d. "
                + "Allow multapses, or ask for fewer.", projection, wanted, available);
    return new SimulationFailure(message, "", Place.NOWHERE, "", 0).coded(RunCode.TOO_FEW_PARTNERS);
  }

  /** A checkpoint cannot be written, or is not one from which this run can go on; {@code time} is that of the run. */
  public static SimulationFailure checkpoint(String sentence, double time) {
    return new SimulationFailure(sentence, "", new Place(-1, time), "", 0).coded(RunCode.CHECKPOINT);
  }

  /** The adaptive method can't reach its tolerance. */
  public static SimulationFailure adaptiveStopped(KernelInfo info, int neuron, double time, String why) {
    String message =
        sentence(
            "The adaptive solver stopped in %s[%d] at %s ms: %s. "
                + "A larger tolerance or `solver implicit` may help.",
            info.model(), neuron, NumberText.of(time, DIGITS), why);
    return new SimulationFailure(message, "", new Place(neuron, time), "", 0).coded(RunCode.TOLERANCE);
  }

  /** A failure that another process told of. */
  public static SimulationFailure told(String message, String variable, Place place, String file, int line) {
    return new SimulationFailure(message, variable, place, file, line);
  }

  /** The same failure with the code by which the manual of problems lists it, see {@link RunCode}. */
  public SimulationFailure coded(String number) {
    code = number;
    return this;
  }

  /** The code of this kind of failure. */
  public String code() {
    return code;
  }

  /** The same failure with the advance that led to it. */
  public SimulationFailure after(Attempt last) {
    attempt = last;
    return this;
  }

  /** The advance that led to it, if it was one. */
  public Optional<Attempt> attempt() {
    return Optional.ofNullable(attempt);
  }

  /** Name of the state that failed, or empty. */
  public String variable() {
    return variable;
  }

  /** Index of the neuron, or -1. */
  public int neuron() {
    return neuron;
  }

  /** When it happened, ms. */
  public double time() {
    return time;
  }

  /** The `.neuro` file to look into, or empty. */
  public String file() {
    return file;
  }

  /** The line in that file, from 1, or 0. */
  public int line() {
    return line;
  }

  private static String sentence(String template, Object... parts) {
    return String.format(Locale.ROOT, template, parts);
  }
}
