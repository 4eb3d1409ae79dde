package org.neurodsl.units;

import java.util.Locale;
import java.util.Optional;

/**
 * The physical constants of the language, fixed for {@code language 1.0} so that results do not change with a release.
 * Source: the CODATA 2018 adjustment (exact values of the SI since 2019, as printed to ten digits).
 */
public enum PhysicalConstant {
  FARADAY("96485.33212", "C/mol", "charge of one mole of elementary charges"),
  GAS_CONSTANT("8.314462618", "J/mol/K", "molar gas constant"),
  BOLTZMANN("1.380649e-23", "J/K", "Boltzmann constant"),
  ELEMENTARY_CHARGE("1.602176634e-19", "C", "charge of a proton"),
  AVOGADRO("6.02214076e23", "per mol", "number of particles in one mole");

  private final String number;
  private final CompositeUnit unit;
  private final String description;

  PhysicalConstant(String number, String unit, String description) {
    this.number = number;
    this.unit = UnitExpression.parse(unit).unit().orElseThrow();
    this.description = description;
  }

  /** The name in a model, for example {@code gas_constant}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  public CompositeUnit unit() {
    return unit;
  }

  public String description() {
    return description;
  }

  /** The value in base units of computation. */
  public double baseValue() {
    return Quantities.toBase(number, unit);
  }

  /** The value as text with its unit. */
  public String text() {
    return number + " " + unit.text();
  }

  /** Finds a constant by its name in a model. */
  public static Optional<PhysicalConstant> find(String word) {
    for (PhysicalConstant constant : values()) {
      if (constant.word().equals(word)) {
        return Optional.of(constant);
      }
    }
    return Optional.empty();
  }
}
