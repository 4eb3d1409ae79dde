package org.neurodsl.workbench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.ImageLoader;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Shell;

/** What a window looks like, in pixels of the screen. */
public record ShellPicture(ImageData data) {
  private static final Path FOLDER = Path.of(System.getProperty("neurodsl.gallery", "target/gallery"));

  /** Takes it as it is on the screen now. */
  public static ShellPicture of(Shell window) {
    Rectangle size = window.getClientArea();
    GC gc = new GC((Control) window);
    Image image = new Image(window.getDisplay(), size.width, size.height);
    gc.copyArea(image, 0, 0);
    gc.dispose();
    ImageData data = image.getImageData(window.getMonitor().getZoom());
    image.dispose();
    return new ShellPicture(data);
  }

  /** Keeps it in the gallery. */
  public void keep(String name) throws IOException {
    Files.createDirectories(FOLDER);
    ImageLoader loader = new ImageLoader();
    loader.data = new ImageData[] {data};
    loader.save(FOLDER.resolve(name + ".png").toString(), SWT.IMAGE_PNG);
  }
}
