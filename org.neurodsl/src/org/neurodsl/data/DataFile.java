package org.neurodsl.data;

import java.util.Optional;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.neurodsl.neuro.BuiltinCall;
import org.neurodsl.neuro.CallArgument;
import org.neurodsl.neuro.NeuroPackage;
import org.neurodsl.neuro.Placement;
import org.neurodsl.neuro.RuleClause;
import org.neurodsl.scoping.ImportPolicy;
import org.neurodsl.scoping.ProjectOfResources;
import org.neurodsl.types.CallBinding;

/**
 * The mention of a file of numbers in a model.
 *
 * @param kind what it holds
 * @param where the object that names it
 * @param feature under which the object has the name
 * @param name path as it is written
 */
public record DataFile(Kind kind, EObject where, EStructuralFeature feature, String name) {

  /** What a file of numbers holds. */
  public enum Kind {
    /** A time and the values of stimuli, under a header. */
    TABLE,
    /** A source and a target in each row. */
    PAIRS,
    /** Three coordinates in um in each row. */
    POSITIONS
  }

  /** The file that an object names, if it is one that can and does. */
  public static Optional<DataFile> of(EObject object) {
    return switch (object) {
      case BuiltinCall call when "table".equals(call.getFunction()) -> CallBinding.of(call)
          .flatMap(binding -> binding.argument("file")).flatMap(DataFile::table);
      case RuleClause rule when rule.getFile() != null && "pairs".equals(rule.getKind()) -> Optional.of(new DataFile(
          Kind.PAIRS, rule, NeuroPackage.Literals.RULE_CLAUSE__FILE, rule.getFile()));
      case Placement place when place.getFile() != null -> Optional.of(new DataFile(
          Kind.POSITIONS, place, NeuroPackage.Literals.PLACEMENT__FILE, place.getFile()));
      default -> Optional.empty();
    };
  }

  private static Optional<DataFile> table(CallArgument argument) {
    return Optional.ofNullable(argument.getText()).map(
        name -> new DataFile(Kind.TABLE, argument, NeuroPackage.Literals.CALL_ARGUMENT__TEXT, name));
  }

  /** Whether it may be read. */
  public ImportPolicy.Answer answer() {
    return ProjectOfResources.answer(where.eResource(), name);
  }
}
