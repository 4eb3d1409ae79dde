package org.neurodsl.emit.java;

import java.util.ArrayList;
import java.util.List;
import org.neurodsl.emit.java.Statement.Local;
import org.neurodsl.source.SourcePlace;

/** The statements of one generated method, in order. Whether they stay together is decided when they are written. */
final class MethodBody {

  private final List<Statement> statements = new ArrayList<>();

  /** Declares a local variable with a value. */
  void declare(Local local, String value, SourcePlace place) {
    String text = local.type() + " " + local.name() + " = " + value + ";";
    statements.add(new Statement(text, local, false, "", place));
  }

  /** Declares a local variable that is neither a number nor a truth value, in the method itself. */
  void declareHere(Local local, String value) {
    String text = local.type() + " " + local.name() + " = " + value + ";";
    statements.add(new Statement(text, local, true, "", SourcePlace.NOWHERE));
  }

  /** Does something that defines no local. */
  void run(String text, SourcePlace place) {
    statements.add(new Statement(text, null, false, "", place));
  }

  /** Adds what has to stay in the method itself; a text that ends in an opening brace indents what follows. */
  void structure(String text) {
    statements.add(new Statement(text, null, true, "", SourcePlace.NOWHERE));
  }

  /** Adds a structural line that comes from a place of the user's. */
  void structure(String text, SourcePlace place) {
    statements.add(new Statement(text, null, true, "", place));
  }

  /** Adds a line of comment, already escaped. */
  void comment(String text) {
    statements.add(new Statement("// " + text, null, true, "", SourcePlace.NOWHERE));
  }

  /** Adds the statements of another body. */
  void addAll(MethodBody other) {
    statements.addAll(other.statements);
  }

  /** The statements so far. */
  List<Statement> statements() {
    return List.copyOf(statements);
  }

  /** An estimate from above of the bytes of its code. */
  int bytes() {
    return statements.stream().mapToInt(Statement::bytes).sum();
  }
}
