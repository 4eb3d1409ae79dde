package org.neurodsl.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/** The commands, each made only when it is called, for a quick start. */
final class Commands {
  private static final Map<String, Supplier<Command>> ALL = new LinkedHashMap<>();

  static {
    ALL.put("run", RunCommand::new);
    ALL.put("check", CheckCommand::new);
    ALL.put("fmt", FormatCommand::new);
    ALL.put("units", UnitsCommand::new);
    ALL.put("generate", GenerateCommand::new);
    ALL.put("build", BuildCommand::new);
    ALL.put("new", NewCommand::new);
    ALL.put("examples", ExamplesCommand::new);
    ALL.put("doctor", DoctorCommand::new);
    ALL.put("workbench", () -> new ScriptCommand("workbench", "Opens the Eclipse workbench."));
    ALL.put("test", () -> new ScriptCommand("test", "Builds everything and runs all tests of NeuroDSL itself."));
  }

  private Commands() {}

  static Set<String> names() {
    return ALL.keySet();
  }

  static Command named(String name) {
    return ALL.get(name).get();
  }
}
