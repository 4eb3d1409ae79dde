package org.neurodsl.emit.java;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.neurodsl.ir.Expr;
import org.neurodsl.ir.PopulationProgram;
import org.neurodsl.ir.PopulationProgram.Check;
import org.neurodsl.source.SourcePlace;

/**
 * Why a neuron cannot just take a step: an event has happened or may have happened inside it, or a state is not
 * finite.
 */
final class StepFlags {

  private final PopulationProgram program;
  private final NeuronCode code;

  StepFlags(PopulationProgram program, NeuronCode code) {
    this.program = program;
    this.code = code;
  }

  /** The values of a check, as locals. */
  record Sides(Value before, Value after, Optional<Value> slopeBefore, Optional<Value> slopeAfter) {}

  /** Declares the values of a check. */
  Sides sides(Check check) {
    SourcePlace place = program.events().get(check.event()).place();
    return new Sides(
        code.local("before", check.before(), place),
        code.local("after", check.after(), place),
        check.slopeBefore().map(slope -> code.local("slopeBefore", slope, place)),
        check.slopeAfter().map(slope -> code.local("slopeAfter", slope, place)));
  }

  /** Conditions for one neuron, one of which holds where it is to be flagged. */
  List<String> reasons(List<Value> next, List<Check> checks) {
    List<String> reasons = new ArrayList<>();
    if (!next.isEmpty()) {
      String terms = next.stream().map(Value::text).collect(Collectors.joining(" + "));
      String sum = code.local("sum", new Value(terms, false, false), SourcePlace.NOWHERE).text();
      reasons.add(sum + " - " + sum + " != 0.0");
    }
    checks.forEach(check -> reasons.add(reason(sides(check))));
    return reasons;
  }

  private static String reason(Sides sides) {
    String crossed = sides.after().text() + " >= 0.0";
    if (sides.slopeBefore().isPresent() && sides.slopeAfter().isPresent()) {
      String turned = sides.slopeBefore().get().text() + " > 0.0 && " + sides.slopeAfter().get().text() + " < 0.0";
      crossed = "(" + crossed + " || " + turned + ")";
    }
    return sides.before().text() + " < 0.0 && " + crossed;
  }

  /** The expressions of a check. */
  static List<Expr> expressions(Check check) {
    List<Expr> expressions = new ArrayList<>(List.of(check.before(), check.after()));
    check.slopeBefore().ifPresent(expressions::add);
    check.slopeAfter().ifPresent(expressions::add);
    return expressions;
  }
}
