package org.neurodsl.sim.plot;

/** A field of dots to be printed as characters: Braille signs of 2 by 4 dots, or ASCII of 1 by 2. */
final class DotGrid {
  /** Bits of a Braille sign by row and column; U+2800 is the empty one. */
  private static final int[][] BRAILLE = {{0x01, 0x08}, {0x02, 0x10}, {0x04, 0x20}, {0x40, 0x80}};
  private static final int EMPTY_BRAILLE = 0x2800;
  /** ASCII signs for none, upper, lower, both dots. */
  private static final char[] ASCII = {' ', '\'', '.', ':'};

  private final int columns;
  private final int rows;
  private final boolean unicode;
  private final int[] cells;

  DotGrid(int columns, int rows, boolean unicode) {
    this.columns = columns;
    this.rows = rows;
    this.unicode = unicode;
    this.cells = new int[columns * rows];
  }

  int dotsAcross() {
    return columns * (unicode ? 2 : 1);
  }

  int dotsDown() {
    return rows * (unicode ? 4 : 2);
  }

  /** Sets a dot, counted from the upper left; one outside is left out. */
  void set(int x, int y) {
    if (x < 0 || y < 0 || x >= dotsAcross() || y >= dotsDown()) {
      return;
    }
    if (unicode) {
      cells[y / 4 * columns + x / 2] |= BRAILLE[y % 4][x % 2];
    } else {
      cells[y / 2 * columns + x] |= 1 << y % 2;
    }
  }

  /** Sets the dots of a straight line, ends included. */
  void line(int x1, int y1, int x2, int y2) {
    int steps = Math.max(Math.abs(x2 - x1), Math.abs(y2 - y1));
    for (int i = 0; i <= steps; i++) {
      double share = steps == 0 ? 0 : (double) i / steps;
      set((int) Math.round(x1 + share * (x2 - x1)), (int) Math.round(y1 + share * (y2 - y1)));
    }
  }

  /** The characters of a row, with blanks at its end left out. */
  String row(int row) {
    StringBuilder text = new StringBuilder(columns);
    for (int column = 0; column < columns; column++) {
      int bits = cells[row * columns + column];
      text.append(bits == 0 ? ' ' : unicode ? (char) (EMPTY_BRAILLE + bits) : ASCII[bits]);
    }
    return text.toString().stripTrailing();
  }
}
