package org.neurodsl.emit.java;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.neurodsl.emit.java.MethodSplitter.Method;
import org.neurodsl.ir.Expr;
import org.neurodsl.ir.ModelIr;
import org.neurodsl.ir.PopulationProgram;
import org.neurodsl.source.SourcePlace;

/** The methods that say when events happen and what they do. */
final class EventsSection extends Section {

  private static final String PARAMETERS = "int i, double t";

  private final List<PopulationProgram.Event> events;

  EventsSection(KernelLayout layout, JavaWriter out) {
    super(layout, out);
    this.events = layout.program().events();
  }

  @Override
  void write() {
    Choice level = new Choice(out, "public double level(int event, int neuron, double time)", "event", "level");
    Choice time = new Choice(out, "public double eventTime(int event, int neuron)", "event", "eventTime");
    Choice apply = new Choice(out, "public double apply(int event, int neuron, double time)", "event", "apply");
    for (int index = 0; index < events.size(); index++) {
      PopulationProgram.Event event = events.get(index);
      level.add(event.level().isPresent() ? "level" + index + "(neuron, time)" : "Double.NaN");
      time.add(event.time().isPresent() ? "eventTime" + index + "(neuron)" : "Double.NaN");
      apply.add("apply" + index + "(neuron, time)");
    }
    level.write("int neuron, double time", "neuron, time");
    out.blank();
    time.write("int neuron", "neuron");
    out.blank();
    apply.write("int neuron, double time", "neuron, time");
    for (int index = 0; index < events.size(); index++) {
      write(index, events.get(index));
    }
  }

  private void write(int index, PopulationProgram.Event event) {
    event.level().ifPresent(level -> writeValue("level" + index, PARAMETERS, event, level));
    event.time().ifPresent(time -> writeValue("eventTime" + index, "int i", event, time));
    out.blank();
    String line = lineOf(event.place());
    document((event.spike() ? "Spike" : "Event") + (line.isEmpty() ? "" : " of " + line) + ".");
    String name = "apply" + index;
    methods.write(Method.of("private double " + name + "(" + PARAMETERS + ") {", name, PARAMETERS), apply(event));
  }

  private void writeValue(String name, String parameters, PopulationProgram.Event event, Expr value) {
    out.blank();
    MethodBody body = new MethodBody();
    NeuronCode code = scalar(body);
    code.lets(event.lets(), List.of(value));
    body.structure("return " + code.value(value).text() + ";", event.place());
    methods.write(Method.of("private double " + name + "(" + parameters + ") {", name, parameters), body);
  }

  private MethodBody apply(PopulationProgram.Event event) {
    MethodBody body = new MethodBody();
    NeuronCode code = scalar(body);
    List<String> changed = new ArrayList<>();
    Optional<Value> refractory = Optional.empty();
    for (ModelIr.Action action : event.actions()) {
      switch (action) {
        case ModelIr.Action.Bind bind -> code.let(bind.let());
        case ModelIr.Action.Assign assign -> {
          code.bind(assign.state(), code.local(assign.state() + "_new", code.value(assign.value()), assign.place()));
          changed.remove(assign.state());
          changed.add(assign.state());
        }
        case ModelIr.Action.Refractory hold ->
            refractory = Optional.of(code.local("refractory", code.value(hold.duration()), hold.place()));
      }
    }
    changed.forEach(state -> code.store(state, code.name(state), SourcePlace.NOWHERE));
    body.structure("return " + refractory.map(Value::text).orElse("-1.0") + ";");
    return body;
  }
}
