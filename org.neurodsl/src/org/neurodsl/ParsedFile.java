package org.neurodsl;

import java.util.List;
import org.neurodsl.neuro.Model;
import org.neurodsl.problem.ProblemReport;
import org.neurodsl.scoping.NeuroResource;

/**
 * A file after parsing and linking.
 *
 * @param model its syntax tree; what could not be parsed is missing in it
 * @param resource where the tree stands, with the text and the trees of imported files in its resource set
 */
public record ParsedFile(Model model, NeuroResource resource) {

  /** What parsing, linking and imports have to tell, in the order of the text; the checks come after. */
  public List<ProblemReport> problems() {
    return resource.problems();
  }

  /** Whether a part of the text could not be parsed, so that checks of the tree may be misled. */
  public boolean hasSyntaxErrors() {
    return !resource.syntax().problems().isEmpty();
  }
}
