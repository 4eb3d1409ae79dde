package org.neurodsl.problem;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.lang.reflect.Field;
import java.util.EnumSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.neurodsl.sim.contract.RunCode;

/** The runtime, which knows nothing of the manual, and the manual agree on the codes of runs. */
class RunCodeTest {

  @Test
  void everyCodeOfTheRuntimeIsInTheManualAndTheOtherWayRound() throws IllegalAccessException {
    Set<String> runtime = new TreeSet<>();
    for (Field field : RunCode.class.getDeclaredFields()) {
      runtime.add((String) field.get(null));
    }
    Set<String> manual = EnumSet.allOf(Problem.class).stream().filter(each -> each.group() == ProblemGroup.RUNS)
        .map(Problem::code).collect(Collectors.toCollection(TreeSet::new));
    manual.add(Problem.NO_STEADY_STATE.code());
    manual.add(Problem.MEMORY_ESTIMATE.code());
    assertEquals(manual, runtime);
  }
}
