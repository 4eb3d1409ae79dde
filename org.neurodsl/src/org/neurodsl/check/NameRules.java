package org.neurodsl.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.neurodsl.neuro.Constant;
import org.neurodsl.neuro.Experiment;
import org.neurodsl.neuro.ExperimentMember;
import org.neurodsl.neuro.Function;
import org.neurodsl.neuro.MeasureBlock;
import org.neurodsl.neuro.Member;
import org.neurodsl.neuro.Named;
import org.neurodsl.neuro.NeuroPackage;
import org.neurodsl.neuro.Neuron;
import org.neurodsl.neuro.Sweep;
import org.neurodsl.neuro.TopLevel;
import org.neurodsl.problem.Fix;
import org.neurodsl.problem.Problem;
import org.neurodsl.source.SourcePlace;
import org.neurodsl.types.NeuronView;
import org.neurodsl.types.Signature;
import org.neurodsl.types.Signatures;
import org.neurodsl.units.CompositeUnit;
import org.neurodsl.units.DimensionText;
import org.neurodsl.units.PhysicalConstant;
import org.neurodsl.units.UnitTable;

/** Names are unique in their block, and are neither units nor words of the language. */
final class NameRules implements Rule {

  private static final int LONGEST_NAME = 200;
  private static final int SHORTEST_LOOKALIKE = 3;

  @Override
  public void check(Checking checking) {
    unique(checking, topLevel(checking));
    Map<String, Named> outside = outside(checking);
    for (Neuron neuron : checking.index().neurons()) {
      List<EObject> own = new ArrayList<>(NeuronView.ownVariables(neuron));
      neuron.getMembers().stream().filter(Function.class::isInstance).map(Member.class::cast).forEach(own::add);
      unique(checking, own);
      own.forEach(o -> hides(checking, neuron, (Named) o, outside));
    }
    checking.index().experiments().forEach(e -> unique(checking, declared(e)));
    for (Function function : checking.index().all(Function.class)) {
      unique(checking, List.copyOf(function.getArguments()));
    }
    checking.index().all(Named.class).forEach(n -> word(checking, n));
  }

  private static List<EObject> topLevel(Checking checking) {
    List<EObject> named = new ArrayList<>();
    for (TopLevel item : checking.model().getItems()) {
      if (nameOf(item) != null) {
        named.add(item);
      }
    }
    return named;
  }

  private static List<EObject> declared(Experiment experiment) {
    List<EObject> named = new ArrayList<>();
    for (ExperimentMember member : experiment.getMembers()) {
      if (member instanceof Sweep sweep && sweep.getVariable() != null) {
        named.add(sweep.getVariable());
      } else if (member instanceof MeasureBlock block) {
        named.addAll(block.getMeasures());
      }
    }
    return named;
  }

  static String nameOf(EObject object) {
    return switch (object) {
      case Neuron neuron -> neuron.getName();
      case Experiment experiment -> experiment.getName();
      case Named named -> named.getName();
      default -> null;
    };
  }

  static SourcePlace namePlace(Checking checking, EObject object) {
    EStructuralFeature feature = switch (object) {
      case Neuron n -> NeuroPackage.Literals.NEURON__NAME;
      case Experiment e -> NeuroPackage.Literals.EXPERIMENT__NAME;
      default -> NeuroPackage.Literals.NAMED__NAME;
    };
    return checking.places().of(object, feature);
  }

  /**
   * Reports names that occur twice, and those that differ in the case of letters only. Experiments are apart from the
   * rest.
   */
  private static void unique(Checking checking, List<EObject> declarations) {
    Map<String, EObject> byName = new HashMap<>();
    Map<String, EObject> byLetters = new HashMap<>();
    for (EObject declaration : declarations) {
      String space = declaration instanceof Experiment ? "experiment " : "";
      String name = nameOf(declaration);
      if (name == null) {
        continue;
      }
      EObject first = byName.putIfAbsent(space + name, declaration);
      if (first != null) {
        SourcePlace place = namePlace(checking, declaration);
        checking.report(checking.at(Problem.DUPLICATE_NAME, place, name, checking.line(first))
            .withRelated(namePlace(checking, first)));
        continue;
      }
      EObject other = name.length() < SHORTEST_LOOKALIKE ? null
          : byLetters.putIfAbsent(space + name.toLowerCase(Locale.ROOT), declaration);
      if (other != null) {
        SourcePlace place = namePlace(checking, declaration);
        checking.report(checking.at(Problem.NAME_OF_OTHER_CASE, place, name, nameOf(other), checking.line(other))
            .withRelated(namePlace(checking, other)));
      }
    }
  }

  /** A member that hides an inherited one of another kind, or a constant or function of the file. */
  private static void hides(Checking checking, Neuron neuron, Named own, Map<String, Named> outside) {
    if (own.getName() == null) {
      return;
    }
    Optional<Named> hidden = inherited(checking, neuron, own).or(() -> Optional.ofNullable(outside.get(own.getName())));
    hidden.ifPresent(other -> checking.report(checking.at(Problem.HIDDEN_NAME, namePlace(checking, own), own.getName(),
        Kinds.definite(other), checking.line(other)).withRelated(checking.places().of(other))));
  }

  /** A parameter, input, state or definition may be given anew by one of its own kind. */
  private static Optional<Named> inherited(Checking checking, Neuron neuron, Named own) {
    Neuron base = neuron.getBase();
    if (base == null || base.eIsProxy() || base == neuron) {
      return Optional.empty();
    }
    return checking.view(base).find(own.getName())
        .filter(v -> v != own && v.eContainer() != own.eContainer() && !v.eClass().equals(own.eClass()))
        .map(Named.class::cast);
  }

  /** The constants and functions of the file by name. */
  private static Map<String, Named> outside(Checking checking) {
    Map<String, Named> outside = new HashMap<>();
    for (TopLevel item : checking.model().getItems()) {
      if (item instanceof Constant || item instanceof Function) {
        outside.putIfAbsent(nameOf(item), (Named) item);
      }
    }
    return outside;
  }

  private static void word(Checking checking, Named declaration) {
    String name = declaration.getName();
    if (name == null) {
      return;
    }
    if (name.length() > LONGEST_NAME) {
      SourcePlace place = namePlace(checking, declaration);
      checking.report(checking.at(Problem.NAME_TOO_LONG, place, Places.quote(name), Integer.toString(LONGEST_NAME)));
    } else if (UnitTable.isReserved(name)) {
      CompositeUnit unit = CompositeUnit.of(UnitTable.find(name).orElseThrow());
      String kind = unit.dimension().isDimensionless() ? "" : "of " + DimensionText.of(unit.dimension());
      rename(checking, declaration, Problem.UNIT_AS_NAME, kind);
    } else if (declaration instanceof Function && isBuiltIn(name)) {
      rename(checking, declaration, Problem.BUILT_IN_NAME, "a function");
    } else if (declaration instanceof Constant && (PhysicalConstant.find(name).isPresent() || name.equals("pi"))
        && !isLibrary(checking)) {
      rename(checking, declaration, Problem.BUILT_IN_NAME, "a constant");
    }
  }

  private static boolean isBuiltIn(String name) {
    return Signatures.all().stream().map(Signature::name).anyMatch(name::equals);
  }

  /** The file in which the language itself keeps its constants. */
  private static boolean isLibrary(Checking checking) {
    return Set.of("constants.neuro").contains(checking.model().eResource().getURI().lastSegment());
  }

  private static void rename(Checking checking, Named declaration, Problem problem, String kind) {
    SourcePlace place = namePlace(checking, declaration);
    String better = declaration.getName() + "_";
    Fix fix = Renaming.fix(checking, declaration, place, better);
    checking.report(checking.at(problem, place, declaration.getName(), kind, better).withFix(fix));
  }
}
