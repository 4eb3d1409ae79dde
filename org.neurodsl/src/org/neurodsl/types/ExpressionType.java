package org.neurodsl.types;

import java.util.Optional;
import org.neurodsl.units.Dimension;

/** What an expression is: a number of some dimension, or another kind of value. */
public sealed interface ExpressionType {

  /** A number of a known dimension. */
  record Number(Dimension measured) implements ExpressionType {}

  /** Zero or infinity, which fit every dimension. */
  record Polymorphic() implements ExpressionType {}

  /** True or false. */
  record Truth() implements ExpressionType {}

  /** The train of spikes of the recorded neuron. */
  record Events() implements ExpressionType {}

  /** A text such as the name of a file. */
  record Text() implements ExpressionType {}

  /**
   * Not to be known after a fault that is reported elsewhere. Fits everything, and so does all that is built upon it.
   */
  record Unknown() implements ExpressionType {}

  /**
   * Not yet known, as the argument of a function without unit. Fits everything and takes the type of what it is added
   * to.
   */
  record Open() implements ExpressionType {}

  /** The kinds of values, for messages and hovers. */
  enum Kind {
    NUMBER("a number"),
    BOOLEAN("a condition"),
    EVENT("a train of spikes"),
    TEXT("a text"),
    UNKNOWN("unknown");

    private final String words;

    Kind(String words) {
      this.words = words;
    }

    /** The kind with its article. */
    public String words() {
      return words;
    }
  }

  ExpressionType DIMENSIONLESS = new Number(Dimension.NONE);
  ExpressionType TIME = new Number(Dimension.TIME);
  ExpressionType CURRENT = new Number(Dimension.CURRENT);
  ExpressionType RATE = new Number(Dimension.FREQUENCY);
  ExpressionType ZERO = new Polymorphic();
  ExpressionType TRUTH = new Truth();
  ExpressionType EVENTS = new Events();
  ExpressionType TEXT = new Text();
  ExpressionType UNKNOWN = new Unknown();
  ExpressionType OPEN = new Open();

  /** Gives the dimension of a number; nothing for zero, infinity and all that is no number. */
  default Optional<Dimension> dimension() {
    return this instanceof Number number ? Optional.of(number.measured()) : Optional.empty();
  }

  default Kind kind() {
    return switch (this) {
      case Number n -> Kind.NUMBER;
      case Polymorphic p -> Kind.NUMBER;
      case Truth t -> Kind.BOOLEAN;
      case Events e -> Kind.EVENT;
      case Text t -> Kind.TEXT;
      case Unknown u -> Kind.UNKNOWN;
      case Open o -> Kind.UNKNOWN;
    };
  }

  /** Tells whether nothing can be said about it, after a fault or because it is open. */
  default boolean isUnknown() {
    return this instanceof Unknown || this instanceof Open;
  }

  /** Tells whether a value of this type may stand where a number of the dimension is wanted; true when not known. */
  default boolean fits(Dimension wanted) {
    return switch (this) {
      case Number n -> n.measured().equals(wanted);
      case Polymorphic p -> true;
      case Unknown u -> true;
      case Open o -> true;
      default -> false;
    };
  }

  /** Gives the type that a declaration takes from this value: a bare zero has no unit. */
  default ExpressionType declared() {
    return this instanceof Polymorphic ? DIMENSIONLESS : this;
  }
}
