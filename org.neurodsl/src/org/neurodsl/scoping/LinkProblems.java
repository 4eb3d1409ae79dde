package org.neurodsl.scoping;

import com.google.inject.Inject;
import com.google.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.xtext.EcoreUtil2;
import org.eclipse.xtext.linking.impl.LinkingHelper;
import org.eclipse.xtext.nodemodel.ILeafNode;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.neurodsl.neuro.Argument;
import org.neurodsl.neuro.Assignment;
import org.neurodsl.neuro.Binary;
import org.neurodsl.neuro.Connection;
import org.neurodsl.neuro.Constant;
import org.neurodsl.neuro.Definition;
import org.neurodsl.neuro.Derivative;
import org.neurodsl.neuro.Experiment;
import org.neurodsl.neuro.Function;
import org.neurodsl.neuro.Input;
import org.neurodsl.neuro.Measure;
import org.neurodsl.neuro.Named;
import org.neurodsl.neuro.NeuroPackage;
import org.neurodsl.neuro.Neuron;
import org.neurodsl.neuro.Parameter;
import org.neurodsl.neuro.Population;
import org.neurodsl.neuro.PopulationSlice;
import org.neurodsl.neuro.ReceptorUse;
import org.neurodsl.neuro.Quantity;
import org.neurodsl.neuro.Reference;
import org.neurodsl.neuro.Refractory;
import org.neurodsl.neuro.Setting;
import org.neurodsl.neuro.State;
import org.neurodsl.neuro.Stimulation;
import org.neurodsl.neuro.Subject;
import org.neurodsl.neuro.SweepVariable;
import org.neurodsl.problem.Fix;
import org.neurodsl.problem.NameSuggestion;
import org.neurodsl.problem.Problem;
import org.neurodsl.problem.ProblemReport;
import org.neurodsl.source.SourcePlace;
import org.neurodsl.source.TextLines;
import org.neurodsl.units.UnitTable;

/** Explains names that mean nothing where they stand. */
@Singleton
public class LinkProblems {

  /** Statements of an experiment that look like the setting of a value. */
  private static final Set<String> SETTINGS = Set.of("step", "seed", "solver");

  private final VisibleNames names;
  private final LinkingHelper linking;

  @Inject
  public LinkProblems(VisibleNames names, LinkingHelper linking) {
    this.names = names;
    this.linking = linking;
  }

  /** The name in a reference as it is looked for. */
  public String name(INode node) {
    return linking.getCrossRefNodeAsString(node, true);
  }

  /** The problem of a name that could not be linked. */
  public ProblemReport of(EObject context, EReference reference, INode node, TextLines lines) {
    String name = name(node);
    SourcePlace place = place(node, lines);
    Class<?> kind = reference.getEReferenceType().getInstanceClass();
    if (kind == Neuron.class || kind == Subject.class) {
      return unknown(Problem.UNKNOWN_NEURON, place, name, names(context, kind.asSubclass(EObject.class)),
          wanted(context, kind));
    }
    if (context instanceof Connection connection && reference == NeuroPackage.Literals.CONNECTION__PORT) {
      return port(place, name, connection.getTargets());
    }
    if (context instanceof Stimulation stimulation && reference == NeuroPackage.Literals.STIMULATION__PORT) {
      return port(place, name, stimulation.getTargets());
    }
    Optional<Named> other = names.find(context, name, Named.class);
    if (context instanceof Derivative) {
      return other.map(o -> ProblemReport.of(Problem.EQUATION_OF_NON_STATE, place, name, kindOf(o)))
          .orElseGet(() -> ProblemReport.of(Problem.EQUATION_WITHOUT_STATE, place, name, "0"));
    }
    if (context instanceof Refractory && other.isPresent()) {
      return ProblemReport.of(Problem.HOLD_OF_NON_STATE, place, name, kindOf(other.get()));
    }
    if (context instanceof Assignment && other.isPresent()) {
      return ProblemReport.of(Problem.NOT_ASSIGNABLE, place, name, kindOf(other.get()));
    }
    if (context instanceof Reference call && call.isCall()) {
      return unknown(Problem.UNKNOWN_FUNCTION, place, name, names(context, Function.class));
    }
    Optional<ProblemReport> unit = UnitNames.explain(context, name, place);
    if (unit.isPresent()) {
      return unit.get();
    }
    if (UnitTable.isReserved(name) && context.eContainer() instanceof Binary binary && "/".equals(binary.getOp())) {
      boolean number = binary.getLeft() instanceof Quantity quantity && quantity.getUnit() == null;
      return ProblemReport.of(Problem.UNKNOWN_NAME, place, name,
          NameSuggestion.asked(number ? "'per " + name + "'" : "'(1 " + name + ")'"));
    }
    ProblemReport plain = unknown(Problem.UNKNOWN_NAME, place, name, names(context, kind.asSubclass(EObject.class)));
    return plain.fixes().isEmpty() ? ofExperiment(context, name, place).orElse(plain) : plain;
  }

  /** A receptor of a population that is itself unknown says nothing new. */
  public static boolean followsFromAnother(EObject context, EReference reference) {
    List<PopulationSlice> targets = reference == NeuroPackage.Literals.CONNECTION__PORT
        ? ((Connection) context).getTargets() : reference == NeuroPackage.Literals.STIMULATION__PORT
            ? ((Stimulation) context).getTargets() : List.of();
    return targets.stream().anyMatch(each -> each.getPopulation() == null || each.getPopulation().eIsProxy());
  }

  /** {@code step = 0.1 ms}, and a variable of a neuron where the experiment is one of a network. */
  private static Optional<ProblemReport> ofExperiment(EObject context, String name, SourcePlace place) {
    if (context instanceof Setting setting && SETTINGS.contains(name)) {
      String value = NodeModelUtils.getTokenText(NodeModelUtils.findActualNodeFor(setting.getValue()));
      INode whole = NodeModelUtils.findActualNodeFor(setting);
      String ours = name + " " + value;
      return Optional.of(ProblemReport.of(Problem.UNKNOWN_NAME, place, name, "write '" + ours + "', without '='")
          .withFix(Fix.replace("write '" + ours + "'", whole.getOffset(), whole.getLength(), ours)));
    }
    if (name.endsWith(".rate")) {
      return Optional.of(ProblemReport.of(Problem.UNKNOWN_NAME, place, name,
          "write 'measure f = rate(" + name.replace(".rate", "") + ")'"));
    }
    List<String> near = Optional.ofNullable(EcoreUtil2.getContainerOfType(context, Experiment.class))
        .flatMap(Subjects::network).stream().flatMap(network -> network.getMembers().stream())
        .filter(Population.class::isInstance).map(Population.class::cast)
        .filter(each -> NetworkNames.members(each).containsKey(name)).map(each -> each.getName() + "." + name)
        .limit(3).toList();
    return near.isEmpty() ? Optional.empty() : Optional.of(ProblemReport.of(Problem.UNKNOWN_NAME, place, name,
        NameSuggestion.asked(near.stream().map(each -> "'" + each + "'").collect(Collectors.joining(" or "))))
        .withFix(Fix.replace("write '" + near.getFirst() + "'", place.offset(), place.length(), near.getFirst())));
  }

  /** A receptor that the targets of spikes do not have. */
  private static ProblemReport port(SourcePlace place, String name, List<PopulationSlice> targets) {
    List<String> known =
        NetworkNames.ports(targets).stream().map(NetworkNames::portName).distinct().toList();
    String target = targets.isEmpty() || targets.get(0).getPopulation() == null ? "the target"
        : targets.get(0).getPopulation().getName();
    ProblemReport report = ProblemReport.of(
        Problem.RECEPTOR_MISSING, place, target == null ? "the target" : target, name, String.join(", ", known));
    List<String> near = NameSuggestion.near(name, known);
    String better = near.isEmpty() ? known.size() == 1 ? known.get(0) : "" : near.get(0);
    return better.isEmpty() ? report
        : report.withFix(Fix.replace("write '" + better + "'", place.offset(), place.length(), better));
  }

  /** What an element is, in words. */
  public static String kindOf(EObject element) {
    return switch (element) {
      case Parameter p -> "a parameter";
      case Input i -> "an input";
      case State s -> "a state";
      case Definition d -> "a definition";
      case Constant c -> "a constant";
      case Function f -> "a function";
      case Argument a -> "an argument";
      case SweepVariable s -> "a variable of the sweep";
      case Measure m -> "a measure";
      case Population p -> "a population";
      case ReceptorUse r -> "a receptor";
      case Connection c -> "a connection";
      default -> "something else";
    };
  }

  private List<String> names(EObject context, Class<? extends EObject> kind) {
    return names.all(context, kind).stream().map(VisibleNames::nameOf).filter(Objects::nonNull).distinct().toList();
  }

  /** What a reference to a neuron or to something made like one should name. */
  private static String wanted(EObject context, Class<?> kind) {
    return switch (context) {
      case ReceptorUse use when use.eContainer() instanceof Population -> "receptor";
      case ReceptorUse use -> "channel";
      case Connection connection -> "synapse";
      default -> kind == Subject.class ? "neuron, unit or network" : "neuron or unit";
    };
  }

  private static ProblemReport unknown(
      Problem problem, SourcePlace place, String name, List<String> known, String... further) {
    List<String> arguments = new ArrayList<>(List.of(name, NameSuggestion.question(name, known)));
    arguments.addAll(List.of(further));
    ProblemReport report = ProblemReport.of(problem, place, arguments.toArray(String[]::new));
    List<String> near = NameSuggestion.near(name, known);
    return near.isEmpty() ? report
        : report.withFix(Fix.replace("write '" + near.get(0) + "'", place.offset(), place.length(), near.get(0)));
  }

  private static SourcePlace place(INode node, TextLines lines) {
    int begin = node.getOffset();
    int end = node.getEndOffset();
    for (ILeafNode leaf : node.getLeafNodes()) {
      if (!leaf.isHidden()) {
        begin = leaf.getOffset();
        break;
      }
    }
    return lines.place(begin, end - begin);
  }
}
