package org.neurodsl.sim.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class JumpSearchTest {
  private static final double[] X = {0, 1, 2, 3, 4};

  @Test
  void onsetLiesBetweenTheLastZeroAndTheFirstValue() {
    assertEquals(Optional.of(new Bracket(1, 2, 0, 50)), JumpSearch.ONSET.in(X, new double[] {0, 0, 50, 60, 0}));
  }

  @Test
  void curveThatIsNeverOrAlwaysAboveZeroHasNoOnset() {
    assertEquals(Optional.empty(), JumpSearch.ONSET.in(X, new double[5]));
    assertEquals(Optional.empty(), JumpSearch.ONSET.in(X, new double[] {1, 2, 3, 4, 5}));
  }

  @Test
  void largestJumpMayGoDown() {
    assertEquals(Optional.of(new Bracket(3, 4, 30, -70)),
        JumpSearch.LARGEST_JUMP.in(X, new double[] {0, 10, 20, 30, -70}));
    assertEquals(Optional.empty(), JumpSearch.LARGEST_JUMP.in(X, new double[] {2, 2, 2, 2, 2}));
  }

  @Test
  void pointsWithoutAValueArePassedOver() {
    double[] y = {0, Double.NaN, Double.NaN, 5, 6};
    assertEquals(Optional.of(new Bracket(0, 3, 0, 5)), JumpSearch.ONSET.in(X, y));
  }

  @Test
  void refinementFindsTheOnsetInAFewRounds() {
    double onset = 6.2601;
    Bracket bracket = JumpSearch.ONSET.in(new double[] {6, 6.5}, new double[] {0, 53}).orElseThrow();
    Refinement refinement = new Refinement(JumpSearch.ONSET, bracket, 1e-6, 32);
    int rounds = 0;
    while (!refinement.isDone()) {
      refinement.accept(Arrays.stream(refinement.nextPoints()).map(x -> x >= onset ? 52.4 : 0).toArray());
      rounds++;
    }
    assertEquals(4, rounds);
    assertTrue(refinement.bracket().low() < onset && onset <= refinement.bracket().high());
    assertTrue(refinement.bracket().width() <= 1e-6);
  }

  @Test
  void refinementStaysInsideTheBracket() {
    Refinement refinement = new Refinement(JumpSearch.ONSET, new Bracket(1, 2, 0, 1), 1e-3, 3);
    assertEquals("[1.25, 1.5, 1.75]", Arrays.toString(refinement.nextPoints()));
  }

  @Test
  void refinementEndsAtTheLastBit() {
    Bracket bracket = new Bracket(1, 1 + 1e-14, 0, 1);
    Refinement refinement = new Refinement(JumpSearch.LARGEST_JUMP, bracket, Double.MIN_VALUE, 32);
    for (int round = 0; round < 100 && !refinement.isDone(); round++) {
      refinement.accept(Arrays.stream(refinement.nextPoints()).map(x -> x > 1 + 5e-15 ? 1 : 0).toArray());
    }
    assertTrue(refinement.isDone());
    assertEquals(refinement.bracket().high(), Math.nextUp(refinement.bracket().low()));
  }

  @Test
  void roundWithoutUsableValuesEndsTheSearch() {
    Refinement refinement = new Refinement(JumpSearch.ONSET, new Bracket(0, 1, 0, 1), 1e-9, 4);
    assertFalse(refinement.isDone());
    refinement.accept(new double[] {Double.NaN, Double.NaN, Double.NaN, Double.NaN});
    assertTrue(refinement.isDone());
    assertEquals(new Bracket(0, 1, 0, 1), refinement.bracket());
  }

  @Test
  void wrongNumberOfValuesIsRefused() {
    Refinement refinement = new Refinement(JumpSearch.ONSET, new Bracket(0, 1, 0, 1), 1e-9, 4);
    assertThrows(IllegalArgumentException.class, () -> refinement.accept(new double[3]));
  }
}
