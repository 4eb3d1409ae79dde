package org.neurodsl.emit.java;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.neurodsl.ir.DisplayUnit;
import org.neurodsl.ir.Drive;
import org.neurodsl.ir.Expr;
import org.neurodsl.ir.ExpressionReader;
import org.neurodsl.ir.Let;
import org.neurodsl.ir.ModelIr;
import org.neurodsl.ir.PopulationProgram.Check;
import org.neurodsl.ir.PopulationProgram.Event;
import org.neurodsl.ir.PopulationProgram.Observable;
import org.neurodsl.ir.PopulationProgram.Parameter;
import org.neurodsl.ir.PopulationProgram.State;
import org.neurodsl.ir.PopulationProgram.Values;
import org.neurodsl.ir.PopulationProgram.Variant;
import org.neurodsl.ir.PopulationProgram;
import org.neurodsl.source.SourcePlace;

/** Builds small programs for tests, from texts of expressions. */
public final class ProgramBuilder {

  private final String name;
  private final List<Parameter> parameters = new ArrayList<>();
  private final List<Let> derived = new ArrayList<>();
  private final List<Let> levels = new ArrayList<>();
  private final List<Let> derivativeLets = new ArrayList<>();
  private final Map<String, Expr> initial = new LinkedHashMap<>();
  private final Map<String, Expr> derivatives = new LinkedHashMap<>();
  private final List<Variant> variants = new ArrayList<>();
  private final List<Event> events = new ArrayList<>();
  private String documentation = "";

  /** A program of that name, empty. */
  public ProgramBuilder(String name) {
    this.name = name;
  }

  /** A line of the file that the program pretends to come from. */
  public static SourcePlace line(int number) {
    return new SourcePlace("model.neuro", number, 1, 0, 1);
  }

  /** A let from its text. */
  public static Let let(String name, String value) {
    return new Let(name, ExpressionReader.expr(value), line(7));
  }

  /** Sets the documentation. */
  public ProgramBuilder documentation(String text) {
    documentation = text;
    return this;
  }

  /** Adds a parameter. */
  public ProgramBuilder parameter(String parameter, String value) {
    parameters.add(new Parameter(parameter, ExpressionReader.expr(value), false, DisplayUnit.NONE, "", line(2)));
    return this;
  }

  /** Adds a parameter that may differ between neurons. */
  public ProgramBuilder varying(String parameter, String value) {
    parameters.add(new Parameter(parameter, ExpressionReader.expr(value), true, DisplayUnit.NONE, "", line(3)));
    return this;
  }

  /** Adds a derived constant. */
  public ProgramBuilder derived(String let, String value) {
    derived.add(let(let, value));
    return this;
  }

  /** Adds a level. */
  public ProgramBuilder level(String let, String value) {
    levels.add(let(let, value));
    return this;
  }

  /** Adds a state with its derivative. */
  public ProgramBuilder state(String state, String first, String derivative) {
    initial.put(state, ExpressionReader.expr(first));
    derivatives.put(state, ExpressionReader.expr(derivative));
    return this;
  }

  /** A let that the derivatives use. */
  public ProgramBuilder define(String let, String value) {
    derivativeLets.add(let(let, value));
    return this;
  }

  /** A variant: prepared lets, lets of the step, and results, each as {@code name = value}. */
  public ProgramBuilder variant(
      List<String> held, List<String> prepared, List<String> step, List<String> results, Check... checks) {
    List<Expr> next = results.stream().map(ExpressionReader::expr).toList();
    Values values = new Values(step.stream().map(ProgramBuilder::let).toList(), next);
    List<Let> before = prepared.stream().map(ProgramBuilder::let).toList();
    variants.add(new Variant(held, List.of(), 0, before, List.of(), values, List.of(checks), 2));
    return this;
  }

  private static Let let(String equation) {
    int equals = equation.indexOf('=');
    return let(equation.substring(0, equals).strip(), equation.substring(equals + 1));
  }

  /** A check of event {@code event}. */
  public static Check check(int event, String before, String after) {
    Expr atStart = ExpressionReader.expr(before);
    return new Check(event, atStart, ExpressionReader.expr(after), Optional.empty(), Optional.empty());
  }

  /** A check that sees grazing too. */
  public static Check check(int event, String before, String after, String slopeBefore, String slopeAfter) {
    return new Check(
        event,
        ExpressionReader.expr(before),
        ExpressionReader.expr(after),
        Optional.of(ExpressionReader.expr(slopeBefore)),
        Optional.of(ExpressionReader.expr(slopeAfter)));
  }

  /** A spike; its actions are {@code state = value} or {@code refractory value}. */
  public ProgramBuilder spike(String level, String... actions) {
    List<ModelIr.Action> list = new ArrayList<>();
    int held = 0;
    for (String action : actions) {
      if (action.startsWith("refractory ")) {
        list.add(new ModelIr.Action.Refractory(ExpressionReader.expr(action.substring(11)), List.of(), false, line(9)));
        held = 1;
      } else {
        Let let = let(action);
        list.add(new ModelIr.Action.Assign(let.name(), let.value(), line(9)));
      }
    }
    Optional<Expr> crossing = Optional.of(ExpressionReader.expr(level));
    events.add(new Event(List.of(), crossing, Optional.empty(), false, true, list, held, line(8)));
    return this;
  }

  /** The program. */
  public PopulationProgram build() {
    List<State> states =
        initial.keySet().stream().map(state -> new State(state, false, 0, DisplayUnit.NONE, line(4))).toList();
    Values slopes = new Values(derivativeLets, List.copyOf(derivatives.values()));
    List<Observable> observables =
        initial.keySet().stream()
            .map(state -> new Observable(state, List.of(), Expr.ref(state), DisplayUnit.NONE))
            .toList();
    Values first = new Values(List.of(), List.copyOf(initial.values()));
    List<Drive.Table> tables = List.of();
    return new PopulationProgram(
        name, documentation, parameters, derived, levels, List.of(), states, first, slopes, slopes, variants, events,
        observables, tables, line(1));
  }
}
