package org.neurodsl.scoping;

import com.google.inject.Inject;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.xtext.scoping.IScope;
import org.eclipse.xtext.scoping.IScopeProvider;

/** Says which names a reference may mean: those of {@link VisibleNames} that are of its kind. */
public class NeuroScopeProvider implements IScopeProvider {

  private final VisibleNames names;

  @Inject
  public NeuroScopeProvider(VisibleNames names) {
    this.names = names;
  }

  @Override
  public IScope getScope(EObject context, EReference reference) {
    return new NeuroScope(names, context, reference.getEReferenceType().getInstanceClass().asSubclass(EObject.class));
  }
}
