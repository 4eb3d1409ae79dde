package org.neurodsl.scoping;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.xtext.naming.QualifiedName;
import org.eclipse.xtext.resource.EObjectDescription;
import org.eclipse.xtext.resource.IEObjectDescription;
import org.eclipse.xtext.scoping.IScope;
import org.neurodsl.neuro.Named;

/** The names of one kind that are visible at a place, in the form that Xtext wants. */
final class NeuroScope implements IScope {

  private final VisibleNames names;
  private final MemberScopes members;
  private final EObject context;
  private final Class<? extends EObject> kind;

  NeuroScope(VisibleNames names, MemberScopes members, EObject context, Class<? extends EObject> kind) {
    this.names = names;
    this.members = members;
    this.context = context;
    this.kind = kind;
  }

  @Override
  public IEObjectDescription getSingleElement(QualifiedName name) {
    boolean path = name.getSegmentCount() > 1 && Named.class.isAssignableFrom(kind);
    return (path ? members.path(context, name) : Optional.<IEObjectDescription>empty())
        .orElseGet(() -> visible(name));
  }

  private IEObjectDescription visible(QualifiedName name) {
    return names.find(context, name.getLastSegment(), kind).filter(element -> isMeant(name, element))
        .map(element -> EObjectDescription.create(name, element)).orElse(null);
  }

  @Override
  public Iterable<IEObjectDescription> getElements(QualifiedName name) {
    IEObjectDescription element = getSingleElement(name);
    return element == null ? List.of() : List.of(element);
  }

  @Override
  public IEObjectDescription getSingleElement(EObject object) {
    for (IEObjectDescription description : getAllElements()) {
      if (EcoreUtil.getURI(object).equals(description.getEObjectURI())) {
        return description;
      }
    }
    return null;
  }

  @Override
  public Iterable<IEObjectDescription> getElements(EObject object) {
    IEObjectDescription element = getSingleElement(object);
    return element == null ? List.of() : List.of(element);
  }

  @Override
  public Iterable<IEObjectDescription> getAllElements() {
    Map<String, IEObjectDescription> elements = new LinkedHashMap<>();
    for (EObject element : names.all(context, kind)) {
      String name = VisibleNames.nameOf(element);
      if (name != null) {
        elements.putIfAbsent(name, EObjectDescription.create(QualifiedName.create(name), element));
      }
    }
    return elements.values();
  }

  /** A name with dots must spell the namespace of the file that it is found in. */
  private static boolean isMeant(QualifiedName name, EObject element) {
    if (name.getSegmentCount() == 1) {
      return true;
    }
    String path = String.join("/", name.skipLast(1).getSegments());
    String file = element.eResource().getURI().path();
    return file != null && (file.equals('/' + path + ".neuro")
        || file.equals('/' + path + '/' + name.getLastSegment() + ".neuro"));
  }
}
