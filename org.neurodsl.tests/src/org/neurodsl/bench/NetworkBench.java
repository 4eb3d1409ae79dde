package org.neurodsl.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.neurodsl.pipeline.CompileRequest;
import org.neurodsl.pipeline.CompiledModel;
import org.neurodsl.pipeline.ModelStore;
import org.neurodsl.pipeline.Pipeline;
import org.neurodsl.sim.experiment.NetworkExperiment;
import org.neurodsl.sim.network.NetworkControl;
import org.neurodsl.sim.network.NetworkData;
import org.neurodsl.sim.network.NetworkPlan;
import org.neurodsl.sim.network.NetworkSettings;
import org.neurodsl.sim.network.NetworkSimulation;
import org.neurodsl.sim.standalone.FailureExplanation;

/**
 * Runs the network of a model's first experiment again and again on one thread, and prints the processor time of
 * building and of the time loop: of the first run, in which the JVM still compiles, and of later ones. Arguments: the
 * file; how many runs; ms instead of the experiment's.
 */
public final class NetworkBench {

  private NetworkBench() {}

  /** Prints the times. */
  public static void main(String[] arguments) throws IOException {
    int rounds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 3;
    CompiledModel model = new Pipeline(ModelStore.none())
        .compile(CompileRequest.of(Path.of(arguments[0]).toAbsolutePath())).model().orElseThrow();
    NetworkExperiment experiment = Pipeline
        .ready(model, model.model().experiments().getFirst(), 0, FailureExplanation.NONE).network().get();
    double duration = arguments.length > 2 ? Double.parseDouble(arguments[2]) : experiment.plan().duration();
    NetworkPlan network = experiment.networks().getFirst();
    for (int round = 0; round < rounds; round++) {
      double built = seconds(experiment, network, experiment.plan().step());
      double all = seconds(experiment, network, duration);
      System.out.printf(Locale.ROOT, "built in %.3f s, ran in %.3f s of processor time%n", built, all - built);
    }
  }

  private static double seconds(NetworkExperiment experiment, NetworkPlan network, double duration) {
    NetworkSettings settings = new NetworkSettings(duration, experiment.plan().step(), 1, List.of(),
        List.of(), List.of(), Long.MAX_VALUE);
    long start = BenchClock.nanoseconds();
    NetworkData data =
        new NetworkSimulation(network, experiment.parts(), settings, new NetworkControl()).run();
    double seconds = (BenchClock.nanoseconds() - start) * 1e-9;
    System.out.printf(Locale.ROOT, "%.1f ms: %d synapses, %d spikes, %.3f s by the clock%n",
        duration, data.synapses(), Arrays.stream(data.spikeCounts()).sum(), data.seconds());
    return seconds;
  }
}
