package org.neurodsl.sim.network;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.neurodsl.sim.contract.KernelSource;
import org.neurodsl.sim.network.NetworkPlan.Draw;
import org.neurodsl.sim.network.NetworkPlan.Effect;
import org.neurodsl.sim.network.NetworkPlan.Named;
import org.neurodsl.sim.network.NetworkPlan.Population;
import org.neurodsl.sim.network.NetworkPlan.Port;
import org.neurodsl.sim.network.NetworkPlan.Projection;
import org.neurodsl.sim.network.NetworkPlan.Rule;
import org.neurodsl.sim.network.NetworkPlan.Slice;
import org.neurodsl.sim.network.NetworkPlan.SpikeSource;
import org.neurodsl.sim.network.NetworkPlan.Stimulus;

/** Small networks for tests. */
final class Nets {

  static final double STEP = 0.1;

  private Nets() {}

  /** Ports of {@link GridLif}: excitatory, inhibitory. */
  static List<Port> currents() {
    return List.of(port(1, false), port(2, false));
  }

  /** One port that moves the voltage itself. */
  static List<Port> jump() {
    return List.of(port(0, true));
  }

  private static Port port(int state, boolean jumps) {
    return new Port("p" + state, List.of(new Effect(state, 1)), false, jumps);
  }

  static Population lif(String name, int size, List<Port> ports, Draw drive) {
    return new Population(name, size, 0, null, ports, List.of(new Named("drive", drive)),
        List.of(new Named("V", Draw.of(Draw.Kind.UNIFORM, 0, 15))), null);
  }

  static Population source(String name, int size, SpikeSource source) {
    return new Population(name, size, -1, source, List.of(), List.of(), List.of(), null);
  }

  static Rule rule(Rule.Kind kind, long number) {
    return rule(kind, number, 0);
  }

  static Rule rule(Rule.Kind kind, long number, double probability) {
    return new Rule(kind, number, Draw.constant(probability), Double.POSITIVE_INFINITY, true, true, List.of());
  }

  static Projection project(Slice source, Slice target, int port, Rule rule, Draw weight, Draw delay) {
    return new Projection("projection", source, target, port, -1, List.of(), null, rule, weight, delay);
  }

  static NetworkPlan plan(
      long seed, List<Population> populations, List<Projection> projections, List<Stimulus> stimuli) {
    return new NetworkPlan("net", new NetworkPlan.Streams(seed, seed + 1, seed + 2), populations, projections, stimuli);
  }

  static NetworkParts parts(KernelSource kernel) {
    return new NetworkParts(List.of(kernel), List.of(TracedStdp::new), NetworkFunctions.NONE);
  }

  static NetworkSettings settings(NetworkPlan plan, double duration, int threads) {
    return new NetworkSettings(duration, STEP, threads, List.of(), List.of(),
        IntStream.range(0, plan.populations().size()).boxed().toList(), Long.MAX_VALUE);
  }

  static NetworkData run(NetworkPlan plan, KernelSource kernel, double duration, int threads) {
    return new NetworkSimulation(plan, parts(kernel), settings(plan, duration, threads), new NetworkControl()).run();
  }

  /** All spikes as text, in the order of time, population, neuron. */
  static List<String> spikes(NetworkData data) {
    List<String> all = new ArrayList<>();
    for (int population = 0; population < data.spikes().size(); population++) {
      for (int index = 0; index < data.spikes().get(population).count(); index++) {
        long point = Math.round(data.spikes().get(population).time(index) / STEP);
        all.add("%08d:%d[%08d]".formatted(point, population, data.spikes().get(population).neuron(index)));
      }
    }
    all.sort(null);
    return all.stream().map(Nets::plain).toList();
  }

  private static String plain(String spike) {
    String[] parts = spike.split("[:\\[\\]]");
    return Long.parseLong(parts[0]) + ":" + parts[1] + "[" + Integer.parseInt(parts[2]) + "]";
  }
}
