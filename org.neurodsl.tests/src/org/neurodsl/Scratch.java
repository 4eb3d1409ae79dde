package org.neurodsl;
import com.google.inject.Injector;
import java.nio.file.*;
import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.resource.*;

import org.eclipse.xtext.nodemodel.*;
import org.eclipse.xtext.nodemodel.util.*;
class Scratch {
  public static void main(String[] a) throws Exception {
    Injector i = new NeuroStandaloneSetup().createInjectorAndDoEMFRegistration();
    XtextResourceSet rs = i.getInstance(XtextResourceSet.class);
    XtextResource r = (XtextResource) rs.createResource(URI.createURI("synth:/a.neuro"));
    r.load(new java.io.ByteArrayInputStream(Files.readAllBytes(Path.of(a[0]))), null);
    for (INode n : r.getParseResult().getSyntaxErrors()) System.out.println(n.getStartLine() + ": " + n.getSyntaxErrorMessage().getMessage()+" "+n.getText().strip());
    if (a.length > 1) System.out.println(org.eclipse.xtext.util.EmfFormatter.objToStr(r.getContents().get(0)));
  }
}
