package org.neurodsl.ui.draw;

import java.util.HashMap;
import java.util.Map;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Device;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.graphics.FontData;
import org.eclipse.swt.graphics.GC;
import org.neurodsl.sim.plot.Mark.Lettering;

/** The fonts of plots: the system's own face in the sizes asked for. To be disposed of with the widget. */
public final class PlotFonts {
  private static final double POINTS_PER_INCH = 72;
  private static final int MOST_WIDTHS = 4000;

  private final Device device;
  private final Map<Key, Font> fonts = new HashMap<>();
  private final Map<Key, Integer> ascents = new HashMap<>();
  private final Map<Word, Integer> widths = new HashMap<>();

  private record Key(double size, boolean bold) {
    static Key of(Lettering lettering) {
      return new Key(lettering.size(), lettering.bold());
    }
  }

  private record Word(Key key, String text) {}

  /** Fonts of a device. */
  public PlotFonts(Device device) {
    this.device = device;
  }

  Font font(Lettering lettering) {
    return fonts.computeIfAbsent(Key.of(lettering), this::create);
  }

  private Font create(Key key) {
    FontData data = device.getSystemFont().getFontData()[0];
    double points = key.size() * POINTS_PER_INCH / device.getDPI().y;
    return new Font(device, data.getName(), (int) Math.round(points), key.bold() ? SWT.BOLD : SWT.NORMAL);
  }

  int ascent(GC gc, Lettering lettering) {
    return ascents.computeIfAbsent(Key.of(lettering), key -> {
      gc.setFont(font(lettering));
      return gc.getFontMetrics().getAscent() + gc.getFontMetrics().getLeading();
    });
  }

  int width(GC gc, String text, Lettering lettering) {
    if (widths.size() > MOST_WIDTHS) {
      widths.clear();
    }
    return widths.computeIfAbsent(new Word(Key.of(lettering), text), word -> {
      gc.setFont(font(lettering));
      return gc.textExtent(text, SWT.DRAW_TRANSPARENT).x;
    });
  }

  /** Gives the fonts back. */
  public void dispose() {
    fonts.values().forEach(Font::dispose);
    fonts.clear();
  }
}
