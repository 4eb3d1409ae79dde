package org.neurodsl.types;

import java.util.List;
import java.util.Optional;
import org.eclipse.emf.ecore.EObject;
import org.neurodsl.neuro.Expression;
import org.neurodsl.neuro.Named;
import org.neurodsl.units.Dimension;
import org.neurodsl.units.UnitFault;

/** What is wrong with one expression, found while its type was derived. Each fault belongs to exactly one place. */
public sealed interface TypeFault {

  /** The smallest part of the text that is at fault. */
  EObject where();

  /** Two values that are added, compared or chosen between measure different things. */
  record Mismatch(Expression where, String operation, Expression first, Dimension expected, Dimension found)
      implements TypeFault {}

  /** A function or an exponent needs a number without unit. {@code function} is {@code ^} for an exponent. */
  record HasUnit(Expression where, String function, Dimension found) implements TypeFault {}

  /** The exponent of a quantity with unit is not a constant, so that the result has no unit of its own. */
  record ExponentVaries(Expression where, Dimension base) implements TypeFault {}

  /** A value of the wrong kind: a condition in a sum, a number as a condition. */
  record WrongKind(Expression where, ExpressionType.Kind expected, ExpressionType.Kind found) implements TypeFault {}

  /**
   * A function is called with too many or too few values.
   *
   * @param named whether the function takes arguments by name too, which are not counted
   */
  record ArgumentCount(EObject where, String function, String usage, int expected, int found, boolean named)
      implements TypeFault {}

  /** An argument of a built-in function is of another dimension than the function needs. */
  record ArgumentDimension(Expression where, String function, String parameter, Dimension expected, Dimension found)
      implements TypeFault {}

  /** A label that the function does not have. */
  record LabelUnknown(EObject where, String function, String label, List<String> known) implements TypeFault {}

  /** A labelled argument that has to be given is not there. */
  record LabelMissing(EObject where, String function, String label, String usage) implements TypeFault {}

  /** The same argument is given twice. */
  record LabelTwice(EObject where, String function, String label) implements TypeFault {}

  /** A text in place of a value, a value in place of a text, or a range where there is none. */
  record ArgumentForm(EObject where, String function, String parameter, Form expected) implements TypeFault {}

  /** The forms an argument may have. */
  enum Form {
    TEXT,
    VALUE,
    SINGLE_VALUE,
    NO_WINDOW
  }

  /** A stimulus or a measure where it has no meaning. */
  record Misplaced(EObject where, String function, Signature.Group group) implements TypeFault {}

  /** An aggregate over a sweep in an experiment that sweeps nothing. */
  record NothingSwept(EObject where, String function) implements TypeFault {}

  /** A function without its brackets. */
  record NotCalled(Expression where, String function) implements TypeFault {}

  /** A variable with brackets, as if it were a function. */
  record NotAFunction(Expression where, String name) implements TypeFault {}

  /** An unknown word with brackets. */
  record UnknownFunction(EObject where, String name) implements TypeFault {}

  /**
   * The unit of a variable does not follow from its value; the dimension is what its equation asks for, if that is
   * known.
   */
  record UnitNotTold(Named where, Optional<Dimension> wanted) implements TypeFault {}

  /** Something that is not a unit. */
  record BadUnit(EObject where, UnitFault fault) implements TypeFault {}

  /** {@code degC} where a difference of temperatures is meant, or with a sign in front of it. */
  record AbsoluteTemperature(Expression where, boolean negated) implements TypeFault {}

  /** A power of a power that no quantity has. */
  record DimensionTooLarge(Expression where) implements TypeFault {}

  /** A literal beyond the range of numbers. */
  record NumberTooLarge(Expression where, String text) implements TypeFault {}

  /** A user's function does not fit the values it is called with. */
  record InsideCall(Expression where, String function, TypeFault cause) implements TypeFault {}
}
