package org.neurodsl.sim.result;

import java.util.List;
import org.neurodsl.sim.analysis.CurveFit;
import org.neurodsl.sim.analysis.FitRanking;

/**
 * What {@code fits.csv} holds: one row per parameter of each fitted curve, best first.
 *
 * @param measure what was fitted, with its unit
 * @param over the swept parameter, with its unit
 * @param ranking the fits
 */
public record FitTable(ColumnLabel measure, ColumnLabel over, FitRanking ranking) {
  static final String HEADER = "measure,over,rank,shape,points,R2,RSS,AICc,delta AICc,parameter,value,unit";

  void write(TextFile file) {
    List<Double> deltas = ranking.deltas();
    for (int rank = 0; rank < deltas.size(); rank++) {
      CurveFit fit = ranking.ranked().get(rank);
      List<String> names = fit.shape().parameterNames();
      List<String> units = fit.parameterUnits(over.unit(), measure.unit());
      for (int i = 0; i < names.size(); i++) {
        file.line()
            .append(CsvField.quoted(measure.text())).append(',')
            .append(CsvField.quoted(over.text())).append(',')
            .append(rank + 1).append(',')
            .append(fit.shape().keyword()).append(',')
            .append(fit.x().size()).append(',')
            .append(fit.rSquared()).append(',')
            .append(fit.rss()).append(',')
            .append(fit.aicc()).append(',')
            .append(deltas.get(rank)).append(',')
            .append(names.get(i)).append(',')
            .append(fit.parameters().get(i)).append(',')
            .append(units.get(i).isEmpty() ? "" : CsvField.quoted(units.get(i)));
        file.endLine();
      }
    }
  }
}
