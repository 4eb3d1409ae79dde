package org.neurodsl.emit.java;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.neurodsl.emit.java.MethodSplitter.Method;
import org.neurodsl.ir.Expr;
import org.neurodsl.ir.PopulationProgram;
import org.neurodsl.ir.PopulationProgram.Values;

/** Initial values, derivatives and observables of one neuron. */
final class ValuesSection extends Section {

  private final PopulationProgram program;

  ValuesSection(KernelLayout layout, JavaWriter out) {
    super(layout, out);
    this.program = layout.program();
  }

  @Override
  void write() {
    writeInitialise();
    out.blank();
    out.line("@Override");
    String parameters = "int i, double t, double[] derivatives";
    methods.write(
        Method.of("public void derivatives(" + parameters + ") {", "derivatives", parameters),
        derivatives(program.derivatives(), false));
    out.blank();
    out.line("@Override");
    parameters = "int i, double[] derivatives";
    methods.write(
        Method.of("public void restDerivatives(" + parameters + ") {", "restDerivatives", parameters),
        derivatives(program.rest(), true));
    writeObservables();
  }

  private void writeInitialise() {
    MethodBody guesses = new MethodBody();
    for (PopulationProgram.State state : program.states()) {
      if (state.steady()) {
        String guess = ExpressionWriter.number(state.guess());
        guesses.run("this." + layout.global(state.name()).java() + "[i] = " + guess + ";", state.place());
      }
    }
    guesses.structure("initialiseDependent(i);");
    out.line("@Override");
    methods.write(Method.of("public void initialise(int i) {", "initialise", "int i"), guesses);
    out.blank();
    out.line("@Override");
    methods.write(
        Method.of("public void initialiseDependent(int i) {", "initialiseDependent", "int i"), initialDependent());
  }

  private MethodBody initialDependent() {
    MethodBody body = new MethodBody();
    NeuronCode code = atStart(body);
    List<PopulationProgram.State> states = program.states();
    Values initial = program.initial();
    List<Expr> wanted =
        IntStream.range(0, states.size())
            .filter(index -> !states.get(index).steady())
            .mapToObj(initial.results()::get)
            .toList();
    code.lets(initial.lets(), wanted);
    int next = 0;
    List<Value> values = new ArrayList<>();
    for (PopulationProgram.State state : states) {
      if (!state.steady()) {
        values.add(code.local(state.name() + "_first", wanted.get(next++), state.place()));
      }
    }
    next = 0;
    for (PopulationProgram.State state : states) {
      if (!state.steady()) {
        code.store(state.name(), values.get(next++), state.place());
      }
    }
    return body;
  }

  private NeuronCode atStart(MethodBody body) {
    NeuronCode code = scalar(body);
    code.bind(Expr.TIME, new Value("0.0", false, false));
    return code;
  }

  private MethodBody derivatives(Values values, boolean resting) {
    MethodBody body = new MethodBody();
    NeuronCode code = resting ? atStart(body) : scalar(body);
    code.lets(values.lets(), values.results());
    for (int index = 0; index < values.results().size(); index++) {
      String value = code.value(values.results().get(index)).text();
      body.run("derivatives[" + index + "] = " + value + ";", program.states().get(index).place());
    }
    return body;
  }

  private void writeObservables() {
    String signature = "public double observe(int observable, int neuron, double time)";
    Choice observe = new Choice(out, signature, "observable", "observe");
    List<PopulationProgram.Observable> observables = program.observables();
    for (int index = 0; index < observables.size(); index++) {
      observe.add(direct(observables.get(index).value()) ? directValue(index) : "observe" + index + "(neuron, time)");
    }
    out.blank();
    observe.write("int neuron, double time", "neuron, time");
    for (int index = 0; index < observables.size(); index++) {
      if (!direct(observables.get(index).value())) {
        writeObservable("observe" + index, observables.get(index));
      }
    }
  }

  /** Whether it is just the value of a field for each neuron. */
  private boolean direct(Expr value) {
    return value instanceof Expr.Ref reference
        && layout.global(reference.name()) != null
        && layout.global(reference.name()).isArray()
        && !layout.global(reference.name()).truth();
  }

  private String directValue(int index) {
    String name = ((Expr.Ref) program.observables().get(index).value()).name();
    return layout.global(name).java() + "[neuron]";
  }

  private void writeObservable(String name, PopulationProgram.Observable observable) {
    out.blank();
    document("The observable " + CommentText.inComment(observable.name()) + ".");
    MethodBody body = new MethodBody();
    NeuronCode code = scalar(body);
    code.lets(observable.lets(), List.of(observable.value()));
    Value value = code.value(observable.value());
    body.structure("return " + (value.truth() ? "(" + value.text() + ") ? 1.0 : 0.0" : value.text()) + ";");
    String parameters = "int i, double t";
    methods.write(Method.of("private double " + name + "(" + parameters + ") {", name, parameters), body);
  }
}
