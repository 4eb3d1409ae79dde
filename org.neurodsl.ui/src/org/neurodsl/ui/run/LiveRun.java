package org.neurodsl.ui.run;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.neurodsl.sim.experiment.ExperimentOutcome;
import org.neurodsl.sim.record.RecordPlan;
import org.neurodsl.sim.report.NetworkShape;
import org.neurodsl.sim.result.RunDescription.Quantity;
import org.neurodsl.ui.trace.data.RunTraces;
import org.neurodsl.ui.trace.data.TraceData;

/** A run in memory. Whoever computes it appends to its signals and says when it is over. */
public final class LiveRun implements RunSession {
  private final String experiment;
  private final TraceData traces;
  private final double duration;
  private final List<Quantity> parameters;
  private final RunOrigin origin;
  private volatile Path folder;
  private volatile NetworkShape shape;
  private volatile State state = State.RUNNING;
  private volatile ExperimentOutcome outcome;

  /** A run that begins. */
  public LiveRun(String experiment, TraceData traces, double duration, List<Quantity> parameters) {
    this.experiment = experiment;
    this.traces = traces;
    this.duration = duration;
    this.parameters = List.copyOf(parameters);
    origin = null;
  }

  /** A run of a process that begins. */
  public LiveRun(RunOrigin origin, TraceData traces, List<Quantity> parameters) {
    this.experiment = origin.plan().name();
    this.traces = traces;
    this.duration = origin.plan().duration();
    this.parameters = List.copyOf(parameters);
    this.origin = origin;
  }

  /** A run that is over. */
  public static LiveRun of(String label, ExperimentOutcome outcome, RecordPlan record, List<Quantity> parameters) {
    TraceData traces = RunTraces.of(label, outcome.info(), record, outcome.run());
    LiveRun run = new LiveRun(outcome.plan().name(), traces, outcome.plan().duration(), parameters);
    State end = switch (outcome.run().state()) {
      case COMPLETE -> State.COMPLETE;
      case CANCELLED -> State.CANCELLED;
      case FAILED -> State.FAILED;
    };
    run.end(end, outcome);
    return run;
  }

  /** Says that the run goes on or is held. */
  public void setPaused(boolean paused) {
    state = paused ? State.PAUSED : State.RUNNING;
    traces.changed();
  }

  /** Says where the neurons of its network are and who is connected. */
  public void shaped(NetworkShape fresh) {
    shape = fresh;
    traces.changed();
  }

  /** Says where its results are. */
  public void stored(Path where) {
    folder = where;
    traces.changed();
  }

  /** Says how the run ended; the outcome may be null. */
  public void end(State end, ExperimentOutcome result) {
    outcome = result;
    state = end;
    traces.finish();
  }

  @Override
  public String experiment() {
    return experiment;
  }

  @Override
  public TraceData traces() {
    return traces;
  }

  @Override
  public double duration() {
    return duration;
  }

  @Override
  public List<Quantity> parameters() {
    return parameters;
  }

  @Override
  public State state() {
    return state;
  }

  @Override
  public Optional<RunOrigin> origin() {
    return Optional.ofNullable(origin);
  }

  @Override
  public Optional<Path> folder() {
    return Optional.ofNullable(folder);
  }

  @Override
  public Optional<NetworkShape> shape() {
    return Optional.ofNullable(shape);
  }

  @Override
  public Optional<ExperimentOutcome> outcome() {
    return Optional.ofNullable(outcome);
  }
}
