package org.neurodsl.lower;

import java.util.ArrayList;
import java.util.List;
import org.neurodsl.neuro.BuiltinCall;
import org.neurodsl.neuro.Expression;
import org.neurodsl.neuro.GivenParameter;
import org.neurodsl.neuro.Network;
import org.neurodsl.neuro.NeuroPackage;
import org.neurodsl.neuro.Population;
import org.neurodsl.neuro.PopulationSetting;
import org.neurodsl.neuro.PopulationVariable;
import org.neurodsl.neuro.ReceptorUse;
import org.neurodsl.neuro.Start;
import org.neurodsl.scoping.NetworkNames;

/** The values that a network gives to variables of a population, in the order of the text; a later one counts. */
final class PopulationValues {

  private PopulationValues() {}

  /**
   * A value.
   *
   * @param variable its name, that of a receptor's behind the receptor and a dot
   * @param value null where a distribution is given
   * @param distribution null where a value is given
   */
  record Given(String variable, Expression value, BuiltinCall distribution) {}

  static List<Given> of(Population population) {
    List<Given> all = new ArrayList<>();
    for (ReceptorUse use : population.getReceptors()) {
      for (GivenParameter each : use.getSettings()) {
        all.add(new Given(NetworkNames.nameOf(use) + '.' + each.getTarget().getName(), each.getValue(), null));
      }
    }
    for (PopulationSetting each : population.getSettings()) {
      String name = NetworkNames.path(each, NeuroPackage.Literals.POPULATION_SETTING__TARGET);
      all.add(new Given(name, each.getValue(), each.getDistribution()));
    }
    ((Network) population.eContainer()).getMembers().stream().filter(Start.class::isInstance).map(Start.class::cast)
        .forEach(start -> started(start, population, all));
    return all;
  }

  private static void started(Start start, Population population, List<Given> all) {
    for (PopulationVariable target : start.getTargets()) {
      if (target.getPopulation() == population) {
        String name = NetworkNames.path(target, NeuroPackage.Literals.POPULATION_VARIABLE__VARIABLE);
        all.add(new Given(name, start.getValue(), start.getDistribution()));
      }
    }
  }
}
