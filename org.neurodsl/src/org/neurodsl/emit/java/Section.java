package org.neurodsl.emit.java;

import java.util.Map;
import org.neurodsl.source.SourcePlace;

/** A part of a generated class: what sections share. */
abstract class Section {

  final KernelLayout layout;
  final JavaWriter out;
  final MethodSplitter methods;

  Section(KernelLayout layout, JavaWriter out) {
    this.layout = layout;
    this.out = out;
    this.methods = new MethodSplitter(out);
  }

  /** Writes the section. */
  abstract void write();

  /** A comment of the kind that documents what follows. */
  final void document(String text) {
    String prefix = "/** ";
    StringBuilder line = new StringBuilder(prefix + text.strip());
    if (line.length() + 3 <= 110) {
      out.line(line + " */");
      return;
    }
    out.line("/**");
    for (String paragraph : text.strip().split("\n")) {
      wrapped(paragraph);
    }
    out.line(" */");
  }

  private void wrapped(String paragraph) {
    StringBuilder line = new StringBuilder(" *");
    for (String word : paragraph.split(" ")) {
      if (line.length() + word.length() > 108 && line.length() > 2) {
        out.line(line.toString());
        line.setLength(2);
      }
      line.append(' ').append(word);
    }
    out.line(line.toString());
  }

  /** The line of the user's file, as a comment; empty where there is none. */
  static String lineOf(SourcePlace place) {
    return place.line() > 0 ? "line " + place.line() : "";
  }

  /** Code of one neuron at the end of {@code body}, with no lets in fields. */
  final NeuronCode scalar(MethodBody body) {
    return new NeuronCode(layout, Map.of(), ScalarDialect.WITH_LOCALS, body);
  }
}
