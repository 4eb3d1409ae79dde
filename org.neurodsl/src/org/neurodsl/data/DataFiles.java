package org.neurodsl.data;

import com.google.inject.Inject;
import com.google.inject.Singleton;
import java.nio.file.Path;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.resource.XtextResource;
import org.neurodsl.scoping.ImportPolicy;
import org.neurodsl.sim.result.CsvException;
import org.neurodsl.sim.result.CsvTable;
import org.neurodsl.sim.result.ResultException;

/**
 * Reads files of numbers, and keeps those that were read last for the next check of the same model. Whether a file may
 * be read is for the caller to ask before. For several threads.
 */
@Singleton
public final class DataFiles {
  private final FileCache<CsvTable> tables = new FileCache<>(CsvTable::stimulus, ImportPolicy.LARGEST_FILE);
  private final FileCache<NumberRows> rows = new FileCache<>(NumberRows::read, ImportPolicy.LARGEST_FILE);

  @Inject
  DataFiles() {}

  /** Those of the language of a model. */
  public static DataFiles of(EObject model) {
    return ((XtextResource) model.eResource()).getResourceServiceProvider().get(DataFiles.class);
  }

  /**
   * The table of a stimulus.
   *
   * @throws CsvException where the content is wrong
   * @throws ResultException where the file can't be read
   */
  public CsvTable table(Path file) {
    return tables.get(file);
  }

  /**
   * Rows of numbers without a demand on their columns.
   *
   * @throws CsvException where the content is wrong
   * @throws ResultException where the file can't be read
   */
  public NumberRows rows(Path file) {
    return rows.get(file);
  }
}
