package org.neurodsl.ide.look;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.eclipse.emf.common.util.TreeIterator;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.neurodsl.ParsedFile;
import org.neurodsl.neuro.Connection;
import org.neurodsl.neuro.Definition;
import org.neurodsl.neuro.Experiment;
import org.neurodsl.neuro.Expression;
import org.neurodsl.neuro.Measure;
import org.neurodsl.neuro.Named;
import org.neurodsl.neuro.Network;
import org.neurodsl.neuro.NetworkMember;
import org.neurodsl.neuro.Quantity;
import org.neurodsl.neuro.State;
import org.neurodsl.neuro.TopLevel;
import org.neurodsl.neuro.Unary;
import org.neurodsl.neuro.Variable;
import org.neurodsl.types.DisplayUnits;
import org.neurodsl.types.ExpressionType;
import org.neurodsl.types.ExpressionTypes;
import org.neurodsl.types.NetworkEstimate;

/**
 * Something that an editor shows beside a text without being part of it.
 *
 * @param offset the statement that it belongs to begins here
 * @param text what is shown
 */
public record Hint(int offset, String text) {

  /** The units of variables whose declaration does not say them, to be shown at the ends of their lines. */
  public static List<Hint> units(ParsedFile file) {
    ExpressionTypes types = new ExpressionTypes();
    DisplayUnits units = new DisplayUnits(types);
    List<Hint> hints = new ArrayList<>();
    for (TreeIterator<EObject> walk = file.model().eAllContents(); walk.hasNext(); ) {
      if (walk.next() instanceof Variable variable && isSilent(variable)
          && types.of((Named) variable) instanceof ExpressionType.Number number
          && !number.measured().isDimensionless()) {
        INode node = NodeModelUtils.findActualNodeFor(variable);
        hints.add(new Hint(node.getTextRegion().getOffset(), variable.getName() + " : " + units.of(variable).text()));
      }
    }
    return hints;
  }

  private static boolean isSilent(Variable variable) {
    return switch (variable) {
      case Definition definition -> definition.getUnit() == null && !isQuantity(definition.getValue());
      case State state -> state.getUnit() == null && !isQuantity(state.getValue());
      case Measure measure -> true;
      default -> false;
    };
  }

  private static boolean isQuantity(Expression value) {
    return value instanceof Quantity || value instanceof Unary unary && isQuantity(unary.getOperand());
  }

  /** The sizes of networks and of their connections, to be shown at the ends of the lines on which they begin. */
  public static List<Hint> sizes(ParsedFile file) {
    List<Hint> hints = new ArrayList<>();
    for (TopLevel item : file.model().getItems()) {
      if (item instanceof Network network) {
        sizes(network, new NetworkEstimate(), hints);
      }
    }
    return hints;
  }

  /** What the text alone does not tell, such as a probability that depends on the distance, is left out. */
  private static void sizes(Network network, NetworkEstimate estimate, List<Hint> hints) {
    NetworkEstimate.Size whole = estimate.of(network);
    List<Hint> ofConnections = new ArrayList<>();
    boolean known = true;
    for (NetworkMember member : network.getMembers()) {
      if (member instanceof Connection connection) {
        NetworkEstimate.Size own = estimate.of(connection);
        known &= own.synapses() > 0;
        if (own.synapses() > 0) {
          ofConnections.add(new Hint(begin(connection), synapses(own)));
        }
      }
    }
    if (whole.neurons() > 0) {
      hints.add(new Hint(begin(network), number(whole.neurons(), "neuron") + (known ? " · " + synapses(whole) : "")));
    }
    hints.addAll(ofConnections);
  }

  private static int begin(EObject element) {
    return NodeModelUtils.findActualNodeFor(element).getTextRegion().getOffset();
  }

  private static String synapses(NetworkEstimate.Size size) {
    return number(size.synapses(), "synapse") + " · " + memory(size.bytes());
  }

  /** {@code 80 000 synapses}: groups of three digits with narrow spaces that do not break. */
  private static String number(double value, String what) {
    String digits = String.valueOf(Math.round(value)).replaceAll("(?<=\\d)(?=(\\d{3})+$)", "\u202f");
    return digits + " " + what + (Math.round(value) == 1 ? "" : "s");
  }

  private static String memory(double bytes) {
    double kilo = 1e3;
    double mega = 1e6;
    double giga = 1e9;
    return bytes < mega ? Math.max(1, Math.round(bytes / kilo)) + " kB"
        : bytes < giga ? String.format(Locale.ROOT, "%.1f MB", bytes / mega)
        : String.format(Locale.ROOT, "%.1f GB", bytes / giga);
  }

  /** The experiments by where they begin: above each an editor offers to run it. */
  public static List<Hint> experiments(ParsedFile file) {
    return file.model().getItems().stream()
        .filter(Experiment.class::isInstance)
        .map(Experiment.class::cast)
        .filter(each -> each.getName() != null)
        .map(each -> new Hint(NodeModelUtils.findActualNodeFor(each).getTextRegion().getOffset(), each.getName()))
        .toList();
  }
}
