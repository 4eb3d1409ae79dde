package org.neurodsl.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.core.runtime.FileLocator;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.osgi.framework.FrameworkUtil;

/** The guard against leaks sees them, and it is on in all tests. */
@ExtendWith(NoLeaks.class)
class LeaksTest {

  @Test
  void whatIsNotGivenBackIsFoundWithThePlaceThatMadeIt() {
    Leaks leaks = Leaks.since(Display.getCurrent());
    Font font = new Font(Display.getCurrent(), "Sans", 11, SWT.BOLD);
    Image image = new Image(Display.getCurrent(), 8, 8);
    Shell shell = new Shell(Display.getCurrent());
    shell.open();
    List<String> found = leaks.found();
    assertEquals(3, found.size(), found.toString());
    assertTrue(found.get(0).contains("LeaksTest.whatIsNotGivenBack"), found.get(0));
    shell.dispose();
    image.dispose();
    assertEquals(1, leaks.found().size());
    font.dispose();
    assertEquals(List.of(), leaks.found());
  }

  @Test
  void theGuardIsOnInAllTests() throws Exception {
    Path classes = Path.of(URI.create(
        FileLocator.toFileURL(FrameworkUtil.getBundle(LeaksTest.class).getEntry("/")).toString().replace(" ", "%20")));
    try (Stream<Path> all = Files.walk(classes)) {
      List<String> without = all.filter(each -> each.getFileName().toString().endsWith("Test.class"))
          .filter(each -> !mentionsTheGuard(each)).map(each -> each.getFileName().toString()).toList();
      assertEquals(List.of(), without, "tests without @ExtendWith(NoLeaks.class)");
    }
  }

  private static boolean mentionsTheGuard(Path compiled) {
    try {
      return Files.readString(compiled, StandardCharsets.ISO_8859_1)
          .contains(NoLeaks.class.getName().replace('.', '/'));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
