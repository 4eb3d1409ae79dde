package org.neurodsl.pass;

import java.util.function.UnaryOperator;
import org.neurodsl.ir.ModelIr;

/** A step that makes a model simpler without changing what it means. Running it twice changes nothing more. */
public interface Pass extends UnaryOperator<ModelIr> {

  /** The name for `--dump`: the class name in lower case with hyphens. */
  default String name() {
    return getClass().getSimpleName().replaceAll("(?<=.)(?=[A-Z])", "-").toLowerCase(java.util.Locale.ROOT);
  }
}
