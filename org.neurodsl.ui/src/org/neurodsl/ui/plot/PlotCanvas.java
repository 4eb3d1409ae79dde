package org.neurodsl.ui.plot;

import java.util.function.Supplier;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleControlAdapter;
import org.eclipse.swt.accessibility.AccessibleControlEvent;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.neurodsl.ui.draw.Box;
import org.neurodsl.ui.draw.GcSurface;
import org.neurodsl.ui.draw.PlotFonts;
import org.neurodsl.ui.draw.Surface;
import org.neurodsl.ui.draw.Theme;

/** Shows a plot. */
public final class PlotCanvas extends Canvas {
  private final PlotFonts fonts;
  private Plot plot = (surface, bounds, theme) -> surface.fill(bounds, theme.background(), 1);
  private Theme theme = Theme.LIGHT;

  /** A canvas in a parent, called by an identifier in tests. */
  public PlotCanvas(Composite parent, String id) {
    super(parent, SWT.DOUBLE_BUFFERED | SWT.NO_BACKGROUND);
    setData("org.neurodsl.id", id);
    fonts = new PlotFonts(getDisplay());
    addListener(SWT.Dispose, event -> fonts.dispose());
    addListener(SWT.Paint, event -> {
      double pixel = 100.0 / Math.max(100, getShell().getMonitor().getZoom());
      Box bounds = new Box(0, 0, getClientArea().width, getClientArea().height);
      Surface surface = new GcSurface(event.gc, fonts, pixel);
      plot.draw(surface, bounds, theme);
      if (isFocusControl()) {
        surface.fill(new Box(0, 0, bounds.width(), 1), theme.accent(), 1);
      }
    });
    addListener(SWT.FocusIn, event -> redraw());
    addListener(SWT.FocusOut, event -> redraw());
    // A canvas that hears of keys would keep the Tab key for itself.
    addListener(SWT.Traverse, event -> event.doit |=
        event.detail == SWT.TRAVERSE_TAB_NEXT || event.detail == SWT.TRAVERSE_TAB_PREVIOUS);
    getAccessible().addAccessibleControlListener(new AccessibleControlAdapter() {
      @Override
      public void getRole(AccessibleControlEvent event) {
        event.detail = ACC.ROLE_GRAPHIC;
      }
    });
  }

  /** What it is called for those who do not see it. */
  public void describe(Supplier<String> description) {
    getAccessible().addAccessibleListener(new AccessibleAdapter() {
      @Override
      public void getName(AccessibleEvent event) {
        event.result = description.get();
      }
    });
  }

  /** Shows a plot. */
  public void show(Plot other, Theme colours) {
    plot = other;
    theme = colours;
    redraw();
  }
}
