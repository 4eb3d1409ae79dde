package org.neurodsl.sim.plot;

import java.util.List;

/**
 * A picture as a list of marks, drawn in order on white.
 *
 * @param title what the picture shows, for screen readers
 * @param width px
 * @param height px
 * @param marks the marks
 */
public record PlotScene(String title, double width, double height, List<Mark> marks) {
  /** Copies the list. */
  public PlotScene {
    marks = List.copyOf(marks);
  }
}
