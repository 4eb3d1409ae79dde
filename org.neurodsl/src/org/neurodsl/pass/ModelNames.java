package org.neurodsl.pass;

import java.util.LinkedHashSet;
import java.util.Set;
import org.neurodsl.ir.ModelIr;

/** All names that a model gives to something. */
final class ModelNames {
  private ModelNames() {}

  static Set<String> of(ModelIr model) {
    Set<String> names = new LinkedHashSet<>();
    model.parameters().forEach(each -> names.add(each.name()));
    model.inputs().forEach(each -> names.add(each.name()));
    model.states().forEach(each -> names.add(each.name()));
    model.definitions().forEach(each -> names.add(each.name()));
    return names;
  }
}
