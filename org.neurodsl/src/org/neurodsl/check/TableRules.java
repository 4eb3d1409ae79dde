package org.neurodsl.check;

import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Collectors;
import org.neurodsl.data.DataFile;
import org.neurodsl.data.DataFiles;
import org.neurodsl.neuro.BuiltinCall;
import org.neurodsl.neuro.CallArgument;
import org.neurodsl.neuro.Setting;
import org.neurodsl.problem.Problem;
import org.neurodsl.scoping.ImportPolicy;
import org.neurodsl.sim.result.ColumnLabel;
import org.neurodsl.sim.result.CsvException;
import org.neurodsl.sim.result.CsvTable;
import org.neurodsl.sim.result.ResultException;
import org.neurodsl.types.CallBinding;
import org.neurodsl.units.CompositeUnit;
import org.neurodsl.units.Dimension;
import org.neurodsl.units.UnitExpression;

/** Tables that stimuli are read from have the columns, in units that fit. */
final class TableRules implements Rule {
  private static final String TABLE = "table";

  @Override
  public void check(Checking checking) {
    checking.index().all(BuiltinCall.class).stream().filter(call -> TABLE.equals(call.getFunction()))
        .forEach(call -> CallBinding.of(call).ifPresent(binding -> check(checking, call, binding)));
  }

  private static void check(Checking checking, BuiltinCall call, CallBinding binding) {
    Optional<CallArgument> file = binding.argument("file");
    Optional<CallArgument> column = binding.argument("column");
    Optional<Path> path = DataFile.of(call).map(DataFile::answer).filter(ImportPolicy.Allowed.class::isInstance)
        .map(answer -> ((ImportPolicy.Allowed) answer).file());
    if (path.isEmpty() || column.isEmpty() || column.get().getText() == null) {
      return; // told where arguments and files are checked
    }
    CsvTable table;
    try {
      table = DataFiles.of(call).table(path.get());
    } catch (CsvException | ResultException fault) {
      return; // told with the other files
    }
    Optional<ColumnLabel> label = label(checking, table, file.get(), column.get());
    binding.argument("time").filter(each -> each.getText() != null)
        .ifPresent(each -> label(checking, table, file.get(), each));
    label.ifPresent(found -> unit(checking, call, column.get(), found, file.get().getText()));
  }

  private static Optional<ColumnLabel> label(
      Checking checking, CsvTable table, CallArgument file, CallArgument column) {
    Optional<ColumnLabel> found =
        table.labels().stream().filter(each -> each.name().equals(column.getText())).findFirst();
    if (found.isEmpty()) {
      checking.report(Problem.TABLE_COLUMN_MISSING, column, file.getText(), column.getText(),
          table.labels().stream().map(ColumnLabel::text).collect(Collectors.joining(", ")));
    }
    return found;
  }

  private static void unit(
      Checking checking, BuiltinCall call, CallArgument column, ColumnLabel label, String file) {
    Optional<CompositeUnit> unit = label.unit().isEmpty() ? Optional.of(CompositeUnit.ONE)
        : UnitExpression.parse(label.unit()).unit();
    if (unit.isEmpty()) {
      checking.report(Problem.TABLE_UNIT, column, label.name(), file,
          "has the unit '" + label.unit() + "', which is none", label.name() + " [mV]");
    } else if (call.eContainer() instanceof Setting setting && setting.getTarget() != null
        && !setting.getTarget().eIsProxy()) {
      Dimension wanted = checking.types().dimension(setting.getTarget());
      if (wanted != null && !wanted.equals(unit.get().dimension())) {
        String shown = checking.units().of(setting.getTarget()).text();
        String has = label.unit().isEmpty() ? "has no unit" : "is in " + label.unit();
        checking.report(Problem.TABLE_UNIT, column, label.name(), file,
            has + ", but '" + setting.getTarget().getName() + "' is in " + shown, label.name() + " [" + shown + "]");
      }
    }
  }
}
