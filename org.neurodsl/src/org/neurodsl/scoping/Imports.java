package org.neurodsl.scoping;

import com.google.inject.Inject;
import com.google.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.emf.ecore.resource.ResourceSet;
import org.eclipse.xtext.util.IResourceScopeCache;
import org.neurodsl.library.Library;
import org.neurodsl.neuro.Import;
import org.neurodsl.neuro.Model;
import org.neurodsl.neuro.Named;
import org.neurodsl.neuro.Network;
import org.neurodsl.neuro.Neuron;
import org.neurodsl.neuro.TopLevel;
import org.neurodsl.scoping.ImportPolicy.Allowed;

/** What the import statements of a file bring in: the elements of the named file, not what that file imports itself. */
@Singleton
public class Imports {

  private final LoadedFiles files;
  private final IResourceScopeCache cache;

  @Inject
  public Imports(LoadedFiles files, IResourceScopeCache cache) {
    this.files = files;
    this.cache = cache;
  }

  /** The elements that a file imports, in the order of its statements. */
  public List<TopLevel> elements(Model model) {
    return cache.get(Imports.class, model.eResource(), () -> read(model));
  }

  private List<TopLevel> read(Model model) {
    List<TopLevel> elements = new ArrayList<>();
    for (TopLevel item : model.getItems()) {
      if (item instanceof Import statement) {
        elements.addAll(elements(statement));
      }
    }
    return elements;
  }

  /** The elements that one statement imports; none where its file is refused or missing. */
  public List<TopLevel> elements(Import statement) {
    String name = statement.getNamespace();
    boolean all = name == null || name.endsWith(".*");
    String wanted = all ? "" : name.substring(name.lastIndexOf('.') + 1);
    List<TopLevel> elements = new ArrayList<>();
    for (Model model : models(statement)) {
      model.getItems().stream().filter(item -> all || wanted.equals(nameOf(item))).forEach(elements::add);
    }
    return elements;
  }

  /** The files that one statement names, loaded. */
  public List<Model> models(Import statement) {
    Resource resource = statement.eResource();
    ResourceSet resources = resource == null ? null : resource.getResourceSet();
    if (resources == null) {
      return List.of();
    }
    if (statement.getNamespace() != null) {
      return files.library().matching(statement.getNamespace()).stream()
          .flatMap(file -> files.fromLibrary(file).stream()).toList();
    }
    return answer(statement) instanceof Allowed allowed
        ? files.fromFile(resources, allowed.file()).stream().toList() : List.of();
  }

  /** Whether the file that a statement names by its path may be read. */
  public ImportPolicy.Answer answer(Import statement) {
    String text = statement.getUri() == null ? "" : statement.getUri();
    return ProjectOfResources.answer(statement.eResource(), text);
  }

  /** The constants that are known everywhere. */
  public List<TopLevel> constants() {
    return files.fromLibrary(Library.CONSTANTS).map(model -> List.copyOf(model.getItems())).orElse(List.of());
  }

  /** What a receptor or a channel sees of the neuron in which it sits. */
  public List<Named> membrane() {
    return files.fromLibrary(Library.MEMBRANE).stream().flatMap(model -> model.getItems().stream())
        .filter(Neuron.class::isInstance)
        .flatMap(neuron -> Bases.declaredIn((Neuron) neuron).stream()).toList();
  }

  /** The library that is imported from. */
  public Library library() {
    return files.library();
  }

  /** Name of an element of a file, null for those without. */
  static String nameOf(TopLevel item) {
    return switch (item) {
      case Neuron neuron -> neuron.getName();
      case Network network -> network.getName();
      case Named named -> named.getName();
      case org.neurodsl.neuro.Experiment experiment -> experiment.getName();
      default -> null;
    };
  }
}
