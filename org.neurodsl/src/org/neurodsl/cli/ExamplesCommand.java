package org.neurodsl.cli;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.neurodsl.problem.NameSuggestion;
import org.neurodsl.sim.standalone.ExitCode;
import org.neurodsl.sim.standalone.UsageException;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code neurodsl examples}: lists the examples, or copies one with the tables that it reads. */
final class ExamplesCommand implements Command {
  private static final Pattern COMMENT = Pattern.compile("(?://|/\\*\\*?)\\s*(?:\\*\\s*)?([^\\r\\n*]+)");
  private static final Pattern NAMED_FILE = Pattern.compile("(?:import|table\\()\\s*\"([^\"\\r\\n]+)\"");

  @Override
  public CommandSpec spec() {
    return Options.command(
            "examples",
            "Lists the examples, or copies one into a folder of yours.",
            "neurodsl examples list",
            "neurodsl examples copy hodgkin-huxley models")
        .addPositional(Options.arguments("list | copy NAME DIR", "0..3", "What to do; the usual is list."));
  }

  @Override
  public int run(ParseResult options, Invocation invocation) throws IOException {
    List<String> words = Options.arguments(options);
    Path examples = ExamplesFolder.find();
    if (words.isEmpty() || words.equals(List.of("list"))) {
      list(examples, invocation);
      return ExitCode.OK;
    }
    if (!words.get(0).equals("copy") || words.size() < 2) {
      throw new UsageException("Write examples list, or examples copy NAME DIR.");
    }
    copy(examples, words.get(1), invocation.path(words.size() == 3 ? words.get(2) : "."), invocation);
    return ExitCode.OK;
  }

  private static void list(Path examples, Invocation invocation) throws IOException {
    for (String name : names(examples)) {
      Matcher comment = COMMENT.matcher(Files.readString(examples.resolve(name + ".neuro")));
      String about = comment.find() ? comment.group(1).strip() : "";
      invocation.terminal().out().print(name + " ".repeat(Math.max(1, 34 - name.length())) + about + "\n");
    }
  }

  private static void copy(Path examples, String wanted, Path folder, Invocation invocation) throws IOException {
    String name = wanted.endsWith(".neuro") ? wanted.substring(0, wanted.length() - ".neuro".length()) : wanted;
    List<String> names = names(examples);
    if (!names.contains(name)) {
      String near = NameSuggestion.clause(name, names);
      throw new UsageException("There is no example '" + name + "'; "
          + (near.isEmpty() ? "neurodsl examples list shows them all." : "did you mean " + near + "?"));
    }
    List<String> files = new ArrayList<>(List.of(name + ".neuro"));
    NAMED_FILE.matcher(Files.readString(examples.resolve(name + ".neuro"))).results()
        .map(found -> found.group(1))
        .filter(file -> Files.exists(examples.resolve(file)))
        .forEach(files::add);
    for (String file : files) {
      if (Files.exists(folder.resolve(file))) {
        throw new FileAlreadyExistsException(invocation.shown(folder.resolve(file)));
      }
    }
    for (String file : files) {
      Path copy = folder.resolve(file);
      Files.createDirectories(copy.getParent());
      Files.write(copy, Files.readAllBytes(examples.resolve(file)));
      invocation.terminal().out().print("wrote " + invocation.shown(copy) + "\n");
    }
    String main = invocation.shown(folder.resolve(files.get(0)));
    invocation.terminal().out().print("run it:  neurodsl run " + main + "\n");
  }

  private static List<String> names(Path examples) throws IOException {
    try (var files = Files.list(examples)) {
      return files.map(file -> file.getFileName().toString())
          .filter(file -> file.endsWith(".neuro"))
          .map(file -> file.substring(0, file.length() - ".neuro".length()))
          .sorted()
          .toList();
    }
  }
}
