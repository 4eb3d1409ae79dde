package org.neurodsl.ide.assist;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.neurodsl.ide.NeuroIdeSetup;
import org.neurodsl.ide.Snapshots;
import org.neurodsl.ide.look.StyledText;
import org.neurodsl.problem.ProblemReport;
import org.neurodsl.types.Signature;
import org.neurodsl.types.Signatures;

/** Says what may be written at a caret. For several threads. */
public final class Assist {
  private static final String NUMBER = "number";
  private static final String UNIT = "unit";
  private static final int LONGEST_TRIED = 20_000;

  private final StyledText styles = new NeuroIdeSetup().createInjector().getInstance(StyledText.class);
  private final Snapshots snapshots;

  /** Proposals that are checked by {@code snapshots}. */
  public Assist(Snapshots snapshots) {
    this.snapshots = snapshots;
  }

  /** How many characters before the caret a proposal replaces. */
  public int prefix(String text, int caret) {
    return CaretContext.of(text, caret, styles).prefix().length();
  }

  /**
   * The proposals at a caret, the likeliest first.
   *
   * @throws IOException where an imported file can't be read
   */
  public List<Proposal> at(Path file, String text, int caret) throws IOException {
    CaretContext context = CaretContext.of(text, caret, styles);
    if (context.silent()) {
      return List.of();
    }
    List<Proposal> proposals = new ArrayList<>();
    if (context.last().equals(NUMBER) || context.before(1).equals(":")) {
      units(file, text, caret, context, proposals);
    } else {
      Names names = Names.at(snapshots.parsed(file, withoutStatement(text, context, caret)), caret, context);
      if (context.words().isEmpty()) {
        statements(context, names, proposals);
      } else {
        proposals.addAll(names.afterWord());
        if (proposals.isEmpty()) {
          proposals.addAll(names.values());
          functions(context, proposals);
        }
      }
    }
    return matching(proposals, context.prefix());
  }

  private void statements(CaretContext context, Names names, List<Proposal> proposals) {
    proposals.addAll(names.missingEquations());
    StatementWords.of(context.block()).stream()
        .map(word -> new Proposal(word, "keyword", "", word + " ", word.length() + 1, 0))
        .forEach(proposals::add);
    proposals.addAll(names.assignable());
    if (context.blocks().isEmpty()) {
      proposals.addAll(Templates.all());
    }
  }

  private static void functions(CaretContext context, List<Proposal> proposals) {
    boolean experiment = context.outermost().equals("experiment");
    boolean measured = experiment && List.of("measure", "expect").contains(context.statement());
    boolean stimulus = experiment && !measured && context.before(1).equals("=")
        || context.statement().equals("stimulate");
    Signatures.all().stream()
        .filter(each -> switch (each.group()) {
          case FUNCTION -> true;
          case STIMULUS -> stimulus;
          case MEASURE -> measured;
          case DISTRIBUTION -> context.words().contains("~");
          case SOURCE -> context.words().contains("with") || context.statement().equals("population");
        })
        .sorted((a, b) -> Integer.compare(rank(a), rank(b)))
        .forEach(each -> proposals.add(Proposal.call(each.name(), each.usage())));
  }

  /** Those that belong to the place stand before those of everywhere. */
  private static int rank(Signature signature) {
    return signature.group() == Signature.Group.FUNCTION ? 1 : 0;
  }

  private void units(Path file, String text, int caret, CaretContext context, List<Proposal> proposals) {
    boolean tried = text.length() <= LONGEST_TRIED;
    String head = text.substring(0, caret - context.prefix().length());
    String gap = head.endsWith(" ") ? "" : " ";
    // Without its block an event can't be checked.
    boolean event = context.words().contains("crosses") && !text.substring(caret).stripLeading().startsWith("{");
    String tail = (event ? " { }" : "") + text.substring(caret);
    List<String> ranked = Units.ranked(unit -> tried ? problems(file, head + gap + unit + tail) : 0);
    ranked.forEach(unit -> {
      String written = gap + unit;
      proposals.add(new Proposal(unit, UNIT, "", written, written.length(), 0));
    });
  }

  private int problems(Path file, String tried) {
    try {
      return (int) snapshots.of(file, tried).problems().stream().filter(ProblemReport::isError).count();
    } catch (IOException unreadable) {
      return 0;
    }
  }

  /** The text with the unfinished statement left out, except for the braces on its line: the rest is whole then. */
  private static String withoutStatement(String text, CaretContext context, int caret) {
    int end = text.indexOf('\n', caret);
    int stop = end < 0 ? text.length() : end;
    StringBuilder whole = new StringBuilder(text);
    for (int i = context.from(); i < stop; i++) {
      char c = text.charAt(i);
      if (c != '{' && c != '}' && c != '\n' || i < caret && c != '\n') {
        whole.setCharAt(i, ' ');
      }
    }
    return whole.toString();
  }

  /** Those that begin with the prefix, then those that contain it; each label once. */
  private static List<Proposal> matching(List<Proposal> proposals, String prefix) {
    String wanted = prefix.toLowerCase(Locale.ROOT);
    Map<String, Proposal> found = new LinkedHashMap<>();
    Stream.concat(
            proposals.stream().filter(each -> lower(each).startsWith(wanted)),
            proposals.stream().filter(each -> each.fits(prefix)))
        .forEach(each -> found.putIfAbsent(each.label(), each));
    return List.copyOf(found.values());
  }

  private static String lower(Proposal proposal) {
    return proposal.label().toLowerCase(Locale.ROOT);
  }
}
