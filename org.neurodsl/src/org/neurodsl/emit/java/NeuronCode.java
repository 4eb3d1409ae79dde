package org.neurodsl.emit.java;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;
import java.util.stream.Collectors;
import org.neurodsl.emit.java.Statement.Local;
import org.neurodsl.ir.Expr;
import org.neurodsl.ir.Let;
import org.neurodsl.ir.PopulationProgram.Propagator;
import org.neurodsl.source.SourcePlace;

/**
 * Writes lets and expressions of the neuron at hand as statements; fields are loaded into locals when first needed.
 */
final class NeuronCode {

  private final KernelLayout layout;
  private final Map<String, Symbol> stored;
  private final Dialect dialect;
  private final MethodBody body;
  private final Set<String> taken;
  private final Map<String, Value> bound = new HashMap<>();
  private final Map<String, Value> loaded;

  /**
   * Code at the end of {@code body}.
   *
   * @param stored lets that are in fields, by name
   */
  NeuronCode(KernelLayout layout, Map<String, Symbol> stored, Dialect dialect, MethodBody body) {
    this(layout, stored, dialect, body, layout.names().localsTaken(), new HashMap<>());
  }

  private NeuronCode(
      KernelLayout layout, Map<String, Symbol> stored, Dialect dialect, MethodBody body, Set<String> taken,
      Map<String, Value> loaded) {
    this.layout = layout;
    this.stored = stored;
    this.dialect = dialect;
    this.body = body;
    this.taken = taken;
    this.loaded = loaded;
    bind(Expr.TIME, new Value("t", false, false));
    bind(Expr.STEP, new Value("dt", false, false));
  }

  /** Code in the same method in which other lets are in fields. */
  NeuronCode sibling(Map<String, Symbol> otherStored) {
    return new NeuronCode(layout, otherStored, dialect, body, taken, loaded);
  }

  /** Allows locals with the identifiers of these fields. */
  void mayHide(Collection<Symbol> fields) {
    fields.forEach(field -> taken.remove(field.java()));
  }

  /** Lets a name mean a value from now on. */
  void bind(String name, Value value) {
    bound.put(name, value);
  }

  /** What the names mean now, besides those of fields. */
  Map<String, Value> bindings() {
    return Map.copyOf(bound);
  }

  /** Goes back to earlier meanings of the names; fields that were loaded since stay known. */
  void restore(Map<String, Value> bindings) {
    bound.clear();
    bound.putAll(bindings);
  }

  /** Writes a block of statements; what is declared in it is not known afterwards. */
  void inBlock(Runnable block) {
    Map<String, Value> boundBefore = Map.copyOf(bound);
    Map<String, Value> loadedBefore = Map.copyOf(loaded);
    block.run();
    restore(boundBefore);
    loaded.clear();
    loaded.putAll(loadedBefore);
  }

  /** The value of a name; a field with one value for each neuron is loaded. */
  Value name(String name) {
    if (bound.containsKey(name)) {
      return bound.get(name);
    }
    Symbol symbol = stored.getOrDefault(name, layout.global(name));
    if (symbol != null && loaded.containsKey(symbol.java())) {
      return loaded.get(symbol.java());
    }
    if (symbol == null) {
      throw new IllegalArgumentException("'" + name + "' is used before it is known in " + layout.program().name());
    }
    if (!symbol.isArray()) {
      return dialect.field(symbol);
    }
    Value element = dialect.load(symbol);
    if (!dialect.hasLocals()) {
      return element;
    }
    body.declare(new Local(symbol.java(), element.type()), element.text(), SourcePlace.NOWHERE);
    Value local = new Value(symbol.java(), element.truth(), element.vector());
    loaded.put(symbol.java(), local);
    return local;
  }

  /** The value of an expression, without a local of its own. */
  Value value(Expr expression) {
    return dialect.expression(expression, this::name);
  }

  /** Declares a local for a let, named after it, and binds it. */
  void let(Let let) {
    bind(let.name(), local(let.name(), let.value(), let.place()));
  }

  /** Declares locals for those lets that {@code results} need, directly or not. */
  void lets(List<Let> lets, List<Expr> results) {
    Set<String> used = new HashSet<>();
    results.forEach(result -> ExpressionFacts.names(result, used::add));
    for (Let let : lets.reversed()) {
      if (used.contains(let.name())) {
        ExpressionFacts.names(let.value(), used::add);
      }
    }
    lets.stream().filter(let -> used.contains(let.name())).forEach(this::let);
  }

  /** Declares a local with the value of an expression; where that is a local already, it is taken. */
  Value local(String name, Expr expression, SourcePlace place) {
    Value value = value(expression);
    if (expression instanceof Expr.Ref && (bound.containsValue(value) || loaded.containsValue(value))) {
      return value;
    }
    return local(name, value, place);
  }

  /** Declares a local with a value. */
  Value local(String name, Value value, SourcePlace place) {
    String java = JavaNames.unique(name, taken);
    body.declare(new Local(java, value.type()), value.text(), place);
    return new Value(java, value.truth(), value.vector());
  }

  /**
   * Declares a local for a propagator.
   *
   * @return the values of those of its entries that are wanted, by name
   */
  Map<String, Value> propagator(Propagator propagator, Collection<String> wanted) {
    StringJoiner rows = new StringJoiner(", ", "Propagator.of(new double[][] {", "}, dt)");
    for (List<Expr> row : propagator.matrix()) {
      rows.add(row.stream().map(entry -> value(entry).text()).collect(Collectors.joining(", ", "{", "}")));
    }
    String local = JavaNames.unique(propagator.name(), taken);
    body.declareHere(new Local(local, "Propagator"), rows.toString());
    Map<String, Value> entries = new LinkedHashMap<>();
    for (String name : wanted) {
      String[] parts = name.substring(propagator.name().length() + 1).split("_");
      String method = parts[0].equals("P") ? "p" : "q";
      String call = local + "." + method + "(" + Integer.parseInt(parts[1]) + ", " + Integer.parseInt(parts[2]) + ")";
      entries.put(name, new Value(call, false, false));
    }
    return entries;
  }

  /** Adds the statement that stores a value in the field of a state, level or noise. */
  void store(String name, Value value, SourcePlace place) {
    body.run(dialect.store(layout.global(name), value.text()), place);
  }
}
