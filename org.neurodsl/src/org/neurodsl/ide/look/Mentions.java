package org.neurodsl.ide.look;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.xtext.nodemodel.ILeafNode;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.neurodsl.ParsedFile;
import org.neurodsl.neuro.Connection;
import org.neurodsl.neuro.Derivative;
import org.neurodsl.neuro.Named;
import org.neurodsl.neuro.NeuroPackage;
import org.neurodsl.neuro.Population;
import org.neurodsl.neuro.PopulationSetting;
import org.neurodsl.neuro.PopulationSignal;
import org.neurodsl.neuro.PopulationVariable;
import org.neurodsl.neuro.ReceptorUse;
import org.neurodsl.neuro.SynapseSetting;
import org.neurodsl.scoping.NetworkNames;
import org.neurodsl.scoping.VisibleNames;

/**
 * The names by which elements of a text mention others. A name with dots mentions several: {@code E.AMPA.g} a
 * population, its receptor and a state of that.
 */
final class Mentions {
  private final VisibleNames names;

  /**
   * One name.
   *
   * @param target what it stands for; null where that is not known
   */
  record Mention(int offset, int length, EObject target) {}

  Mentions(ParsedFile file) {
    names = file.resource().getResourceServiceProvider().get(VisibleNames.class);
  }

  /** Those of an element, without those of what is inside of it. */
  List<Mention> of(EObject object) {
    List<Mention> mentions = new ArrayList<>();
    for (EReference reference : object.eClass().getEAllReferences()) {
      if (!reference.isContainment() && !reference.isContainer() && object.eIsSet(reference)) {
        List<INode> nodes = NodeModelUtils.findNodesForFeature(object, reference);
        List<?> targets = reference.isMany() ? (List<?>) object.eGet(reference) : List.of(object.eGet(reference));
        for (int i = 0; i < Math.min(nodes.size(), targets.size()); i++) {
          path(object, nodes.get(i), (EObject) targets.get(i), mentions);
        }
      }
    }
    if (object instanceof SynapseSetting setting && setting.eContainer() instanceof Connection connection) {
      setting(setting, connection, mentions);
    }
    return mentions;
  }

  private void path(EObject object, INode name, EObject target, List<Mention> mentions) {
    List<ILeafNode> segments = segments(name);
    if (segments.isEmpty()) {
      return;
    }
    ILeafNode last = segments.removeLast();
    // The d of dV/dt is no part of the name.
    boolean derivative = object instanceof Derivative && last.getText().startsWith("d") && !isPrimed(last);
    int skipped = derivative ? 1 : 0;
    mentions.add(new Mention(last.getOffset() + skipped, last.getLength() - skipped, declared(target)));
    Optional<Population> owner = populationOf(object);
    for (ILeafNode segment : segments) {
      Optional<? extends EObject> found = owner.isPresent() ? receptor(owner.get(), segment.getText())
          : names.find(object, segment.getText(), Named.class).filter(Mentions::hasMembers);
      found.ifPresent(each -> mentions.add(new Mention(segment.getOffset(), segment.getLength(), declared(each))));
      owner = found.filter(Population.class::isInstance).map(Population.class::cast);
    }
  }

  /** The population in which a name is looked for, where the text has told it before. */
  private static Optional<Population> populationOf(EObject object) {
    return Optional.ofNullable(switch (object) {
      case PopulationSetting setting -> (Population) setting.eContainer();
      case PopulationVariable variable -> variable.getPopulation();
      case PopulationSignal signal when signal.getSource() instanceof Population population -> population;
      default -> null;
    });
  }

  private static boolean hasMembers(Named element) {
    return element instanceof Population || element instanceof Connection || element instanceof ReceptorUse;
  }

  /** A receptor of a population or a channel of its cell. */
  private static Optional<ReceptorUse> receptor(Population population, String name) {
    return NetworkNames.parts(population).stream().filter(use -> NetworkNames.nameOf(use).equals(name)).findFirst();
  }

  /** A receptor without a name of its own goes by that of its kind. */
  private static EObject declared(EObject target) {
    EObject meant = target instanceof ReceptorUse use && use.getName() == null ? use.getReceptor() : target;
    return meant == null || meant.eIsProxy() ? null : meant;
  }

  private static void setting(SynapseSetting setting, Connection connection, List<Mention> mentions) {
    Map<String, ? extends EObject> members = NetworkNames.members(connection);
    for (INode node : NodeModelUtils.findNodesForFeature(setting, NeuroPackage.Literals.SYNAPSE_SETTING__VARIABLE)) {
      EObject variable = members.get(setting.getVariable());
      // Synapses without a model of their own have a weight that nothing declares.
      if (variable != null) {
        segments(node).forEach(leaf -> mentions.add(new Mention(leaf.getOffset(), leaf.getLength(), variable)));
      }
    }
  }

  private static List<ILeafNode> segments(INode name) {
    Stream<ILeafNode> leaves = name instanceof ILeafNode leaf ? Stream.of(leaf)
        : StreamSupport.stream(name.getLeafNodes().spliterator(), false);
    return new ArrayList<>(leaves.filter(leaf -> !leaf.isHidden() && !leaf.getText().equals(".")).toList());
  }

  private static boolean isPrimed(ILeafNode name) {
    String text = name.getRootNode().getText();
    int end = name.getEndOffset();
    while (end < text.length() && Character.isWhitespace(text.charAt(end))) {
      end++;
    }
    return end < text.length() && text.charAt(end) == '\'';
  }
}
