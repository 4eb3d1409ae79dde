package org.neurodsl.sim.network;

import java.util.Arrays;

/** Brings parts of arrays of targets and weights into ascending order; equal targets stay in order. For one thread. */
final class RowSort {

  private static final int FEW = 48;
  private static final int DIGIT = 8;
  private static final int DIGITS = 1 << DIGIT;

  private final char[] targets;
  private final double[] weights;
  private final int[] places = new int[DIGITS];
  private char[] targetsBefore = {};
  private double[] weightsBefore = {};

  /** For these arrays; {@code weights} is null where they are all the same. */
  RowSort(char[] targets, double[] weights) {
    this.targets = targets;
    this.weights = weights;
  }

  /** Sorts the places {@code from} to {@code to - 1}. */
  void sort(int from, int to) {
    if (to - from <= FEW) {
      insert(from, to);
      return;
    }
    byDigit(from, to, 0);
    byDigit(from, to, DIGIT);
  }

  private void insert(int from, int to) {
    for (int next = from + 1; next < to; next++) {
      char target = targets[next];
      double weight = weights == null ? 0 : weights[next];
      int place = next;
      while (place > from && targets[place - 1] > target) {
        targets[place] = targets[place - 1];
        if (weights != null) {
          weights[place] = weights[place - 1];
        }
        place--;
      }
      targets[place] = target;
      if (weights != null) {
        weights[place] = weight;
      }
    }
  }

  /** Sorts by one digit, without changing the order of those that have the same. */
  private void byDigit(int from, int to, int shift) {
    int size = to - from;
    if (targetsBefore.length < size) {
      targetsBefore = new char[size + size / 2];
      weightsBefore = weights == null ? weightsBefore : new double[targetsBefore.length];
    }
    System.arraycopy(targets, from, targetsBefore, 0, size);
    Arrays.fill(places, 0);
    for (int place = 0; place < size; place++) {
      places[targetsBefore[place] >>> shift & DIGITS - 1]++;
    }
    int next = from;
    for (int digit = 0; digit < DIGITS; digit++) {
      int count = places[digit];
      places[digit] = next;
      next += count;
    }
    if (weights != null) {
      System.arraycopy(weights, from, weightsBefore, 0, size);
    }
    for (int place = 0; place < size; place++) {
      int into = places[targetsBefore[place] >>> shift & DIGITS - 1]++;
      targets[into] = targetsBefore[place];
      if (weights != null) {
        weights[into] = weightsBefore[place];
      }
    }
  }
}
