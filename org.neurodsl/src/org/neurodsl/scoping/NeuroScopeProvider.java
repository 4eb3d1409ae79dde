package org.neurodsl.scoping;

import com.google.inject.Inject;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.xtext.scoping.IScope;
import org.eclipse.xtext.scoping.IScopeProvider;

/** Says which names a reference may mean: those of {@link VisibleNames} that are of its kind, or
 * those of {@link MemberScopes}. */
public class NeuroScopeProvider implements IScopeProvider {

  private final VisibleNames names;
  private final MemberScopes members;

  @Inject
  NeuroScopeProvider(VisibleNames names, MemberScopes members) {
    this.names = names;
    this.members = members;
  }

  @Override
  public IScope getScope(EObject context, EReference reference) {
    return members.of(context, reference).orElseGet(() -> new NeuroScope(names, members, context,
        reference.getEReferenceType().getInstanceClass().asSubclass(EObject.class)));
  }
}
