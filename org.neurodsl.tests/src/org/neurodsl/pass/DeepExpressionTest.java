package org.neurodsl.pass;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.neurodsl.ir.Drive;
import org.neurodsl.ir.Expr;
import org.neurodsl.ir.ExprTree;
import org.neurodsl.ir.Let;
import org.neurodsl.ir.ModelBuilder;
import org.neurodsl.ir.ModelIr;
import org.neurodsl.ir.PopulationProgram;

/** The longest sum that the checker allows is planned, and split into short ones. */
class DeepExpressionTest {

  @Test
  void tenThousandTerms() {
    Expr sum = Expr.ref("V");
    for (int i = 0; i < 10_000; i++) {
      sum = Expr.add(sum, Expr.ref("a"));
    }
    ModelIr model = ModelBuilder.neuron("N").param("a", "1").state("V", "0").equation("V", "0").build();
    ModelIr deep = new ModelIr("N", false, "", model.parameters(), List.of(), model.states(), List.of(),
        List.of(new ModelIr.Equation("V", sum, model.place())), List.of(), model.rate(), model.place());
    PopulationProgram plan = Plans.plan(deep, Drive.NONE, "auto");

    assertTrue(plan.derived().stream().map(Let::value).allMatch(value -> depth(value) <= 42));
    assertTrue(plan.derivatives().lets().stream().map(Let::value).allMatch(value -> depth(value) <= 42));
    assertEquals(10_000 * Math.expm1(1), Plans.after(plan, 1, 1), 1e-8);
  }

  private static int depth(Expr expression) {
    return 1 + ExprTree.parts(expression).stream().mapToInt(DeepExpressionTest::depth).max().orElse(0);
  }
}
