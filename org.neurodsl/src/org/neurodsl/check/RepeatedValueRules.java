package org.neurodsl.check;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.EcoreUtil2;
import org.neurodsl.neuro.BuiltinCall;
import org.neurodsl.neuro.Connection;
import org.neurodsl.neuro.ConnectionPart;
import org.neurodsl.neuro.DelayClause;
import org.neurodsl.neuro.Network;
import org.neurodsl.neuro.NetworkMember;
import org.neurodsl.neuro.NeuroPackage;
import org.neurodsl.neuro.Placement;
import org.neurodsl.neuro.Population;
import org.neurodsl.neuro.PopulationSetting;
import org.neurodsl.neuro.PopulationSlice;
import org.neurodsl.neuro.Rewiring;
import org.neurodsl.neuro.RuleClause;
import org.neurodsl.neuro.Space;
import org.neurodsl.neuro.Start;
import org.neurodsl.neuro.Streams;
import org.neurodsl.neuro.SynapseSetting;
import org.neurodsl.problem.Fix;
import org.neurodsl.problem.Problem;
import org.neurodsl.source.SourcePlace;

/** Each number of a network is given once, and seeds are those of streams that something is drawn from. */
final class RepeatedValueRules implements Rule {

  private static final Set<String> DRAWN_RULES = Set.of("indegree", "outdegree", "total", "probability");

  @Override
  public void check(Checking checking) {
    for (Network network : checking.index().all(Network.class)) {
      new Once(checking).network(network);
      for (NetworkMember member : network.getMembers()) {
        switch (member) {
          case Connection connection -> new Once(checking).parts(connection);
          case Streams streams -> unused(checking, network, streams);
          default -> { }
        }
      }
    }
  }

  /** What has been given so far, and where. */
  private static final class Once {
    private final Checking checking;
    private final Map<String, EObject> first = new HashMap<>();

    Once(Checking checking) {
      this.checking = checking;
    }

    void network(Network network) {
      for (NetworkMember member : network.getMembers()) {
        switch (member) {
          case Population population -> population.getSettings().forEach(each ->
              note(population.getName() + "." + name(each), name(each), each, each));
          case Start start -> start.getTargets().forEach(target -> {
            String name = Places.text(target).replaceAll("\\s", "");
            note(name, name, target, start.getTargets().size() == 1 ? start : null);
          });
          case Streams streams -> streams.getSeeds().forEach(seed ->
              note("stream " + seed.getName(), seed.getName(), seed, streams.getSeeds().size() == 1 ? streams : null));
          case Space space -> note("space", "space", space, space);
          case Connection connection when connection.isGap() -> gap(connection);
          default -> { }
        }
      }
    }

    /** Junctions between the same whole populations, in whatever order these are written. */
    private void gap(Connection connection) {
      for (PopulationSlice source : connection.getSources()) {
        for (PopulationSlice target : connection.getTargets()) {
          boolean whole = source.getSlice() == null && target.getSlice() == null
              && source.getPopulation() != null && target.getPopulation() != null;
          if (whole) {
            String one = String.valueOf(source.getPopulation().getName());
            String other = String.valueOf(target.getPopulation().getName());
            String key = one.compareTo(other) < 0 ? one + " gap " + other : other + " gap " + one;
            EObject earlier = first.putIfAbsent(key, connection);
            if (earlier != null && earlier != connection) {
              checking.report(checking.at(Problem.GAP_JUNCTIONS_TWICE,
                  checking.places().keyword(connection, "connect"), one, other, checking.line(earlier))
                  .withFix(new Fixes(checking.places()).removeStatement("remove this one", connection)));
              return;
            }
          }
        }
      }
    }

    void parts(Connection connection) {
      for (ConnectionPart part : connection.getParts()) {
        String name = switch (part) {
          case RuleClause rule -> "rule";
          case DelayClause delay -> delay.getSide() == null ? "delay" : "delay " + delay.getSide();
          case SynapseSetting setting -> setting.getVariable();
          default -> "";
        };
        note(name, name, part, part);
      }
    }

    private static String name(PopulationSetting setting) {
      return Places.text(setting).split("[=~]", 2)[0].strip();
    }

    /** @param statement what a fix takes away; null where that is only a part of a statement */
    private void note(String key, String name, EObject where, EObject statement) {
      EObject earlier = first.putIfAbsent(key, where);
      if (earlier != null) {
        var report = checking.at(Problem.NETWORK_VALUE_TWICE, where, name, checking.line(earlier));
        checking.report(statement == null ? report : report.withFix(
            new Fixes(checking.places()).removeStatement("remove this one", statement)));
      }
    }
  }

  private static void unused(Checking checking, Network network, Streams streams) {
    for (int place = 0; place < streams.getSeeds().size(); place++) {
      var seed = streams.getSeeds().get(place);
      boolean used = switch (String.valueOf(seed.getName())) {
        case "wiring" -> drawsWiring(network);
        case "start" -> drawsStart(network);
        case "input" -> drawsInput(network);
        default -> true;
      };
      if (!used) {
        checking.report(checking.at(
            Problem.STREAM_NOT_USED, checking.places().of(seed, NeuroPackage.Literals.STREAM__NAME), seed.getName())
            .withFix(removal(checking, streams, place)));
      }
    }
  }

  private static Fix removal(Checking checking, Streams streams, int place) {
    if (streams.getSeeds().size() == 1) {
      return new Fixes(checking.places()).removeStatement("remove the seed", streams);
    }
    List<SourcePlace> places = streams.getSeeds().stream().map(checking.places()::of).toList();
    int from = place == 0 ? places.get(0).offset() : places.get(place - 1).offset() + places.get(place - 1).length();
    int to = place == 0 ? places.get(1).offset() : places.get(place).offset() + places.get(place).length();
    return Fix.replace("remove the seed", from, to - from, "");
  }

  private static <T extends EObject> Stream<T> all(Network network, Class<T> kind) {
    return EcoreUtil2.eAllOfType(network, kind).stream();
  }

  private static boolean drawsWiring(Network network) {
    return all(network, RuleClause.class).anyMatch(each -> DRAWN_RULES.contains(String.valueOf(each.getKind())))
        || all(network, DelayClause.class).anyMatch(each -> each.getDistribution() != null)
        || all(network, SynapseSetting.class).anyMatch(each -> each.getDistribution() != null)
        || network.getMembers().stream().anyMatch(Rewiring.class::isInstance);
  }

  private static boolean drawsStart(Network network) {
    return all(network, PopulationSetting.class).anyMatch(each -> each.getDistribution() != null)
        || all(network, Start.class).anyMatch(each -> each.getDistribution() != null)
        || all(network, Placement.class).anyMatch(each -> "uniform".equals(each.getKind()));
  }

  private static boolean drawsInput(Network network) {
    return all(network, BuiltinCall.class).anyMatch(
        each -> Set.of("poisson", "noise").contains(String.valueOf(each.getFunction())))
        || all(network, Connection.class).anyMatch(each -> each.getSources().stream().anyMatch(source ->
            source.getPopulation() != null && source.getPopulation().getCell() != null
                && source.getPopulation().getCell().isRateUnit()));
  }
}
