package org.neurodsl.emit.java;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.neurodsl.emit.java.KernelLayout.Stored;
import org.neurodsl.emit.java.MethodSplitter.Method;
import org.neurodsl.ir.Let;
import org.neurodsl.ir.PopulationProgram;
import org.neurodsl.source.SourcePlace;

/**
 * The constructor of a generated class, and {@code prepare}: what is computed once for a run and for a length of
 * step.
 */
final class ConstantsSection extends Section {

  private final String className;
  private final PopulationProgram program;
  private final boolean vector;
  private final MethodBody constructor;

  ConstantsSection(KernelLayout layout, JavaWriter out, String className, boolean vector) {
    super(layout, out);
    this.vector = vector;
    this.className = className;
    this.program = layout.program();
    this.constructor = constructor();
  }

  /** Whether the constructor is one method. */
  boolean isWhole() {
    return constructor.bytes() <= MethodSplitter.LIMIT;
  }

  @Override
  void write() {
    document("A population of {@code size} neurons, not yet initialised.");
    String parameters = "int size, ParameterValues values, TimeTable[] tables";
    methods.write(
        Method.of("public " + className + "(" + parameters + ") {", "construct", parameters + ", int i"), constructor);
    out.blank();
    out.line("@Override");
    methods.write(Method.of("public void prepare(double dt) {", "prepare", "double dt, int i"), prepare());
  }

  private MethodBody constructor() {
    MethodBody body = new MethodBody();
    body.structure("super(size);");
    if (!program.tables().isEmpty()) {
      body.run("this.tables = tables.clone();", SourcePlace.NOWHERE);
    }
    allocate(body);
    for (PopulationProgram.Parameter parameter : program.parameters()) {
      Symbol symbol = layout.global(parameter.name());
      if (!symbol.isArray()) {
        String byDefault = scalar(body).value(parameter.value()).text();
        String name = CommentText.literal(parameter.name());
        body.run(symbol.java() + " = values.uniform(" + name + ", " + byDefault + ");", parameter.place());
      }
    }
    List<Stored> stored = derived();
    stored.stream().filter(each -> !each.isArray()).forEach(each -> compute(body, each));
    if (program.parameters().stream().anyMatch(each -> layout.global(each.name()).isArray())) {
      constructEach(body, stored);
    }
    return body;
  }

  private List<Stored> derived() {
    Stream<Stored> derived =
        program.derived().stream()
            .map(let -> new Stored(Map.of(let.name(), layout.global(let.name())), let, null, Map.of()));
    return Stream.concat(derived, layout.constants().stream()).toList();
  }

  private void allocate(MethodBody body) {
    Stream.of(
            program.parameters().stream().map(parameter -> layout.global(parameter.name())),
            derived().stream().flatMap(stored -> stored.symbols().values().stream()),
            layout.prepared().stream().flatMap(stored -> stored.symbols().values().stream()),
            program.levels().stream().map(let -> layout.global(let.name())),
            program.noises().stream().map(noise -> layout.global(noise.name())),
            program.states().stream().map(state -> layout.global(state.name())))
        .flatMap(symbols -> symbols)
        .filter(Symbol::isArray)
        .forEach(
            symbol ->
                body.run(symbol.java() + " = new " + symbol.elementType() + "[size];", SourcePlace.NOWHERE));
    body.run("states = new double[" + program.states().size() + "][];", SourcePlace.NOWHERE);
    for (int index = 0; index < program.states().size(); index++) {
      String state = layout.global(program.states().get(index).name()).java();
      body.run("states[" + index + "] = " + state + ";", SourcePlace.NOWHERE);
    }
  }

  private void constructEach(MethodBody body, List<Stored> stored) {
    body.structure("for (int i = 0; i < size; i++) {");
    for (PopulationProgram.Parameter parameter : program.parameters()) {
      Symbol symbol = layout.global(parameter.name());
      if (symbol.isArray()) {
        String byDefault = code(body, Map.of()).value(parameter.value()).text();
        String value = "values.at(" + CommentText.literal(parameter.name()) + ", i, " + byDefault + ")";
        put(body, symbol, value, parameter.place());
      }
    }
    stored.stream().filter(Stored::isArray).forEach(each -> compute(body, each));
    body.structure("}");
  }

  private NeuronCode code(MethodBody body, Map<String, Symbol> scope) {
    return new NeuronCode(layout, scope, ScalarDialect.WITHOUT_LOCALS, body);
  }

  private void compute(MethodBody body, Stored stored) {
    NeuronCode code = code(body, stored.scope());
    if (stored.let() != null) {
      Symbol symbol = stored.symbols().values().iterator().next();
      put(body, symbol, code.value(stored.let().value()).text(), stored.let().place());
      return;
    }
    Map<String, Value> entries = code.propagator(stored.propagator(), stored.symbols().keySet());
    stored.symbols().forEach((name, symbol) -> put(body, symbol, entries.get(name).text(), SourcePlace.NOWHERE));
  }

  private static void put(MethodBody body, Symbol symbol, String value, SourcePlace place) {
    String target = symbol.isArray() ? "this." + symbol.java() + "[i]" : symbol.java();
    body.run(target + " = " + value + ";", place);
  }

  private MethodBody prepare() {
    MethodBody body = new MethodBody();
    body.run("stepLength = dt;", SourcePlace.NOWHERE);
    if (vector) {
      body.structure("if (vectors && loops == null) {");
      body.structure("loops = new VectorLoop(this, size());");
      body.structure("}");
    }
    List<Stored> prepared = layout.prepared();
    prepared.stream().filter(each -> !each.isArray()).forEach(each -> compute(body, each));
    if (prepared.stream().anyMatch(Stored::isArray)) {
      body.structure("for (int i = 0; i < size(); i++) {");
      prepared.stream().filter(Stored::isArray).forEach(each -> compute(body, each));
      body.structure("}");
    }
    return body;
  }
}
