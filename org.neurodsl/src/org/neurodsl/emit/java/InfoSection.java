package org.neurodsl.emit.java;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.neurodsl.ir.DisplayUnit;
import org.neurodsl.ir.PopulationProgram;
import org.neurodsl.source.SourcePlace;

/** What a generated class tells of itself. */
final class InfoSection extends Section {

  private static final int MOST = 100;

  private final PopulationProgram program;

  InfoSection(KernelLayout layout, JavaWriter out) {
    super(layout, out);
    this.program = layout.program();
  }

  /** The field that holds it. */
  void writeField() {
    String steady =
        IntStream.range(0, program.states().size())
            .filter(index -> program.states().get(index).steady())
            .mapToObj(String::valueOf)
            .collect(Collectors.joining(", ", "List.of(", ")"));
    String noisy = String.valueOf(!program.noises().isEmpty());
    out.open("private static final KernelInfo INFO =");
    out.line("  new KernelInfo(" + CommentText.literal(program.name())
        + ", infoOfParameters(), infoOfStates(), " + steady
        + ", infoOfEvents(), infoOfObservables(), infoOfHeld(), " + noisy + ");");
    out.close("");
  }

  @Override
  void write() {
    out.line("@Override");
    out.open("public KernelInfo info() {");
    out.line("return INFO;");
    out.close("}");
    out.blank();
    out.line("@Override");
    out.open("public double[] state(int index) {");
    out.line("return states[index];");
    out.close("}");
    if (!program.noises().isEmpty()) {
      out.blank();
      out.line("@Override");
      out.open("public List<double[]> noises() {");
      out.line("return List.of(" + program.noises().stream().map(noise -> layout.global(noise.name()).java())
          .collect(Collectors.joining(", ")) + ");");
      out.close("}");
    }
    list("KernelInfo.Variable", "infoOfParameters", program.parameters(),
        each -> variable(each.name(), each.unit(), each.place()));
    list("KernelInfo.Variable", "infoOfStates", program.states(),
        each -> variable(each.name(), each.unit(), each.place()));
    list("KernelInfo.Variable", "infoOfObservables", program.observables(),
        each -> variable(each.name(), each.unit(), SourcePlace.NOWHERE));
    list("KernelInfo.EventInfo", "infoOfEvents", program.events(), InfoSection::event);
    list("List<Integer>", "infoOfHeld", program.variants(), this::held);
  }

  private <T> void list(String type, String name, List<T> elements, Function<T, String> text) {
    out.blank();
    out.open("private static List<" + type + "> " + name + "() {");
    if (elements.size() <= MOST) {
      out.line("return List.of(" + elements.stream().map(text).collect(Collectors.joining(", ")) + ");");
      out.close("}");
      return;
    }
    out.line("List<" + type + "> all = new ArrayList<>();");
    for (int from = 0; from < elements.size(); from += MOST) {
      out.line("all.addAll(" + name + from + "());");
    }
    out.line("return all;");
    out.close("}");
    for (int from = 0; from < elements.size(); from += MOST) {
      list(type, name + from, elements.subList(from, Math.min(from + MOST, elements.size())), text);
    }
  }

  private static String variable(String name, DisplayUnit unit, SourcePlace place) {
    return "new KernelInfo.Variable("
        + String.join(
            ", ",
            CommentText.literal(name),
            CommentText.literal(unit.text()),
            String.valueOf(unit.exponent10()),
            ExpressionWriter.number(unit.offset()),
            CommentText.literal(place.file()),
            String.valueOf(place.line()))
        + ")";
  }

  private static String event(PopulationProgram.Event event) {
    return "new KernelInfo.EventInfo("
        + String.join(
            ", ",
            String.valueOf(event.time().isPresent()),
            String.valueOf(event.spike()),
            String.valueOf(event.mayGraze()),
            String.valueOf(event.heldVariant()),
            CommentText.literal(event.place().file()),
            String.valueOf(event.place().line()))
        + ")";
  }

  private String held(PopulationProgram.Variant variant) {
    List<String> names = program.states().stream().map(PopulationProgram.State::name).toList();
    return variant.held().stream()
        .map(state -> String.valueOf(names.indexOf(state)))
        .collect(Collectors.joining(", ", "List.of(", ")"));
  }
}
