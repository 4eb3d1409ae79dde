package org.neurodsl.scoping;

import static org.neurodsl.neuro.NeuroPackage.Literals.*;

import com.google.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.xtext.naming.QualifiedName;
import org.eclipse.xtext.resource.EObjectDescription;
import org.eclipse.xtext.resource.IEObjectDescription;
import org.eclipse.xtext.scoping.IScope;
import org.eclipse.xtext.scoping.impl.SimpleScope;
import org.neurodsl.neuro.Connection;
import org.neurodsl.neuro.Named;
import org.neurodsl.neuro.Parameter;
import org.neurodsl.neuro.Population;
import org.neurodsl.neuro.PopulationSetting;
import org.neurodsl.neuro.PopulationSignal;
import org.neurodsl.neuro.PopulationVariable;
import org.neurodsl.neuro.ReceptorUse;
import org.neurodsl.neuro.Stimulation;
import org.neurodsl.neuro.Variable;

/** The scopes of references to what is inside of something else: of a population, a receptor, a synapse. */
final class MemberScopes {

  private final VisibleNames names;

  @Inject
  MemberScopes(VisibleNames names) {
    this.names = names;
  }

  /** The scope of a reference into something else; empty for other references. */
  Optional<IScope> of(EObject context, EReference reference) {
    if (reference == GIVEN_PARAMETER__TARGET) {
      return Optional.of(parameters(context.eContainer()));
    }
    if (reference == CONNECTION__PORT) {
      return Optional.of(scope(NetworkNames.ports(((Connection) context).getTargets())));
    }
    if (reference == STIMULATION__PORT || reference == STIMULATION__INPUT) {
      return Optional.of(scope(NetworkNames.ports(((Stimulation) context).getTargets())));
    }
    return owner(context, reference).map(owner -> scope(members(owner)));
  }

  /** Whose members a name means, where the text has told it before. */
  private static Optional<EObject> owner(EObject context, EReference reference) {
    EObject owner = null;
    if (reference == POPULATION_SETTING__TARGET && context instanceof PopulationSetting setting) {
      owner = (Population) setting.eContainer();
    } else if (reference == POPULATION_VARIABLE__VARIABLE && context instanceof PopulationVariable variable) {
      owner = variable.getPopulation();
    } else if (reference == POPULATION_SIGNAL__VARIABLE && context instanceof PopulationSignal signal) {
      owner = signal.getSource();
    }
    return Optional.ofNullable(owner);
  }

  private static Map<String, Variable> members(EObject owner) {
    return owner.eIsProxy() ? Map.of() : switch (owner) {
      case Population population -> NetworkNames.members(population);
      case Connection connection -> NetworkNames.members(connection);
      case ReceptorUse use -> NetworkNames.variables(use.getReceptor());
      default -> Map.of();
    };
  }

  /** The element that a name with dots means, whose first part is a population, a connection or a channel. */
  Optional<IEObjectDescription> path(EObject context, QualifiedName name) {
    Optional<Named> owner = names.find(context, name.getFirstSegment(), Named.class);
    Map<String, Variable> members = owner.map(MemberScopes::members).orElse(Map.of());
    return Optional.ofNullable(members.get(String.join(".", name.skipFirst(1).getSegments())))
        .map(element -> EObjectDescription.create(name, element));
  }

  private static IScope parameters(EObject owner) {
    Map<String, Variable> members = switch (owner) {
      case ReceptorUse use -> NetworkNames.variables(use.getReceptor());
      case Connection connection -> NetworkNames.members(connection);
      default -> Map.of();
    };
    return scope(members.values().stream().filter(Parameter.class::isInstance).map(Named.class::cast).toList());
  }

  private static IScope scope(Map<String, Variable> members) {
    List<IEObjectDescription> descriptions = new ArrayList<>();
    members.forEach((name, element) -> descriptions.add(
        EObjectDescription.create(QualifiedName.create(name.split("\\.")), element)));
    return new SimpleScope(descriptions);
  }

  private static IScope scope(List<Named> elements) {
    List<IEObjectDescription> descriptions = new ArrayList<>();
    for (Named each : elements) {
      String name = VisibleNames.nameOf(each);
      if (name != null && !name.isEmpty()) {
        descriptions.add(EObjectDescription.create(QualifiedName.create(name), each));
      }
    }
    return new SimpleScope(descriptions);
  }
}
