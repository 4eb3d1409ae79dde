package org.neurodsl.sim.standalone;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.neurodsl.sim.experiment.Checkpointing;
import org.neurodsl.sim.network.CheckpointNote;
import org.neurodsl.sim.result.RunDescription.FileHash;
import org.neurodsl.sim.result.RunDescription.Provenance;
import org.neurodsl.sim.text.NumberText;

/**
 * What the caller wants of checkpoints.
 *
 * @param every ms between them; 0 for none
 * @param resume the file to go on from, or the result folder that holds it; null to begin at 0
 */
public record CheckpointChoice(double every, Path resume) {

  /** No checkpoints. */
  public static final CheckpointChoice NONE = new CheckpointChoice(0, null);

  /** Name of the file in a result folder. */
  static final String FILE = "checkpoint";

  private static final Pattern EVERY =
      Pattern.compile("(?:every\\s+)?([0-9]+\\.?[0-9]*|\\.[0-9]+)\\s*(ms|s|min)");

  /**
   * Reads the options {@code --checkpoint "every 1 s"} and {@code --resume FILE}.
   *
   * @param every null where it is not given
   * @param resume null where it is not given
   * @throws UsageException where that is no time
   */
  public static CheckpointChoice of(String every, Path resume) {
    if (every == null) {
      return new CheckpointChoice(0, resume);
    }
    Matcher parts = EVERY.matcher(every.strip());
    double time = parts.matches() ? Double.parseDouble(parts.group(1)) * milliseconds(parts.group(2)) : 0;
    if (!(time > 0 && Double.isFinite(time))) {
      throw new UsageException("'" + every + "' can't follow --checkpoint; write how much time of the network lies "
          + "between two of them, such as \"every 1 s\".");
    }
    return new CheckpointChoice(time, resume);
  }

  private static double milliseconds(String unit) {
    return switch (unit) {
      case "s" -> 1_000;
      case "min" -> 60_000;
      default -> 1;
    };
  }

  /**
   * What is to be run of a model: all experiments, or the one that a checkpoint was written in.
   *
   * @throws UsageException where there can be no checkpoints, or where the file is not of this model
   */
  List<ReadyExperiment> experiments(ReadyModel model) {
    List<ReadyExperiment> experiments = model.experiments();
    if (resume != null) {
      CheckpointNote note = mark().note();
      require(note.program().equals(program(model.provenance())), "by " + note.program() + ", but this is "
          + program(model.provenance()));
      require(note.model().equals(hash(model.provenance())),
          "for other files: " + model.provenance().model() + " or what it imports has changed since; the folder "
              + "model of the result holds them as they were");
      experiments = experiments.stream().filter(each -> each.plan().name().equals(note.experiment())).toList();
      require(!experiments.isEmpty(), "in the experiment " + note.experiment() + ", which is not to be run");
    }
    if (every > 0) {
      for (ReadyExperiment each : experiments) {
        if (each.network() == null) {
          throw new UsageException("--checkpoint is for experiments of networks, but " + each.plan().name()
              + " is of the single neuron " + each.plan().subject() + "; choose others with -e.");
        }
      }
    }
    return experiments;
  }

  private void require(boolean right, String why) {
    if (!right) {
      throw new UsageException("The run cannot go on from " + file() + ": it was written " + why + ".");
    }
  }

  private CheckpointNote.Mark mark() {
    try {
      return CheckpointNote.read(file());
    } catch (IOException failed) {
      throw new UsageException("The run cannot go on from a checkpoint: " + failed.getMessage());
    }
  }

  private Path file() {
    return Files.isDirectory(resume) ? resume.resolve(FILE) : resume;
  }

  /** Where and when the run begins, in words; empty where at 0. */
  String origin() {
    return resume == null ? "" : "at " + NumberText.of(mark().time(), 7) + " ms from " + file();
  }

  /** The same for an experiment whose results go to a folder. */
  Checkpointing in(Path folder, Provenance provenance) {
    return new Checkpointing(
        every, folder.resolve(FILE), resume == null ? null : file(), program(provenance), hash(provenance));
  }

  private static String program(Provenance provenance) {
    return provenance.tool() + " " + provenance.version();
  }

  private static String hash(Provenance provenance) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      for (FileHash file : provenance.files()) {
        digest.update((file.path() + "\n" + file.sha256() + "\n").getBytes(StandardCharsets.UTF_8));
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("Every Java has SHA-256", impossible);
    }
  }
}
