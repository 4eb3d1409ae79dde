package org.neurodsl.emit.java;

import org.neurodsl.emit.java.KernelLayout.Stored;
import org.neurodsl.ir.DisplayUnit;
import org.neurodsl.ir.PopulationProgram;
import org.neurodsl.source.SourcePlace;

/** The fields of a generated class, under headings. */
final class FieldsSection extends Section {

  private final PopulationProgram program;
  private final String fixed;

  /**
   * The fields of {@code layout}.
   *
   * @param isFinal whether those that the constructor sets may be final; not so where its code is split
   */
  FieldsSection(KernelLayout layout, JavaWriter out, boolean isFinal) {
    super(layout, out);
    this.program = layout.program();
    this.fixed = isFinal ? "private final " : "private ";
  }

  @Override
  void write() {
    heading("Parameters", program.parameters().isEmpty());
    for (PopulationProgram.Parameter parameter : program.parameters()) {
      String words = CommentText.inComment(parameter.documentation());
      if (!words.isEmpty()) {
        document(words);
      }
      field(fixed, layout.global(parameter.name()), unit(parameter.unit()), parameter.place());
    }
    heading("Constants of a run", program.derived().isEmpty() && layout.constants().isEmpty());
    program.derived().forEach(let -> field(fixed, layout.global(let.name()), "", let.place()));
    layout.constants().forEach(stored -> field(fixed, stored));
    heading("Constants of a length of step", false);
    out.line("private double stepLength; // ms");
    layout.prepared().forEach(stored -> field(stored.isArray() ? fixed : "private ", stored));
    heading("Stimulus", program.levels().isEmpty() && program.noises().isEmpty() && program.tables().isEmpty());
    if (!program.tables().isEmpty()) {
      out.line(fixed + "TimeTable[] tables;");
    }
    for (var let : program.levels()) {
      Symbol symbol = layout.global(let.name());
      field(symbol.isArray() ? fixed : "private ", symbol, "", let.place());
    }
    program.noises().forEach(noise -> field(fixed, layout.global(noise.name()), "", SourcePlace.NOWHERE));
    heading("States, one value for each neuron", program.states().isEmpty());
    program.states().forEach(state -> field(fixed, layout.global(state.name()), unit(state.unit()), state.place()));
    out.line(fixed + "double[][] states;");
  }

  private void heading(String text, boolean empty) {
    if (!empty) {
      out.blank();
      out.line("// " + text);
    }
  }

  private void field(String modifiers, Stored stored) {
    SourcePlace place = stored.let() != null ? stored.let().place() : SourcePlace.NOWHERE;
    stored.symbols().values().forEach(symbol -> field(modifiers, symbol, "", place));
  }

  private void field(String modifiers, Symbol symbol, String unit, SourcePlace place) {
    String line = lineOf(place);
    String comment = unit + (unit.isEmpty() || line.isEmpty() ? "" : "; ") + line;
    String end = comment.isEmpty() ? ";" : "; // " + comment;
    out.line(modifiers + symbol.fieldType() + " " + symbol.java() + end, place);
  }

  /** In which unit the numbers of a field are, for a reader. */
  private static String unit(DisplayUnit unit) {
    if (unit.text().isEmpty() && unit.exponent10() == 0) {
      return "";
    }
    String scale = unit.exponent10() == 0 ? "" : "1e" + -unit.exponent10() + " ";
    String offset = unit.offset() == 0 ? "" : " from " + ExpressionWriter.number(unit.offset());
    return scale + CommentText.inComment(unit.text()) + offset;
  }
}
