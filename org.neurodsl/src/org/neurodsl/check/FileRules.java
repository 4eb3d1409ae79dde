package org.neurodsl.check;

import java.util.List;
import org.neurodsl.neuro.LanguageHeader;
import org.neurodsl.neuro.NeuroPackage;
import org.neurodsl.neuro.TopLevel;
import org.neurodsl.problem.Fix;
import org.neurodsl.problem.Problem;
import org.neurodsl.problem.ProblemReport;
import org.neurodsl.problem.TextEdit;
import org.neurodsl.source.SourcePlace;

/** A file begins with the version of the language it is written in. */
final class FileRules implements Rule {

  private static final String VERSION = "1.0";

  @Override
  public void check(Checking checking) {
    List<TopLevel> items = checking.model().getItems();
    List<LanguageHeader> headers = items.stream().filter(LanguageHeader.class::isInstance)
        .map(LanguageHeader.class::cast).toList();
    if (headers.isEmpty()) {
      missing(checking, items);
      return;
    }
    LanguageHeader first = headers.get(0);
    version(checking, first);
    if (items.get(0) != first) {
      checking.report(checking.at(Problem.LANGUAGE_NOT_FIRST, first).withFix(moveUp(checking, first)));
    }
    Fixes fixes = new Fixes(checking.places());
    for (LanguageHeader other : headers.subList(1, headers.size())) {
      checking.report(checking.at(Problem.LANGUAGE_TWICE, other, checking.line(first))
          .withRelated(checking.places().of(first)).withFix(fixes.removeStatement("remove this line", other)));
    }
  }

  /** The place is the first word of the file; an empty file needs no version. */
  private static void missing(Checking checking, List<TopLevel> items) {
    if (items.isEmpty()) {
      return;
    }
    SourcePlace first = checking.places().of(items.get(0));
    String text = Places.fileText(items.get(0));
    int length = 0;
    while (first.offset() + length < text.length() && Character.isLetter(text.charAt(first.offset() + length))) {
      length++;
    }
    SourcePlace word = new SourcePlace(first.file(), first.line(), first.column(), first.offset(), Math.max(1, length));
    checking.report(ProblemReport.of(Problem.LANGUAGE_MISSING, word, VERSION)
        .withFix(Fix.insert("begin with 'language " + VERSION + "'", 0, "language " + VERSION + "\n")));
  }

  private static void version(Checking checking, LanguageHeader header) {
    String version = header.getVersion();
    if (version == null || version.equals(VERSION)) {
      return;
    }
    SourcePlace place = checking.places().of(header, NeuroPackage.Literals.LANGUAGE_HEADER__VERSION);
    boolean later = Double.parseDouble(version) > Double.parseDouble(VERSION);
    checking.report(checking.at(Problem.LANGUAGE_UNKNOWN, place, version, VERSION,
        later ? "install a newer version" : "write 'language " + VERSION + "'")
        .withFix(new Fixes(checking.places()).replace("write '" + VERSION + "'", place, VERSION)));
  }

  private static Fix moveUp(Checking checking, LanguageHeader header) {
    String line = Places.source(header);
    Fix removal = new Fixes(checking.places()).removeStatement("", header);
    return new Fix("move it to the top", List.of(TextEdit.insert(0, line + "\n"), removal.edits().get(0)));
  }
}
