package org.neurodsl.scoping;

import com.google.inject.Inject;
import com.google.inject.Singleton;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.neurodsl.neuro.Experiment;
import org.neurodsl.neuro.ExperimentMember;
import org.neurodsl.neuro.Function;
import org.neurodsl.neuro.MeasureBlock;
import org.neurodsl.neuro.Model;
import org.neurodsl.neuro.Named;
import org.neurodsl.neuro.Network;
import org.neurodsl.neuro.Neuron;
import org.neurodsl.neuro.Receive;
import org.neurodsl.neuro.ReceptorUse;
import org.neurodsl.neuro.SignalSource;
import org.neurodsl.neuro.Sweep;
import org.neurodsl.neuro.TopLevel;

/**
 * Which names can be used at a place, the nearest first: arguments of the function, members of the neuron and of what
 * it extends, the membrane that a receptor or a channel sits in, members of the network, measures and sweep variables
 * of the experiment and members of its subject, constants and functions of the file, imported ones, constants of the
 * language.
 */
@Singleton
public class VisibleNames {

  private final Imports imports;

  @Inject
  public VisibleNames(Imports imports) {
    this.imports = imports;
  }

  /** The nearest visible element of a name and a kind. */
  public <T extends EObject> Optional<T> find(EObject context, String name, Class<T> kind) {
    return layers(context, kind).flatMap(layer -> layer.get().stream())
        .filter(element -> kind.isInstance(element) && name.equals(nameOf(element))).map(kind::cast).findFirst();
  }

  /** All visible elements of a kind, the nearest first; hidden ones come after those that hide them. */
  public <T extends EObject> List<T> all(EObject context, Class<T> kind) {
    List<T> elements = new ArrayList<>();
    layers(context, kind).flatMap(layer -> layer.get().stream()).filter(kind::isInstance).map(kind::cast)
        .forEach(elements::add);
    return elements;
  }

  /** Name of an element, null where it has none. */
  public static String nameOf(EObject element) {
    return element instanceof ReceptorUse use ? NetworkNames.nameOf(use)
        : element instanceof Named named ? named.getName()
        : element instanceof TopLevel item ? Imports.nameOf(item) : null;
  }

  /**
   * What is visible, layer by layer, each computed only when the nearer ones did not help. Where an element of a file
   * is looked for, what is inside of others must not be asked, for it hangs on the very answer.
   */
  private Stream<Supplier<? extends Collection<? extends EObject>>> layers(EObject context, Class<?> kind) {
    List<Supplier<? extends Collection<? extends EObject>>> layers = new ArrayList<>();
    boolean elementOfFile = !Named.class.isAssignableFrom(kind) && kind != SignalSource.class;
    EObject start = elementOfFile ? EcoreUtil.getRootContainer(context) : context;
    for (EObject place = start; place != null; place = place.eContainer()) {
      switch (place) {
        case Function function -> layers.add(function::getArguments);
        case Receive receive -> layers.add(() -> List.of(receive.getWeight()));
        case Neuron neuron -> {
          layers.add(() -> membersWithInherited(neuron));
          boolean inMembrane = neuron.isReceptor() || neuron.isChannel();
          layers.add(() -> inMembrane ? imports.membrane() : List.of());
        }
        case Network network -> layers.add(() -> NetworkNames.declaredIn(network));
        case Experiment experiment -> {
          layers.add(() -> declaredIn(experiment));
          layers.add(() -> membersWithInherited(Subjects.neuron(experiment).orElse(null)));
          layers.add(() -> Subjects.network(experiment).map(NetworkNames::declaredIn).orElse(List.of()));
        }
        case Model model -> {
          layers.add(model::getItems);
          layers.add(() -> imports.elements(model));
          layers.add(imports::constants);
        }
        default -> { }
      }
    }
    return layers.stream();
  }

  private static List<Named> membersWithInherited(Neuron neuron) {
    return neuron == null ? List.of() : Bases.of(neuron).stream().flatMap(n -> Bases.declaredIn(n).stream()).toList();
  }

  private static List<Named> declaredIn(Experiment experiment) {
    List<Named> names = new ArrayList<>();
    for (ExperimentMember member : experiment.getMembers()) {
      if (member instanceof Sweep sweep && sweep.getVariable() != null) {
        names.add(sweep.getVariable());
      } else if (member instanceof MeasureBlock block) {
        names.addAll(block.getMeasures());
      }
    }
    return names;
  }
}
