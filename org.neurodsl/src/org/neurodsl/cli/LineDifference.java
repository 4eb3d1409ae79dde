package org.neurodsl.cli;

import java.util.List;

/** The lines in which two texts differ, as a list of changes from top to bottom. */
final class LineDifference {
  private static final int FARTHEST = 400;

  private LineDifference() {}

  static String of(String file, String before, String after) {
    List<String> old = before.lines().toList();
    List<String> fresh = after.lines().toList();
    StringBuilder text = new StringBuilder("--- " + file + "\n+++ " + file + ", laid out\n");
    int i = 0;
    int j = 0;
    while (i < old.size() || j < fresh.size()) {
      if (i < old.size() && j < fresh.size() && old.get(i).equals(fresh.get(j))) {
        i++;
        j++;
        continue;
      }
      int[] next = nextCommon(old, fresh, i, j);
      text.append("@@ line ").append(i + 1).append('\n');
      for (; i < next[0]; i++) {
        text.append('-').append(old.get(i)).append('\n');
      }
      for (; j < next[1]; j++) {
        text.append('+').append(fresh.get(j)).append('\n');
      }
    }
    return text.toString();
  }

  /** The nearest places, counted in lines left out of both, from which the texts agree again. */
  private static int[] nextCommon(List<String> old, List<String> fresh, int i, int j) {
    for (int distance = 1; distance < FARTHEST; distance++) {
      for (int left = 0; left <= distance; left++) {
        int a = i + left;
        int b = j + distance - left;
        if (a < old.size() && b < fresh.size() && !old.get(a).isBlank() && old.get(a).equals(fresh.get(b))) {
          return new int[] {a, b};
        }
      }
    }
    return new int[] {old.size(), fresh.size()};
  }
}
