package org.neurodsl.pass;

import java.util.List;
import java.util.Optional;
import org.neurodsl.ir.LargeStack;
import org.neurodsl.ir.ModelIr;

/** The passes in the order in which they run between lowering and planning. */
public final class Passes {
  /** All passes, first to last. */
  public static final List<Pass> ALL = List.of(new OrderDefinitions(), new FoldConstants(), new TidyAlgebra());

  private Passes() {}

  /** The model after all passes. */
  public static ModelIr apply(ModelIr model) {
    return LargeStack.call(() -> all(model));
  }

  private static ModelIr all(ModelIr model) {
    ModelIr result = model;
    for (Pass pass : ALL) {
      result = pass.apply(result);
    }
    return result;
  }

  /** The model after the pass of that name and all before it; empty if there is no such pass. */
  public static Optional<ModelIr> applyUntil(String name, ModelIr model) {
    return LargeStack.call(() -> until(name, model));
  }

  private static Optional<ModelIr> until(String name, ModelIr model) {
    ModelIr result = model;
    for (Pass pass : ALL) {
      result = pass.apply(result);
      if (pass.name().equals(name)) {
        return Optional.of(result);
      }
    }
    return Optional.empty();
  }
}
