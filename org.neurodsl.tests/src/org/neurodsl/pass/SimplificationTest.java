package org.neurodsl.pass;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.neurodsl.ir.ExpressionReader.expr;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.neurodsl.ir.Expr;
import org.neurodsl.ir.ExpressionText;
import org.neurodsl.ir.IrText;
import org.neurodsl.ir.ModelBuilder;
import org.neurodsl.ir.ModelIr;
import org.neurodsl.value.Evaluation;

/** Passes make expressions simpler and change no bit of their values. */
class SimplificationTest {

  @ParameterizedTest
  @CsvSource({
    "2*3*x, 6*x", "if 1 < 2 then x else y, x", "x*1, x", "1*x, x", "x/1, x", "x - 0, x", "x + 0, x + 0",
    "exp(x) + 0, exp(x)",
    "0*x, 0*x", "-(-x), x", "x^1, x", "x + -y, x - y", "x - -y, x + y", "-x + y, y - x", "-x*-y, x*y", "0 - x, 0 - x",
    "1/0, 1/0", "if x < y then p else p, p"
  })
  void becomes(String before, String after) {
    assertEquals(after, ExpressionText.of(simplified(expr(before))));
  }

  @Test
  void noBitChangesAndASecondRunChangesNothing() {
    for (long seed = 0; seed < 2000; seed++) {
      RandomExpressions random = new RandomExpressions(seed, false);
      Expr before = random.next(5);
      Expr after = simplified(before);
      for (int i = 0; i < 5; i++) {
        Map<String, Double> values = random.values();
        assertEquals(Evaluation.of(before, values::get), Evaluation.of(after, values::get), ExpressionText.of(before));
      }
      assertEquals(after, simplified(after));
    }
  }

  @Test
  void definitionsAreOrderedByUse() {
    ModelIr model = ModelBuilder.neuron("N").param("b", "2*a").param("a", "1").state("V", "0")
        .let("c", "d + V").let("d", "V*a").equation("V", "c").build();

    ModelIr ordered = new OrderDefinitions().apply(model);

    assertEquals(List.of("a", "b"), ordered.parameters().stream().map(ModelIr.Parameter::name).toList());
    assertEquals(List.of("d", "c"), ordered.definitions().stream().map(ModelIr.Definition::name).toList());
    assertEquals(IrText.of(ordered), IrText.of(new OrderDefinitions().apply(ordered)));
  }

  @Test
  void passesAreFoundByName() {
    ModelIr model = ModelBuilder.neuron("N").state("V", "2*3").build();

    assertEquals(List.of("order-definitions", "fold-constants", "tidy-algebra"),
        Passes.ALL.stream().map(Pass::name).toList());
    assertEquals(Expr.num(6),
        Passes.applyUntil("fold-constants", model).orElseThrow().states().getFirst().initial().orElseThrow());
  }

  private static Expr simplified(Expr expression) {
    ModelIr model = new ModelBuilderOf(expression).model();
    for (int i = 0; i < 3; i++) {
      model = new TidyAlgebra().apply(new FoldConstants().apply(model));
    }
    return model.definitions().getFirst().value();
  }

  /** A model with one definition. */
  private record ModelBuilderOf(Expr expression) {

    ModelIr model() {
      ModelIr empty = ModelBuilder.neuron("N").let("d", "0").build();
      ModelIr.Definition old = empty.definitions().getFirst();
      ModelIr.Definition own = new ModelIr.Definition("d", expression, old.unit(), old.place());
      return new ModelIr("N", false, "", List.of(), List.of(), List.of(), List.of(own), List.of(), List.of(),
          empty.rate(), empty.place());
    }
  }
}
