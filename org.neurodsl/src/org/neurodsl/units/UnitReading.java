package org.neurodsl.units;

import java.util.Optional;

/** What reading a unit expression gave: a unit, or the first fault. */
public sealed interface UnitReading {

  /** The text is a unit. */
  record Good(CompositeUnit composite) implements UnitReading {}

  /** The text is not a unit. */
  record Bad(UnitFault why) implements UnitReading {}

  default Optional<CompositeUnit> unit() {
    return this instanceof Good good ? Optional.of(good.composite()) : Optional.empty();
  }

  default Optional<UnitFault> fault() {
    return this instanceof Bad bad ? Optional.of(bad.why()) : Optional.empty();
  }
}
