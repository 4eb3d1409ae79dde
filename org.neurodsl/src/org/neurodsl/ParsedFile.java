package org.neurodsl;

import org.eclipse.xtext.resource.XtextResource;
import org.neurodsl.neuro.Model;

/**
 * A file after parsing and linking.
 *
 * @param model its syntax tree; what could not be parsed is missing in it
 * @param resource where the tree stands, with the text and the trees of imported files in its resource set
 */
public record ParsedFile(Model model, XtextResource resource) {}
