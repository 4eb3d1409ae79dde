package org.neurodsl.ui.trace.paint;

import org.neurodsl.ui.draw.Box;
import org.neurodsl.ui.draw.Surface;
import org.neurodsl.ui.draw.SvgSurface;
import org.neurodsl.ui.draw.Theme;
import org.neurodsl.ui.trace.data.TraceData;
import org.neurodsl.ui.trace.model.TraceModel;

/** Pictures of a traces view for papers and talks: all tracks, without what only helps on the screen. */
public final class TracePicture {
  private TracePicture() {}

  /** As SVG text. */
  public static String svg(TraceModel model, double width, double height, Theme theme) {
    String title = model.run().map(TraceData::label).orElse("Traces");
    SvgSurface surface = new SvgSurface(title, width, height);
    draw(surface, model, new Box(0, 0, width, height), theme);
    return surface.finish();
  }

  /** On any surface. */
  public static void draw(Surface surface, TraceModel model, Box bounds, Theme theme) {
    TraceLayout layout = TraceLayout.of(bounds, model.tracks(), 0);
    new TracePainter(new Frame(surface, layout, model, theme, Frame.Pointer.NONE)).paint();
  }
}
