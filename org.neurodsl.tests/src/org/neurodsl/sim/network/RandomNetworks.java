package org.neurodsl.sim.network;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.neurodsl.sim.network.NetworkPlan.Draw;
import org.neurodsl.sim.network.NetworkPlan.Population;
import org.neurodsl.sim.network.NetworkPlan.Projection;
import org.neurodsl.sim.network.NetworkPlan.Rule;
import org.neurodsl.sim.network.NetworkPlan.Slice;
import org.neurodsl.sim.network.NetworkPlan.SpikeSource;
import org.neurodsl.sim.network.NetworkPlan.Stimulus;

/**
 * Small random networks of neurons and synapses that are compiled once: of each kind of cell with each set of receptors
 * there is a population to choose from, of each kind of synapse a projection.
 */
final class RandomNetworks {

  private static final String CELLS = """
      language 1.0
      import neuro.receptors.*
      import neuro.synapses.*
      import neuro.cells.*

      neuron Leaky {
        param tau_m = 10 ms, g_L = 10 nS, V_th = -50 mV
        input I : pA = 0
        state V = -60 mV
        tau_m * dV/dt = -60 mV - V + (receptors + I)/g_L
        spike when V crosses V_th upward { V = -60 mV; refractory 1.7 ms hold V }
      }

      neuron Tired {
        param tau_m = 12 ms, g_L = 8 nS, b = 3 mV
        input I : pA = 0
        state V = -60 mV, theta = 0 mV
        tau_m * dV/dt = -60 mV - V + (receptors + I)/g_L
        dtheta/dt = -theta/(40 ms)
        let level = -52 mV + theta
        spike when V crosses level upward { V = -58 mV; theta += b; refractory 1 ms hold V accumulate }
      }

      neuron Free {
        param C = 150 pF, g_L = 12 nS
        input I : pA = 0
        state V = -65 mV, w = 0 pA
        C * dV/dt = g_L*(-65 mV - V) - w + receptors + I
        (30 ms) * dw/dt = 2 nS * (V + 65 mV) - w
        spike when V crosses -52 mV upward { V = -65 mV; w += 20 pA }
      }

      """;

  private static final List<String> KINDS = List.of("Leaky", "Tired", "Free", "EIF", "QIF", "AdEx");

  /** Sets of receptors; those with a voltage are for the cells that hold still when it jumps. */
  private static final List<String> RECEPTORS = List.of(
      "A = ExpCurrent(tau = 5 ms), B = AlphaCurrent(tau = 2 ms)",
      "A = AMPA, B = GABA_A",
      "A = NMDA, B = AlphaConductance(tau = 1.5 ms)",
      "A = Delta, B = ExpCurrent(tau = 3 ms)",
      "A = GABA_B, B = AMPA(tau = 2 ms)");

  private static final List<List<String>> UNITS = List.of(
      List.of("pA", "pA"), List.of("nS", "nS"), List.of("nS", "nS"), List.of("mV", "pA"), List.of("nS", "nS"));

  /** A typical weight in each unit. */
  private static final List<String> WEIGHTS = List.of("60 pA", "3 nS", "2 mV");

  /** Synapses that learn; the last lets the target's spike of an instant come first. */
  private static final List<String> PLASTIC = List.of("Pair", "Depress", "Reward", "Late");

  private final NetworkPlan all;
  private final List<String> units = new ArrayList<>();

  RandomNetworks(NetworkPlan all) {
    this.all = all;
    for (int kind = 0; kind < KINDS.size(); kind++) {
      units.addAll(UNITS.stream().map(pair -> String.join(" ", pair)).toList());
    }
  }

  /** The text of all parts. */
  static String text() {
    StringBuilder text = new StringBuilder(CELLS);
    for (String weight : WEIGHTS) {
      String unit = weight.substring(weight.indexOf(' ') + 1);
      text.append(synapses(unit, weight));
    }
    text.append("network Parts {\n");
    text.append("  param slow = 31 ms, part = 0.4, reach = 50 um, level = 150 pA\n");
    text.append("  space box(100 um, 100 um, 100 um)\n  population S[2] of poisson(10 Hz)\n");
    for (int kind = 0; kind < KINDS.size(); kind++) {
      for (int set = 0; set < RECEPTORS.size(); set++) {
        String name = "P" + kind + set;
        text.append("  population ").append(name).append("[2] of ").append(KINDS.get(kind)).append(" with ")
            .append(RECEPTORS.get(set)).append(" at uniform\n");
        text.append("  ").append(name).append(".V ~ uniform(-64 mV, -53 mV)\n");
        if (set != 2) {
          text.append("  stimulate ").append(name).append(" with I = ").append(drive(kind + set)).append('\n');
        }
      }
    }
    text.append(connections());
    text.append("}\nexperiment e of Parts {\n  step 0.1 ms\n  run 20 ms\n  record ");
    text.append(String.join(", ", IntStream.range(0, KINDS.size()).boxed()
        .flatMap(kind -> IntStream.range(0, RECEPTORS.size()).mapToObj(set -> "P" + kind + set + ".V")).toList()));
    return text.append("\n}\n").toString();
  }

  private static String drive(int number) {
    return switch (number % 3) {
      case 0 -> "step(level, from 3 ms to 14.25 ms)";
      case 1 -> "noise(mean = 0.8*level, sd = 80 pA, tau = 0.1*slow)";
      default -> "sine(180 pA, frequency 60 Hz)";
    };
  }

  private static String synapses(String unit, String weight) {
    return """
        synapse Pair_UNIT(tau = 15 ms) {
          weight w : UNIT = 0 UNIT
          state x = 0, y = 0
          dx/dt = -x/tau
          dy/dt = -y/(22 ms)
          on pre { deliver w; x += 1; w = clip(w - 0.1*WEIGHT*y, 0 UNIT, 2*WEIGHT) }
          on post { y += 1; w = clip(w + 0.1*WEIGHT*x, 0 UNIT, 2*WEIGHT) }
        }
        synapse Depress_UNIT(rest = 0.3, tau = 25 ms, drop = 1) {
          weight w : UNIT = 0 UNIT
          state r = 1, u = 0.3, n = 0
          dr/dt = (1 - r)/(60 ms)
          du/dt = (rest - u)/tau
          dn/dt = 1 per ms
          on pre { deliver w*u*r + 0.01*w*n; r -= drop*u*r; u += 0.2*(1 - u); n = 0 }
        }
        synapse Reward_UNIT {
          weight w : UNIT = 0 UNIT
          state x = 0, y = 0, c = 0
          dx/dt = -x/(15 ms)
          dy/dt = -y/(15 ms)
          dc/dt = -c/(50 ms)
          on pre { deliver w; x = 1; c -= 0.6*y }
          on post { y = 1; c += x }
          on modulator { w = clip(w + 0.2*WEIGHT*c, 0 UNIT, 2*WEIGHT) }
        }
        synapse Late_UNIT {
          weight w : UNIT = 0 UNIT
          state x = 0, y = 0, n = 0
          dx/dt = -x/(15 ms)
          dy/dt = -y/(22 ms)
          post before pre
          on pre { deliver w*(1 + y); x += 1; w = clip(w - 0.1*WEIGHT*y + 0.01*n*WEIGHT, 0 UNIT, 2*WEIGHT) }
          on post { y += 1; n += x; w = clip(w + 0.1*WEIGHT*x, 0 UNIT, 2*WEIGHT) }
          on modulator { n = 0.5*n }
        }
        """.replace("UNIT", unit).replace("WEIGHT", "(" + weight + ")");
  }

  private static boolean isModulated(String kind) {
    return kind.equals("Reward") || kind.equals("Late");
  }

  private static String connections() {
    StringBuilder text = new StringBuilder();
    List<String> ports = List.of("P00 on A", "P01 on A", "P03 on A");
    for (int unit = 0; unit < ports.size(); unit++) {
      String weight = WEIGHTS.get(unit);
      String name = weight.substring(weight.indexOf(' ') + 1);
      for (String kind : PLASTIC) {
        String[] place = ports.get(unit).split(" ", 2);
        String settings = switch (kind) {
          case "Pair" -> "(tau = 0.5*slow)";
          case "Depress" -> "(tau = slow, rest = part, drop = part + 0.5)";
          default -> "";
        };
        text.append("  connect S -> ").append(place[0]).append(" by ").append(kind).append('_').append(name)
            .append(settings).append(' ').append(place[1]).append(isModulated(kind) ? " modulated by S" : "")
            .append(" as ").append(kind).append('_').append(name).append("_all { w = ").append(weight)
            .append("; delay 1 ms }\n");
      }
    }
    text.append("  connect P01 -> P11 on A as far { rule probability exp(-distance/reach); ")
        .append("w = 4 nS*exp(-distance/(80 um)); delay 0.4 ms + distance/(60 um/ms) }\n");
    return text.toString();
  }

  /** A network with a seed. */
  NetworkPlan plan(int seed) {
    Random random = new Random(seed);
    List<Population> populations = new ArrayList<>();
    List<Integer> kinds = new ArrayList<>();
    int number = 1 + random.nextInt(3);
    for (int index = 0; index < number; index++) {
      int kind = random.nextInt(units.size());
      Population part = all.populations().get(1 + kind);
      int size = index > 0 && random.nextInt(8) == 0 ? 0 : 3 + random.nextInt(14);
      populations.add(new Population("p" + index, size, part.kernel(), null, part.ports(), part.parameters(),
          part.start(), part.positions()));
      kinds.add(kind);
    }
    populations.add(source(random, "s"));
    if (random.nextBoolean()) {
      populations.add(source(random, "t"));
    }
    List<Projection> projections = new ArrayList<>();
    for (int count = 2 + random.nextInt(4); count > 0; count--) {
      projections.add(projection(random, populations, kinds));
    }
    List<Stimulus> stimuli = new ArrayList<>();
    for (int count = 1 + random.nextInt(2); count > 0; count--) {
      stimuli.add(stimulus(random, populations, kinds));
    }
    return new NetworkPlan("net", new NetworkPlan.Streams(seed, seed + 1, seed + 2), populations, projections, stimuli,
        List.of(), List.of(), all.values());
  }

  private static Population source(Random random, String name) {
    int size = 1 + random.nextInt(12);
    SpikeSource source = switch (random.nextInt(3)) {
      case 0 -> SpikeSource.poisson(Draw.constant(0.05 + 0.1 * random.nextDouble()));
      case 1 -> SpikeSource.poisson(Draw.constant(0.4));
      default -> SpikeSource.listed(List.of(1.0, 4.0, 4.0, 9.5, 14.0), List.of());
    };
    return Nets.source(name, size, source);
  }

  private Projection projection(Random random, List<Population> populations, List<Integer> kinds) {
    int from = random.nextInt(populations.size());
    int to = random.nextInt(kinds.size());
    int port = random.nextInt(2);
    String unit = units.get(kinds.get(to)).split(" ")[port];
    int synapse = -1;
    Slice modulator = null;
    if (random.nextInt(5) < 2) {
      String kind = PLASTIC.get(random.nextInt(PLASTIC.size()));
      synapse = all.projections().stream().filter(each -> each.name().equals(kind + "_" + unit + "_all")).findFirst()
          .orElseThrow().synapse();
      int by = random.nextInt(populations.size());
      modulator = isModulated(kind) ? populations.get(by).all(by) : null;
    }
    Draw weight = weight(random, unit);
    Draw delay = random.nextBoolean() ? Draw.constant(0.1 * (1 + random.nextInt(20)))
        : Draw.of(Draw.Kind.UNIFORM, 0.1 + 0.5 * random.nextDouble(), 2.5);
    Slice source = slice(random, from, populations);
    Slice target = slice(random, to, populations);
    Rule rule = rule(random, source.size(), target.size());
    boolean placed = from < kinds.size() && random.nextInt(4) == 0;
    if (placed) {
      Projection far = all.projections().getLast();
      delay = far.delay();
      rule = random.nextBoolean() ? far.rule() : rule;
      weight = unit.equals("nS") ? far.weight() : weight;
    }
    return new Projection("c", source, target, port, synapse,
        List.of(), modulator, rule, weight, delay);
  }

  private static Slice slice(Random random, int population, List<Population> populations) {
    int size = populations.get(population).size();
    int from = random.nextInt(3) == 0 ? random.nextInt(size + 1) : 0;
    return new Slice(population, from, random.nextInt(3) == 0 ? from + random.nextInt(size - from + 1) : size);
  }

  private static Draw weight(Random random, String unit) {
    double usual = switch (unit) {
      case "pA" -> 120;
      case "nS" -> 5;
      default -> 3;
    };
    double scale = !unit.equals("nS") && random.nextInt(4) == 0 ? -usual : usual;
    return switch (random.nextInt(4)) {
      case 0 -> Draw.constant(scale);
      case 1 -> Draw.of(Draw.Kind.UNIFORM, Math.min(0, 2 * scale), Math.max(0, 2 * scale));
      case 2 -> new Draw(Draw.Kind.NORMAL, scale, usual / 3, scale - usual, scale + usual);
      default -> Draw.of(Draw.Kind.LOGNORMAL, usual, usual / 2);
    };
  }

  private static Rule rule(Random random, int sources, int targets) {
    Rule.Kind kind = Rule.Kind.values()[random.nextInt(Rule.Kind.values().length)];
    if (kind == Rule.Kind.LISTED) {
      List<Integer> pairs = sources == 0 || targets == 0 ? List.of() : List.of(0, targets - 1, sources - 1, 0, 0, 0);
      return new Rule(kind, 0, Draw.constant(1), Double.POSITIVE_INFINITY, true, true, pairs);
    }
    boolean multapses = random.nextBoolean();
    boolean enough = sources > 2 && targets > 2;
    long number = !enough ? 0 : kind == Rule.Kind.TOTAL && multapses ? 25 : 2;
    return new Rule(kind, number, Draw.constant(0.3), Double.POSITIVE_INFINITY, random.nextBoolean(), multapses,
        List.of());
  }

  private Stimulus stimulus(Random random, List<Population> populations, List<Integer> kinds) {
    int to = random.nextInt(kinds.size());
    int port = random.nextInt(2);
    String unit = units.get(kinds.get(to)).split(" ")[port];
    Slice target = slice(random, to, populations);
    SpikeSource source = random.nextInt(4) == 0 && target.size() > 0
        ? SpikeSource.listed(List.of(2.0, 3.0, 3.04, 11.0), List.of(0, target.size() - 1, 0, 0))
        : SpikeSource.poisson(Draw.constant(random.nextBoolean() ? 1.2 : 0.15));
    double end = random.nextBoolean() ? Double.POSITIVE_INFINITY : 15;
    return new Stimulus(target, port, source, weight(random, unit), random.nextInt(3), end);
  }
}
