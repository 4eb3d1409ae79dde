package org.neurodsl.emit.java;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.neurodsl.emit.java.Statement.Local;
import org.neurodsl.source.SourcePlace;

/**
 * Writes methods. One whose code would be too long is written as several private methods that follow it, because
 * HotSpot never
 * compiles a method above 8,000 bytes and a class file cannot hold one above 64 KiB.
 *
 * <p>Locals that one part defines and another uses are handed over in an array that is made for each call, so that
 * threads
 * share nothing.
 */
final class MethodSplitter {

  /** Estimated bytes above which a method is split. Estimates are above the true size. */
  static final int LIMIT = 6500;

  private static final int HANDOVER = 9;
  private static final String SCRATCH = "scratch";

  private final JavaWriter out;
  private final List<Runnable> parts = new ArrayList<>();

  MethodSplitter(JavaWriter out) {
    this.out = out;
  }

  /**
   * A method to write.
   *
   * @param header up to the opening brace, which it includes
   * @param name prefix of the names of its parts
   * @param parameters names with types that its parts may need: parameters, and locals of structural statements
   */
  record Method(String header, String name, List<Local> parameters) {

    /** A method whose parameters are written as in Java. */
    static Method of(String header, String name, String parameters) {
      List<Local> locals = new ArrayList<>();
      for (String parameter : parameters.isEmpty() ? new String[0] : parameters.split(", ")) {
        String[] words = parameter.split(" ");
        locals.add(new Local(words[1], words[0]));
      }
      return new Method(header, name, locals);
    }
  }

  /** Writes the method and, if there must be any, its parts. */
  void write(Method method, MethodBody body) {
    out.open(method.header());
    if (body.bytes() <= LIMIT) {
      body.statements().forEach(this::write);
    } else {
      new Split(method, body.statements()).write();
    }
    out.close("}");
    parts.forEach(Runnable::run);
    parts.clear();
  }

  private void write(Statement statement) {
    String text = statement.text();
    if (text.startsWith("}") && text.endsWith("{")) {
      out.between(text);
    } else if (text.startsWith("}")) {
      out.close(text);
    } else if (statement.structural() && text.endsWith("{")) {
      out.open(text);
    } else {
      String comment = statement.comment().isEmpty() ? "" : " // " + statement.comment();
      out.line(text + comment, statement.place());
    }
  }

  /** One method that is split. */
  private final class Split {

    private final Method method;
    private final List<Statement> statements;
    private final Map<String, Integer> slots = new LinkedHashMap<>();
    private final Map<String, Local> locals = new LinkedHashMap<>();
    private final int[] partOf;
    private int number;

    Split(Method method, List<Statement> statements) {
      this.method = method;
      this.statements = statements;
      partOf = new int[statements.size()];
      divide();
      findShared();
    }

    /** Gives each statement the number of its part; structural ones belong to part 0, the method itself. */
    private void divide() {
      int part = 0;
      int bytes = 0;
      boolean open = false;
      for (int at = 0; at < partOf.length; at++) {
        Statement statement = statements.get(at);
        if (statement.structural()) {
          open = false;
          continue;
        }
        int own = statement.bytes() + HANDOVER * (1 + statement.identifiers().size());
        if (!open || bytes + own > LIMIT) {
          part++;
          bytes = 0;
          open = true;
        }
        bytes += own;
        partOf[at] = part;
      }
    }

    private void findShared() {
      Map<String, Integer> definedIn = new HashMap<>();
      for (int at = 0; at < partOf.length; at++) {
        for (String name : statements.get(at).identifiers()) {
          Integer part = definedIn.get(name);
          if (part != null && part != partOf[at] && isScalar(locals.get(name))) {
            slots.computeIfAbsent(name, any -> slots.size());
          }
        }
        Local local = statements.get(at).defines();
        if (local != null) {
          definedIn.put(local.name(), partOf[at]);
          locals.put(local.name(), local);
        }
      }
    }

    private static boolean isScalar(Local local) {
      return local.type().equals("double") || local.type().equals("boolean");
    }

    void write() {
      int first = statements.getFirst().text().startsWith("super(") ? 1 : 0;
      statements.subList(0, first).forEach(MethodSplitter.this::write);
      out.line("double[] " + SCRATCH + " = new double[" + Math.max(1, slots.size()) + "];");
      Deque<Set<String>> loaded = new ArrayDeque<>(List.of(Set.of()));
      for (int at = first; at < partOf.length; ) {
        if (partOf[at] == 0) {
          writeInPlace(statements.get(at), loaded);
          at++;
        } else {
          at = call(at);
        }
      }
    }

    /** Writes a structural statement. What was loaded from the array is known until its block ends. */
    private void writeInPlace(Statement statement, Deque<Set<String>> loaded) {
      if (statement.text().startsWith("//")) {
        return;
      }
      Set<String> known = new HashSet<>(loaded.pop());
      load(statement, known);
      loaded.push(known);
      if (statement.text().startsWith("}")) {
        loaded.pop();
      }
      if (statement.text().endsWith("{")) {
        loaded.push(loaded.peek());
      }
      MethodSplitter.this.write(statement);
    }

    private int call(int from) {
      int to = from;
      while (to < partOf.length && partOf[to] == partOf[from]) {
        to++;
      }
      List<Statement> part = statements.subList(from, to);
      Set<String> met = part.stream().flatMap(line -> line.identifiers().stream()).collect(Collectors.toSet());
      List<Local> parameters = new ArrayList<>(method.parameters());
      locals.values().stream().filter(local -> !isScalar(local)).forEach(parameters::add);
      parameters.removeIf(parameter -> !met.contains(parameter.name()));
      parameters.add(new Local(SCRATCH, "double[]"));
      String name = method.name() + "Part" + ++number;
      out.line(join(parameters, Local::name, name + "(", ");"));
      String header = join(parameters, local -> local.type() + " " + local.name(), "private void " + name + "(", ") {");
      parts.add(() -> writePart(header, part));
      return to;
    }

    private String join(List<Local> parameters, Function<Local, String> text, String before, String after) {
      return parameters.stream().map(text).collect(Collectors.joining(", ", before, after));
    }

    private void writePart(String header, List<Statement> part) {
      out.blank();
      out.open(header);
      Set<String> known = new HashSet<>();
      for (Statement statement : part) {
        if (statement.defines() != null) {
          known.add(statement.defines().name());
        }
      }
      for (Statement statement : part) {
        load(statement, known);
        MethodSplitter.this.write(statement);
        if (statement.defines() != null && slots.containsKey(statement.defines().name())) {
          store(statement.defines());
        }
      }
      out.close("}");
    }

    private void load(Statement statement, Set<String> known) {
      for (String name : new LinkedHashSet<>(statement.identifiers())) {
        if (slots.containsKey(name) && known.add(name)) {
          Local local = locals.get(name);
          String slot = SCRATCH + "[" + slots.get(name) + "]";
          String value = local.type().equals("boolean") ? slot + " != 0" : slot;
          out.line(local.type() + " " + name + " = " + value + ";", SourcePlace.NOWHERE);
        }
      }
    }

    private void store(Local local) {
      String value = local.type().equals("boolean") ? local.name() + " ? 1 : 0" : local.name();
      out.line(SCRATCH + "[" + slots.get(local.name()) + "] = " + value + ";");
    }
  }
}
