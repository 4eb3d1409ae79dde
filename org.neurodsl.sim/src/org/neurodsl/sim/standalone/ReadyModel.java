package org.neurodsl.sim.standalone;

import java.util.List;
import org.neurodsl.sim.result.RunDescription.Provenance;

/**
 * A model whose experiments can be run.
 *
 * @param provenance what was compiled by what
 * @param files the files of the model, to be copied into the result
 * @param experiments those to run, in order
 */
public record ReadyModel(Provenance provenance, List<ModelFile> files, List<ReadyExperiment> experiments) {

  public ReadyModel {
    files = List.copyOf(files);
    experiments = List.copyOf(experiments);
  }

  /**
   * A file of the model.
   *
   * @param path relative to the folder of the main file, with '/'
   * @param content its bytes, not to be changed
   */
  public record ModelFile(String path, byte[] content) {}
}
