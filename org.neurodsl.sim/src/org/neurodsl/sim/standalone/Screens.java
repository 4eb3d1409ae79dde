package org.neurodsl.sim.standalone;

import java.io.FileDescriptor;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

/**
 * Finds out whether a person reads what the process writes. The start script tells it by a property, because the JDK
 * can't tell of one stream alone; elsewhere the links of {@code /proc} tell.
 */
public final class Screens {
  /**
   * Property of the form {@code out,err,120,ascii}: the streams that are terminals, the width, each only where known,
   * and whether they show ASCII alone.
   */
  public static final String PROPERTY = "neurodsl.terminal";

  private static final int USUAL_COLUMNS = 80;

  private Screens() {}

  /** The streams of this process, always written as UTF-8. */
  public static Terminal ofThisProcess(Map<String, String> environment) {
    PrintStream out = new ScreenStream(FileDescriptor.out);
    PrintStream err = new ScreenStream(FileDescriptor.err);
    String told = System.getProperty(PROPERTY);
    boolean outIsScreen = told == null ? isScreen(1) : told.contains("out");
    boolean errIsScreen = told == null ? isScreen(2) : told.contains("err");
    int columns = columns(told, environment);
    boolean colours =
        outIsScreen
            && environment.getOrDefault("NO_COLOR", "").isEmpty()
            && !environment.getOrDefault("TERM", "dumb").equals("dumb");
    return new Terminal(out, err, outIsScreen, errIsScreen, columns, isUnicode(told, environment), colours);
  }

  private static boolean isScreen(int descriptor) {
    try {
      String target = Files.readSymbolicLink(Path.of("/proc/self/fd/" + descriptor)).toString();
      return target.startsWith("/dev/pts/") || target.startsWith("/dev/tty") || target.equals("/dev/console");
    } catch (IOException | UnsupportedOperationException e) {
      return false;
    }
  }

  private static int columns(String told, Map<String, String> environment) {
    String digits = told == null ? environment.getOrDefault("COLUMNS", "") : told.replaceAll("[^0-9]", "");
    boolean plausible = digits.matches("[1-9][0-9]{1,3}");
    return plausible ? Integer.parseInt(digits) : USUAL_COLUMNS;
  }

  /** By the rules of POSIX: the first of these variables that is set counts. */
  private static boolean isUnicode(String told, Map<String, String> environment) {
    if (told != null && told.contains("ascii")) {
      return false;
    }
    for (String name : new String[] {"LC_ALL", "LC_CTYPE", "LANG"}) {
      String value = environment.getOrDefault(name, "");
      if (!value.isEmpty()) {
        return value.toUpperCase(Locale.ROOT).replace("-", "").contains("UTF8");
      }
    }
    return environment.containsKey("WT_SESSION");
  }
}
