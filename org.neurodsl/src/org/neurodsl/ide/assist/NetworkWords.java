package org.neurodsl.ide.assist;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.EcoreUtil2;
import org.eclipse.xtext.nodemodel.ICompositeNode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.neurodsl.neuro.Connection;
import org.neurodsl.neuro.Named;
import org.neurodsl.neuro.Population;
import org.neurodsl.neuro.Receive;
import org.neurodsl.neuro.ReceptorUse;
import org.neurodsl.neuro.State;
import org.neurodsl.neuro.Variable;
import org.neurodsl.scoping.NetworkNames;
import org.neurodsl.scoping.VisibleNames;

/** What networks add to the names at a caret: members behind a dot, variables of connections and of populations. */
final class NetworkWords {
  private final CaretContext context;
  private final VisibleNames visible;
  private final EObject around;

  NetworkWords(CaretContext context, VisibleNames visible, EObject around) {
    this.context = context;
    this.visible = visible;
    this.around = around;
  }

  /** What may stand behind {@code E.}, {@code E[0..9].}, {@code E.AMPA.} or the name of a connection, by name. */
  Map<String, Named> members() {
    List<String> words = context.words();
    int at = owner(words.size() - 1);
    if (at < 0 || !context.before(1).equals(".")) {
      return Map.of();
    }
    boolean inside = at > 1 && words.get(at - 1).equals(".");
    String receptor = inside ? words.get(at) + "." : "";
    Map<String, Named> members = new LinkedHashMap<>();
    visible.find(around, words.get(inside ? owner(at - 1) : at), Named.class).ifPresent(owner -> {
      if (owner instanceof Population population) {
        take(NetworkNames.members(population), receptor, members);
        if (receptor.isEmpty()) {
          population.getReceptors().forEach(use -> members.put(NetworkNames.nameOf(use), use));
        }
      } else if (owner instanceof Connection connection) {
        take(NetworkNames.members(connection), "", members);
      }
    });
    return members;
  }

  /** Where the name stands before the dot at an index, behind which a slice may stand; below 0 for none. */
  private int owner(int dot) {
    List<String> words = context.words();
    int at = dot - 1;
    if (at > 0 && words.get(at).equals("]")) {
      while (at > 0 && !words.get(at).equals("[")) {
        at--;
      }
      at--;
    }
    return at;
  }

  private static void take(Map<String, Variable> all, String begin, Map<String, Named> members) {
    all.forEach((name, variable) -> {
      String rest = name.startsWith(begin) ? name.substring(begin.length()) : "";
      if (!rest.isEmpty() && rest.indexOf('.') < 0) {
        members.put(rest, variable);
      }
    });
  }

  /** The variables that a block of a connection or of a population may set, by name. */
  Map<String, Named> settable(int caret) {
    return switch (context.block()) {
      case "connect" -> at(Connection.class, caret).map(NetworkWords::ofSynapses).orElse(Map.of());
      case "population" -> at(Population.class, caret)
          .map(each -> new LinkedHashMap<String, Named>(NetworkNames.members(each))).orElse(new LinkedHashMap<>());
      default -> Map.of();
    };
  }

  private <T extends EObject> Optional<T> at(Class<T> type, int caret) {
    return EcoreUtil2.getAllContentsOfType(around, type).stream().filter(each -> {
      ICompositeNode node = NodeModelUtils.findActualNodeFor(each);
      return node != null && node.getTextRegion().getOffset() < caret && caret <= node.getEndOffset();
    }).findFirst();
  }

  /** The weight and the states; without a model of synapses what the receptor receives. */
  private static Map<String, Named> ofSynapses(Connection connection) {
    Map<String, Named> settable = new LinkedHashMap<>();
    NetworkNames.members(connection).forEach((name, variable) -> {
      if (variable instanceof State) {
        settable.put(name, variable);
      }
    });
    if (connection.getSynapse() == null && connection.getPort() instanceof ReceptorUse use
        && use.getReceptor() != null) {
      List<Receive> receives = new ArrayList<>();
      for (var each = use.getReceptor(); each != null && receives.isEmpty(); each = each.getBase()) {
        receives.addAll(EcoreUtil2.getAllContentsOfType(each, Receive.class));
      }
      receives.forEach(receive -> settable.put(receive.getWeight().getName(), receive.getWeight()));
    }
    return settable;
  }
}
