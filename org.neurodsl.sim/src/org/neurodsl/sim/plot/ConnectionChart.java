package org.neurodsl.sim.plot;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.neurodsl.sim.plot.Mark.Anchor;
import org.neurodsl.sim.plot.Mark.Lettering;
import org.neurodsl.sim.plot.Mark.Stroke;

/**
 * Who is connected to whom: a dot for each connection, the source to the right, the target downwards, the populations
 * one after the other. The colour is that of the source.
 *
 * @param heading title
 * @param populations in order
 * @param connections in order; later ones cover earlier ones
 */
public record ConnectionChart(Heading heading, List<Population> populations, List<Connections> connections) {
  private static final double BELOW = 54;
  private static final double ABOVE = 48;
  private static final double LEAST_LABEL = 16;
  private static final double WIDEST_LABEL = 140;

  /** Neurons. */
  public record Population(String name, int size) {}

  /**
   * Connections of two populations, by their places in the list.
   *
   * @param sources neurons of {@code from}
   * @param targets as many neurons of {@code to}
   */
  public record Connections(int from, int to, int[] sources, int[] targets) {
    /** Refuses arrays of different length. */
    public Connections {
      if (sources.length != targets.length) {
        throw new IllegalArgumentException(sources.length + " sources do not go with " + targets.length + " targets");
      }
    }
  }

  /** Copies the lists. */
  public ConnectionChart {
    populations = List.copyOf(populations);
    connections = List.copyOf(connections);
    if (populations.stream().allMatch(each -> each.size() == 0)) {
      throw new IllegalArgumentException("connections need a neuron");
    }
  }

  /** Draws the chart at a size in px; the field of the dots is a square. */
  public PlotScene scene(double width, double height) {
    double names = Math.min(WIDEST_LABEL,
        Lettered.widest(populations.stream().map(Population::name).toList(), Frame.LABEL_SIZE));
    double left = 22 + names + 8;
    double top = heading.height() + ABOVE;
    double side = Math.max(60, Math.min(width - left - 24, height - top - BELOW));
    Frame frame = new Frame(left, top, left + side, top + side);
    List<Mark> marks = new ArrayList<>(heading.marks(width));
    double scale = side / start(populations.size());
    for (Connections each : connections) {
      marks.add(dots(each, frame, scale));
    }
    for (int index = 0; index <= populations.size(); index++) {
      double at = scale * start(index);
      Stroke stroke = Stroke.solid(Palette.AXIS, 1);
      marks.add(new Mark.Line(left + at, top, left + at, frame.bottom(), stroke));
      marks.add(new Mark.Line(left, top + at, frame.right(), top + at, stroke));
    }
    marks.addAll(labels(frame, scale));
    return new PlotScene(heading.title(), width, height, marks);
  }

  private double start(int population) {
    return populations.stream().limit(population).mapToDouble(Population::size).sum();
  }

  private List<Mark> labels(Frame frame, double scale) {
    List<Mark> marks = new ArrayList<>();
    double before = 0;
    for (int index = 0; index < populations.size(); index++) {
      double room = scale * populations.get(index).size();
      double middle = before + room / 2;
      before += room;
      if (room < LEAST_LABEL) {
        continue;
      }
      int rgb = Palette.letters(Palette.series(index));
      String name = populations.get(index).name();
      marks.add(new Mark.Text(frame.left() - 8, frame.top() + middle + 0.35 * Frame.LABEL_SIZE,
          Lettered.shortened(name, Frame.LABEL_SIZE, WIDEST_LABEL),
          new Lettering(Frame.LABEL_SIZE, rgb, true, Anchor.END)));
      marks.add(new Mark.Text(frame.left() + middle, frame.top() - 8,
          Lettered.shortened(name, Frame.LABEL_SIZE, room),
          new Lettering(Frame.LABEL_SIZE, rgb, true, Anchor.MIDDLE)));
    }
    Lettering caption = new Lettering(Frame.LABEL_SIZE, Palette.INK, false, Anchor.MIDDLE);
    marks.add(new Mark.Text((frame.left() + frame.right()) / 2, frame.top() - 28, "from", caption));
    marks.add(new Mark.Text(frame.left() - 8, frame.top() - 8, "to",
        new Lettering(Frame.LABEL_SIZE, Palette.INK, false, Anchor.END)));
    return marks;
  }

  /** One dot for all connections that fall on the same half px. */
  private Mark dots(Connections each, Frame frame, double scale) {
    double across = start(each.from());
    double down = start(each.to());
    double radius = Math.clamp(0.4 * scale, 0.6, 3);
    int columns = (int) Math.ceil(2 * (frame.right() - frame.left())) + 2;
    BitSet taken = new BitSet();
    double[] xs = new double[each.sources().length];
    double[] ys = new double[xs.length];
    int count = 0;
    for (int index = 0; index < xs.length; index++) {
      int column = (int) (2 * scale * (across + each.sources()[index] + 0.5));
      int row = (int) (2 * scale * (down + each.targets()[index] + 0.5));
      if (!taken.get(row * columns + column)) {
        taken.set(row * columns + column);
        xs[count] = frame.left() + column / 2.0;
        ys[count] = frame.top() + row / 2.0;
        count++;
      }
    }
    return new Mark.Dots(Arrays.copyOf(xs, count), Arrays.copyOf(ys, count), radius, Palette.series(each.from()));
  }
}
