package org.neurodsl.check;

import java.nio.file.Path;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.eclipse.emf.ecore.EObject;
import org.neurodsl.data.DataFile;
import org.neurodsl.data.DataFiles;
import org.neurodsl.data.NumberRows;
import org.neurodsl.neuro.BuiltinCall;
import org.neurodsl.neuro.Connection;
import org.neurodsl.neuro.Placement;
import org.neurodsl.neuro.Population;
import org.neurodsl.neuro.PopulationSlice;
import org.neurodsl.neuro.RuleClause;
import org.neurodsl.problem.Problem;
import org.neurodsl.scoping.FileRefusal;
import org.neurodsl.scoping.ImportPolicy;
import org.neurodsl.sim.result.CsvException;
import org.neurodsl.sim.result.ResultException;
import org.neurodsl.source.SourcePlace;

/** Files of numbers are files of the project and hold the numbers that are looked for in them. */
final class DataFileRules implements Rule {

  @Override
  public void check(Checking checking) {
    Stream.of(BuiltinCall.class, RuleClause.class, Placement.class)
        .flatMap(kind -> checking.index().all(kind).stream())
        .forEach(object -> DataFile.of((EObject) object).ifPresent(file -> check(checking, file)));
  }

  private static void check(Checking checking, DataFile mention) {
    SourcePlace place = checking.places().of(mention.where(), mention.feature());
    switch (mention.answer()) {
      case ImportPolicy.Refused refused -> checking.report(FileRefusal.report(
          refused, mention.where().eResource(), mention.name(), place, "name a table in CSV format"));
      case ImportPolicy.Allowed allowed -> {
        try {
          content(checking, mention, allowed.file());
        } catch (CsvException fault) {
          checking.report(checking.at(Problem.TABLE_UNREADABLE, place, mention.name(),
              Integer.toString(Math.max(1, fault.line())), fault.sentence()));
        } catch (ResultException unreadable) {
          checking.report(checking.at(Problem.FILE_UNREADABLE, place, mention.name(), "the file system refuses it"));
        }
      }
    }
  }

  private static void content(Checking checking, DataFile mention, Path file) {
    DataFiles files = DataFiles.of(mention.where());
    switch (mention.kind()) {
      case TABLE -> files.table(file);
      case PAIRS -> pairs(checking, (Connection) mention.where().eContainer(), named(mention, files.rows(file), 2));
      case POSITIONS -> positions(
          checking, (Population) mention.where().eContainer(), named(mention, files.rows(file), 3));
    }
  }

  private record Rows(String name, NumberRows rows) {

    CsvException fault(int row, String sentence) {
      return new CsvException(name, row < rows.rows() ? rows.line(row) : 0, 0, sentence);
    }
  }

  private static Rows named(DataFile mention, NumberRows rows, int columns) {
    Rows named = new Rows(mention.name(), rows);
    if (rows.rows() == 0) {
      throw named.fault(0, "it holds no numbers");
    }
    if (rows.columns() != columns) {
      throw named.fault(0, columns == 2 ? "a pair is two numbers parted by a comma, the source and the target"
          : "a position is three numbers parted by commas, x, y and z in um");
    }
    return named;
  }

  private static void pairs(Checking checking, Connection connection, Rows pairs) {
    pairs(checking, connection.getSources(), pairs, 0);
    pairs(checking, connection.getTargets(), pairs, 1);
  }

  private static void pairs(Checking checking, List<PopulationSlice> ends, Rows pairs, int column) {
    PopulationSlice smallest = SliceRules.smallest(checking, ends);
    double size = smallest == null ? Double.POSITIVE_INFINITY
        : SliceRules.size(checking, smallest).orElse(Double.POSITIVE_INFINITY);
    for (int row = 0; row < pairs.rows().rows(); row++) {
      double index = pairs.rows().at(row, column);
      if (SliceRules.isMissing(index, size)) {
        String number = SizeRules.number(index);
        throw pairs.fault(row, index < 0 || index != Math.rint(index)
            ? number + " is not the number of a neuron; they are whole and begin at 0"
            : "there is no neuron " + number + "; '" + Places.source(smallest).strip() + "' has "
                + SizeRules.number(size) + ", " + SliceRules.numbered(size));
      }
    }
  }

  private static void positions(Checking checking, Population population, Rows positions) {
    OptionalDouble size = PopulationRules.size(checking, population);
    int rows = positions.rows().rows();
    if (size.isPresent() && size.getAsDouble() != rows) {
      throw positions.fault(rows - 1, "it is the last of " + rows + " positions, but '" + population.getName()
          + "' has " + SizeRules.number(size.getAsDouble()) + " neurons; give each one position");
    }
  }
}
