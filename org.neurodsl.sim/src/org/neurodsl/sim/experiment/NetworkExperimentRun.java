package org.neurodsl.sim.experiment;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.neurodsl.sim.contract.SimulationFailure;
import org.neurodsl.sim.experiment.ExperimentOutcome.ExpectationOutcome;
import org.neurodsl.sim.experiment.ExperimentOutcome.FitOutcome;
import org.neurodsl.sim.network.CheckpointNote;
import org.neurodsl.sim.network.NetworkControl;
import org.neurodsl.sim.network.NetworkData;
import org.neurodsl.sim.network.NetworkPlan;
import org.neurodsl.sim.network.NetworkSimulation;
import org.neurodsl.sim.record.SpikeLog;
import org.neurodsl.sim.run.ExperimentPlan;
import org.neurodsl.sim.run.RunData;

/** Runs one experiment of a network: the network once for each value of the sweep, its measures, fits, expectations. */
public final class NetworkExperimentRun {

  private final NetworkExperiment experiment;
  private final ExperimentPlan plan;
  private final ExperimentLimits limits;
  private final NetworkControl control;
  private final double[][] measures;
  private final double[][] actual;
  private Checkpointing checkpointing = Checkpointing.NONE;
  private double seconds;

  /** An experiment that {@code control} can cancel. */
  public NetworkExperimentRun(NetworkExperiment experiment, ExperimentLimits limits, NetworkControl control) {
    this.experiment = experiment;
    this.plan = experiment.plan();
    this.limits = limits;
    this.control = control;
    measures = new double[plan.measures().size()][experiment.networks().size()];
    actual = new double[plan.expectations().size()][experiment.networks().size()];
  }

  /** Lets the run write checkpoints, or go on from one. */
  public NetworkExperimentRun checkpoints(Checkpointing wanted) {
    checkpointing = wanted;
    return this;
  }

  /**
   * Runs it all. What is kept of a sweep, besides the measures, is the last network.
   *
   * @throws SimulationFailure where a run can't begin
   */
  public ExperimentOutcome run() {
    NetworkRun last = null;
    int first = checkpointing.resume() == null ? 0 : restore();
    for (int point = first; point < experiment.networks().size(); point++) {
      Path resume = point == first ? checkpointing.resume() : null;
      last = one(point, resume);
      seconds += last.data().seconds();
      if (last.data().state() != RunData.State.COMPLETE) {
        return unfinished(last);
      }
      NetworkMeasurement measurement = new NetworkMeasurement(plan, last);
      for (int index = 0; index < measures.length; index++) {
        measures[index][point] = measurement.value(plan.measures().get(index).value());
      }
      for (int index = 0; index < actual.length; index++) {
        var formula = plan.expectations().get(index).actual();
        actual[index][point] = formula == null ? Double.NaN : measurement.value(formula);
      }
    }
    if (checkpointing.every() > 0) {
      remove(checkpointing.file());
    }
    List<FitOutcome> fits = ExperimentRun.fits(plan, swept(), measures);
    return outcome(last, measures, fits, expectations(fits));
  }

  private NetworkRun one(int point, Path resume) {
    NetworkPlan network = experiment.networks().get(point);
    NetworkRun.Recording recording = NetworkRun.Recording.of(experiment, network, limits);
    NetworkSimulation simulation =
        new NetworkSimulation(network, experiment.parts(), recording.settings(), control);
    checkpointing.write(simulation, plan.name(), point, before(point));
    if (resume != null) {
      simulation.resume(resume);
    }
    return new NetworkRun(
        network, experiment.signals(), recording.records(), recording.settings(), simulation.run());
  }

  /** What has been measured at the swept values before one, value by value. */
  private double[] before(int point) {
    return IntStream.range(0, point).boxed()
        .flatMapToDouble(at -> rows().mapToDouble(row -> row[at])).toArray();
  }

  private Stream<double[]> rows() {
    return Stream.concat(Arrays.stream(measures), Arrays.stream(actual));
  }

  /** Takes over what was measured before a checkpoint, and returns the swept value that it belongs to. */
  private int restore() {
    try {
      CheckpointNote note = CheckpointNote.read(checkpointing.resume()).note();
      int rows = measures.length + actual.length;
      if (note.point() >= experiment.networks().size() || note.values().length != rows * note.point()) {
        throw new IOException(checkpointing.resume() + " was written by another sweep.");
      }
      for (int place = 0; place < note.values().length; place++) {
        double[] row = rows().skip(place % rows).findFirst().orElseThrow();
        row[place / rows] = note.values()[place];
      }
      return note.point();
    } catch (IOException failed) {
      throw SimulationFailure.checkpoint("The run cannot go on from a checkpoint: " + failed.getMessage(), 0);
    }
  }

  /** A checkpoint that is left behind does no harm. */
  private static void remove(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException left) {
      file.toFile().deleteOnExit();
    }
  }

  private double[] swept() {
    return plan.sweep() == null ? new double[] {Double.NaN}
        : plan.sweep().values().stream().mapToDouble(Double::doubleValue).toArray();
  }

  private List<ExpectationOutcome> expectations(List<FitOutcome> fits) {
    Expectations ofFits = new Expectations(plan, fits);
    List<ExpectationOutcome> outcomes = new ArrayList<>();
    for (int index = 0; index < actual.length; index++) {
      ExperimentPlan.Expectation expectation = plan.expectations().get(index);
      outcomes.add(expectation.actual() == null ? ofFits.check(expectation) : of(expectation, actual[index]));
    }
    return outcomes;
  }

  /** Of a sweep the value at the point that is named, else every value has to fit. */
  private ExpectationOutcome of(ExperimentPlan.Expectation expectation, double[] found) {
    double[] swept = swept();
    ExpectationOutcome last = null;
    for (int point = 0; point < found.length; point++) {
      double wanted = expectation.point();
      boolean meant = Double.isNaN(wanted)
          || Math.abs(swept[point] - wanted) <= 1e-9 * Math.max(Math.abs(wanted), Math.abs(swept[point]));
      if (meant) {
        last = Expectations.compared(expectation, found[point]);
        if (!last.ok()) {
          return last;
        }
      }
    }
    return last == null ? new ExpectationOutcome(expectation, false, "no value, for it is not swept") : last;
  }

  private ExperimentOutcome unfinished(NetworkRun run) {
    List<ExpectationOutcome> unknown =
        plan.expectations().stream().map(each -> new ExpectationOutcome(each, false, "the run did not end")).toList();
    return outcome(run, new double[0][], List.of(), unknown);
  }

  private ExperimentOutcome outcome(
      NetworkRun run, double[][] measures, List<FitOutcome> fits, List<ExpectationOutcome> expectations) {
    NetworkData data = run.data();
    RunData summary = new RunData(data.state(), data.endTime(), data.steps(), plan.step(), 0, new double[0][][],
        List.of(), new SpikeLog(), data.seconds(), data.failure());
    return new ExperimentOutcome(plan, experiment.info(), summary, measures, fits, expectations, Optional.empty(),
        seconds, Optional.of(run));
  }
}
