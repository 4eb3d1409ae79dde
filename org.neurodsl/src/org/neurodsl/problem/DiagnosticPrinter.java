package org.neurodsl.problem;

import java.util.List;
import org.neurodsl.source.SourcePlace;

/**
 * Writes reports as a compiler does: {@code file:line:col: error CODE: sentence}, below it the line of the source and a
 * marker under the place.
 */
public final class DiagnosticPrinter {

  private static final String RESET = "\u001b[0m";
  private static final String BOLD = "\u001b[1m";
  private static final String DIM = "\u001b[2m";

  private final Sources sources;
  private final boolean colours;

  /** Makes a printer; colours are for terminals only. */
  public DiagnosticPrinter(Sources sources, boolean colours) {
    this.sources = sources;
    this.colours = colours;
  }

  /** Writes all reports in the order of their places, each ended by a new line. */
  public String print(List<ProblemReport> reports) {
    StringBuilder text = new StringBuilder();
    reports.stream().sorted(ProblemReport.BY_PLACE).forEach(report -> text.append(print(report)));
    return text.toString();
  }

  /** Writes one report, ended by a new line. */
  public String print(ProblemReport report) {
    String colour = colour(report.severity());
    StringBuilder text = new StringBuilder();
    text.append(paint(BOLD, where(report.place())))
        .append(paint(colour, report.severity().word() + " " + report.problem().code())).append(": ")
        .append(report.sentence()).append('\n').append(excerpt(report.place(), colour));
    for (SourcePlace related : report.related()) {
      text.append(paint(BOLD, where(related))).append(paint(DIM, "see also here")).append('\n')
          .append(excerpt(related, DIM));
    }
    return text.toString();
  }

  /** Counts in words: {@code 2 errors, 1 warning}; {@code no problems} when there are none. */
  public static String summary(List<ProblemReport> reports) {
    StringBuilder text = new StringBuilder();
    for (Severity severity : Severity.values()) {
      long count = reports.stream().filter(r -> r.severity() == severity).count();
      if (count > 0) {
        text.append(text.isEmpty() ? "" : ", ").append(count).append(' ').append(plural(severity, count));
      }
    }
    return text.isEmpty() ? "no problems" : text.toString();
  }

  private static String plural(Severity severity, long count) {
    String word = severity == Severity.INFO ? "hint" : severity.word();
    return count == 1 ? word : word + "s";
  }

  private static String where(SourcePlace place) {
    String file = ProblemText.plain(place.file());
    if (place.line() == 0) {
      return file.isEmpty() ? "" : file + ": ";
    }
    return (file.isEmpty() ? "" : file + ":") + place.line() + ":" + place.column() + ": ";
  }

  private String excerpt(SourcePlace place, String colour) {
    if (place.line() == 0) {
      return "";
    }
    return sources.text(place.file()).map(source -> {
      SourceLine line = SourceLine.of(place, source);
      String marker = " ".repeat(line.markStart()) + paint(colour, "^" + "~".repeat(line.markLength() - 1));
      return "    " + line.text().stripTrailing() + "\n    " + marker + "\n";
    }).orElse("");
  }

  private String paint(String colour, String text) {
    return colours && !text.isEmpty() ? colour + text + RESET : text;
  }

  private static String colour(Severity severity) {
    return switch (severity) {
      case ERROR -> "\u001b[1;31m";
      case WARNING -> "\u001b[1;33m";
      case INFO -> "\u001b[1;36m";
    };
  }
}
