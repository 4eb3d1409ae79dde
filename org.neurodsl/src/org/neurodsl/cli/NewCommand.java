package org.neurodsl.cli;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Locale;
import java.util.stream.Stream;
import org.neurodsl.library.ModelTemplate;
import org.neurodsl.sim.standalone.ExitCode;
import org.neurodsl.sim.standalone.UsageException;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code neurodsl new}: writes a small model with an experiment that runs. */
final class NewCommand implements Command {
  private static final String[] TEMPLATES =
      Stream.of(ModelTemplate.values()).map(ModelTemplate::word).toArray(String[]::new);

  @Override
  public CommandSpec spec() {
    return Options.command(
            "new",
            "Writes a small commented model with an experiment that runs.",
            "neurodsl new MyNeuron                   MyNeuron.neuro, a leaky integrate-and-fire neuron",
            "neurodsl new Squid --template hh        one with the channels of Hodgkin and Huxley")
        .addOption(Options.text("TEMPLATE", "lif (the usual), hh, adex, or unit, a rate unit", "-t", "--template"))
        .addPositional(Options.arguments("NAME", "1", "Name of the neuron; the file is NAME.neuro."));
  }

  @Override
  public int run(ParseResult options, Invocation invocation) throws IOException {
    String template = Options.word(options, "--template", "lif", TEMPLATES);
    String name = Options.arguments(options).get(0);
    String plain = name.endsWith(".neuro") ? name.substring(0, name.length() - ".neuro".length()) : name;
    Path file = invocation.path(plain + ".neuro");
    String neuron = file.getFileName().toString().replace(".neuro", "");
    if (!ModelTemplate.isName(neuron)) {
      throw new UsageException("'" + neuron + "' can't name a neuron; write letters, digits and _, as in MyNeuron.");
    }
    String text = ModelTemplate.valueOf(template.toUpperCase(Locale.ROOT)).text(neuron);
    if (Files.exists(file)) {
      throw new FileAlreadyExistsException(invocation.shown(file));
    }
    try {
      Files.writeString(file, text, StandardOpenOption.CREATE_NEW);
    } catch (FileSystemException refused) {
      throw refused;
    } catch (IOException full) {
      Files.deleteIfExists(file);
      throw full;
    }
    invocation.terminal().out().print("wrote " + invocation.shown(file) + "\nrun it:  neurodsl run "
        + invocation.shown(file) + "\n");
    return ExitCode.OK;
  }
}
