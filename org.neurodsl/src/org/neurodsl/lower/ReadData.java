package org.neurodsl.lower;

import java.nio.file.Path;
import java.util.function.BiFunction;
import org.neurodsl.data.DataFile;
import org.neurodsl.data.DataFiles;
import org.neurodsl.data.NumberRows;
import org.neurodsl.scoping.ImportPolicy;
import org.neurodsl.sim.result.CsvException;
import org.neurodsl.sim.result.CsvTable;
import org.neurodsl.sim.result.ResultException;
import org.neurodsl.sim.standalone.UsageException;

/** The content of files that were found to be right when the model was checked, but may have changed since. */
final class ReadData {
  private ReadData() {}

  static CsvTable table(DataFile mention) {
    return read(mention, DataFiles::table);
  }

  static NumberRows rows(DataFile mention) {
    return read(mention, DataFiles::rows);
  }

  private static <T> T read(DataFile mention, BiFunction<DataFiles, Path, T> reader) {
    if (!(mention.answer() instanceof ImportPolicy.Allowed allowed)) {
      throw new UsageException("The file '" + mention.name() + "' is not there any more, or may not be read now.");
    }
    try {
      return reader.apply(DataFiles.of(mention.where()), allowed.file());
    } catch (CsvException | ResultException changed) {
      throw new UsageException(changed.getMessage());
    }
  }
}
