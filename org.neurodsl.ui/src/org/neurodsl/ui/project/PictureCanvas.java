package org.neurodsl.ui.project;

import java.net.URL;
import java.util.Optional;
import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;

/** A picture that fills its area as far as its proportions allow. Pictures are on white, in dark themes too. */
public final class PictureCanvas extends Canvas {
  private Image image;
  private String name = "";

  /** An empty canvas. */
  public PictureCanvas(Composite parent) {
    super(parent, SWT.DOUBLE_BUFFERED);
    addPaintListener(event -> paint(event.gc));
    addDisposeListener(event -> forget());
    getAccessible().addAccessibleListener(new AccessibleAdapter() {
      @Override
      public void getName(AccessibleEvent event) {
        event.result = name;
      }
    });
  }

  /** Shows a picture, or nothing; the text says what it is to those who can't see it. */
  public void show(Optional<URL> picture, String text) {
    forget();
    image = picture.map(each -> ImageDescriptor.createFromURL(each).createImage()).orElse(null);
    name = text;
    setToolTipText(text);
    redraw();
  }

  private void paint(GC gc) {
    if (image == null) {
      return;
    }
    Rectangle area = getClientArea();
    gc.setBackground(getParent().getBackground());
    gc.fillRectangle(area);
    Rectangle whole = image.getBounds();
    double scale = Math.min((double) area.width / whole.width, (double) area.height / whole.height);
    int width = (int) (whole.width * scale);
    int height = (int) (whole.height * scale);
    gc.setAntialias(SWT.ON);
    gc.setInterpolation(SWT.HIGH);
    gc.drawImage(image, 0, 0, whole.width, whole.height, (area.width - width) / 2, 0, width, height);
  }

  private void forget() {
    if (image != null) {
      image.dispose();
      image = null;
    }
  }
}
