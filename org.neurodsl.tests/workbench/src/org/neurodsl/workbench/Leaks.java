package org.neurodsl.workbench;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.eclipse.swt.graphics.DeviceData;
import org.eclipse.swt.graphics.Resource;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;

/**
 * What has been allocated on a display since some moment and is there still: fonts, images, paths, regions and the like
 * that our code made, with the stack of their allocation, and windows that can be seen.
 */
public final class Leaks {
  private static final int SHOWN_FRAMES = 14;

  private final Display display;
  private final Set<Object> before = Collections.newSetFromMap(new IdentityHashMap<>());
  private final List<Shell> shells;

  private Leaks(Display display) {
    this.display = display;
    before.addAll(Arrays.asList(display.getDeviceData().objects));
    shells = List.of(display.getShells());
  }

  /** From now on. */
  public static Leaks since(Display display) {
    display.setTracking(true);
    return new Leaks(display);
  }

  /** What is there still, as texts; to be asked when all that was opened is closed. */
  public List<String> found() {
    List<String> found = new ArrayList<>();
    DeviceData now = display.getDeviceData();
    for (int index = 0; index < now.objects.length; index++) {
      Object each = now.objects[index];
      boolean fresh = each != null && !before.contains(each);
      if (fresh && !(each instanceof Resource resource && resource.isDisposed()) && isOurs(now.errors[index])) {
        found.add("not disposed: " + each + stack(now.errors[index]));
      }
    }
    for (Shell shell : display.getShells()) {
      if (!shells.contains(shell) && shell.isVisible()) {
        found.add("left open: " + shell);
      }
    }
    return found;
  }

  /** Whether our code made it itself: what the platform makes for us, it keeps and gives back. */
  private static boolean isOurs(Error allocation) {
    return Arrays.stream(allocation.getStackTrace())
        .map(StackTraceElement::getClassName)
        .filter(name -> !name.startsWith("org.eclipse.swt.graphics."))
        .findFirst().filter(name -> name.startsWith("org.neurodsl.")).isPresent();
  }

  private static String stack(Error allocation) {
    StringWriter text = new StringWriter();
    allocation.printStackTrace(new PrintWriter(text, true));
    StringBuilder shown = new StringBuilder();
    text.toString().lines().skip(1).limit(SHOWN_FRAMES).forEach(line -> shown.append('\n').append(line));
    return shown.toString();
  }
}
