package org.neurodsl.sim.plot;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.neurodsl.sim.plot.Mark.Anchor;
import org.neurodsl.sim.plot.Mark.Lettering;
import org.neurodsl.sim.plot.Mark.Stroke;

/**
 * Where the neurons of a network are, and who is connected: a dot per neuron in its population's colour, near ones
 * larger and stronger, lines from sources to targets, the box around them.
 *
 * @param heading title
 * @param clouds the populations
 * @param links connections to be drawn
 * @param viewpoint from where
 */
public record SpaceChart(Heading heading, List<Cloud> clouds, List<Link> links, Viewpoint viewpoint) {
  private static final int LAYERS = 8;
  private static final int MOST_DOTS = 6_000;
  private static final int MOST_LINKS = 3_000;

  /** So many lines still let the dots be seen through them. */
  private static final int MOST_COLOURED = 200;
  private static final double MARGIN = 34;
  private static final double LARGEST_DOT = 3.4;
  private static final double REACH = 5;
  private static final double WIDEST_LABEL = 200;
  private static final int WHITE = 0xFFFFFF;
  private static final int FAINT = 0xD2D2D2;

  /**
   * The neurons of one population.
   *
   * @param x in µm, as are {@code y} and {@code z}; one each for every neuron
   */
  public record Cloud(String name, double[] x, double[] y, double[] z) {
    /** Refuses arrays of different length. */
    public Cloud {
      if (x.length != y.length || x.length != z.length) {
        throw new IllegalArgumentException("a neuron needs x, y and z");
      }
    }
  }

  /** A connection from a neuron of one cloud to a neuron of another, by their places in the lists. */
  public record Link(int fromCloud, int from, int toCloud, int to) {}

  /** Copies the lists. */
  public SpaceChart {
    clouds = List.copyOf(clouds);
    links = List.copyOf(links);
    if (clouds.stream().allMatch(cloud -> cloud.x().length == 0)) {
      throw new IllegalArgumentException("a space needs a neuron");
    }
  }

  /** A neuron of a cloud, by their places in the lists. */
  public record Place(int cloud, int neuron) {}

  /** The nearest to the eye of the drawn neurons at a place of the picture; empty where there is none. */
  public Optional<Place> neuronAt(double width, double height, double x, double y) {
    Projection projection = projection(width, height);
    Place found = null;
    double best = Double.NEGATIVE_INFINITY;
    for (int cloud = 0; cloud < clouds.size(); cloud++) {
      Cloud each = clouds.get(cloud);
      for (int neuron = 0; neuron < each.x().length; neuron += stride(each)) {
        double[] px = projection.px(each.x()[neuron], each.y()[neuron], each.z()[neuron]);
        double near = projection.nearness(each.x()[neuron], each.y()[neuron], each.z()[neuron]);
        if (Math.hypot(px[0] - x, px[1] - y) <= REACH && near > best) {
          best = near;
          found = new Place(cloud, neuron);
        }
      }
    }
    return Optional.ofNullable(found);
  }

  private Projection projection(double width, double height) {
    double top = heading.height() + MARGIN;
    double right = Math.max(MARGIN + 60, width - legend() - 24 - MARGIN);
    return new Projection(bounds(), viewpoint, new Frame(MARGIN, top, right, Math.max(top + 60, height - MARGIN)));
  }

  private double legend() {
    return Lettered.widest(clouds.stream().map(SpaceChart::label).toList(), Frame.LABEL_SIZE);
  }

  /** Draws the chart at a size in px. */
  public PlotScene scene(double width, double height) {
    List<String> labels = clouds.stream().map(SpaceChart::label).toList();
    double legend = legend();
    double top = heading.height() + MARGIN;
    Projection projection = projection(width, height);
    List<Mark> marks = new ArrayList<>(heading.marks(width));
    marks.addAll(projection.box());
    for (int i = 0; i < Math.min(links.size(), MOST_LINKS); i++) {
      marks.add(line(links.get(i), projection));
    }
    marks.addAll(dots(projection));
    for (int i = 0; i < labels.size(); i++) {
      marks.add(new Mark.Text(width - legend - 16, top + (i + 1) * 1.5 * Frame.LABEL_SIZE, labels.get(i),
          new Lettering(Frame.LABEL_SIZE, Palette.letters(Palette.series(i)), true, Anchor.START)));
    }
    return new PlotScene(heading.title(), width, height, marks);
  }

  private static String label(Cloud cloud) {
    int stride = stride(cloud);
    String shown = stride == 1 ? "" : ", 1 in " + stride + " shown";
    return Lettered.shortened(cloud.name() + " (" + cloud.x().length + shown + ")", Frame.LABEL_SIZE, WIDEST_LABEL);
  }

  private static int stride(Cloud cloud) {
    return Math.max(1, Math.ceilDiv(cloud.x().length, MOST_DOTS));
  }

  private Bounds bounds() {
    return new Bounds(
        Range.of(clouds.stream().map(Cloud::x).toList()),
        Range.of(clouds.stream().map(Cloud::y).toList()),
        Range.of(clouds.stream().map(Cloud::z).toList()));
  }

  private Mark line(Link link, Projection projection) {
    Cloud from = clouds.get(link.fromCloud());
    Cloud to = clouds.get(link.toCloud());
    double[] a = projection.px(from.x()[link.from()], from.y()[link.from()], from.z()[link.from()]);
    double[] b = projection.px(to.x()[link.to()], to.y()[link.to()], to.z()[link.to()]);
    int rgb = links.size() > MOST_COLOURED ? FAINT : towardsWhite(Palette.series(link.fromCloud()), 0.2);
    return new Mark.Line(a[0], a[1], b[0], b[1], Stroke.solid(rgb, 0.7));
  }

  /** The farthest layer first, so that near dots cover far ones. */
  private List<Mark> dots(Projection projection) {
    List<Mark> marks = new ArrayList<>();
    for (int layer = 0; layer < LAYERS; layer++) {
      double near = (layer + 0.5) / LAYERS;
      for (int i = 0; i < clouds.size(); i++) {
        double[][] places = layer(clouds.get(i), projection, layer);
        if (places[0].length > 0) {
          int rgb = towardsWhite(Palette.series(i), 0.5 * (1 - near));
          marks.add(new Mark.Dots(places[0], places[1], LARGEST_DOT * (0.45 + 0.55 * near), rgb));
        }
      }
    }
    return marks;
  }

  private static double[][] layer(Cloud cloud, Projection projection, int layer) {
    int stride = stride(cloud);
    List<double[]> found = new ArrayList<>();
    for (int i = 0; i < cloud.x().length; i += stride) {
      double near = projection.nearness(cloud.x()[i], cloud.y()[i], cloud.z()[i]);
      if (Math.clamp((long) (near * LAYERS), 0, LAYERS - 1) == layer) {
        found.add(projection.px(cloud.x()[i], cloud.y()[i], cloud.z()[i]));
      }
    }
    return new double[][] {
      found.stream().mapToDouble(place -> place[0]).toArray(), found.stream().mapToDouble(place -> place[1]).toArray()
    };
  }

  private static int towardsWhite(int rgb, double share) {
    int mixed = 0;
    for (int shift = 0; shift <= 16; shift += 8) {
      double own = rgb >> shift & 0xFF;
      mixed |= (int) Math.round(own + share * ((WHITE >> shift & 0xFF) - own)) << shift;
    }
    return mixed;
  }

  /** The box that holds all neurons, µm. */
  private record Bounds(Range x, Range y, Range z) {
    double diagonal() {
      return Math.sqrt(square(x) + square(y) + square(z));
    }

    private static double square(Range range) {
      return (range.high() - range.low()) * (range.high() - range.low());
    }

    double[] corner(int bits) {
      return new double[] {
        (bits & 1) == 0 ? x.low() : x.high(), (bits & 2) == 0 ? y.low() : y.high(), (bits & 4) == 0 ? z.low() : z.high()
      };
    }
  }

  /** From µm to px. The scale does not depend on the viewpoint, so that turning does not breathe. */
  private record Projection(Bounds bounds, Viewpoint viewpoint, Frame frame) {
    double[] px(double x, double y, double z) {
      double[] c = centred(x, y, z);
      double room = Math.min(frame.right() - frame.left(), frame.bottom() - frame.top());
      double scale = viewpoint.zoom() * room / bounds.diagonal();
      return new double[] {
        (frame.left() + frame.right()) / 2 + scale * viewpoint.right(c[0], c[1]),
        (frame.top() + frame.bottom()) / 2 - scale * viewpoint.up(c[0], c[1], c[2])
      };
    }

    /** 0 for what is farthest from the eye, 1 for what is nearest. */
    double nearness(double x, double y, double z) {
      double[] c = centred(x, y, z);
      return 0.5 - viewpoint.depth(c[0], c[1], c[2]) / bounds.diagonal();
    }

    private double[] centred(double x, double y, double z) {
      return new double[] {x - middle(bounds.x()), y - middle(bounds.y()), z - middle(bounds.z())};
    }

    private static double middle(Range range) {
      return 0.5 * (range.low() + range.high());
    }

    /** The twelve edges, and the lengths of the three that meet in the nearest lower corner. */
    List<Mark> box() {
      List<Mark> marks = new ArrayList<>();
      for (int corner = 0; corner < 8; corner++) {
        for (int axis = 1; axis <= 4; axis <<= 1) {
          if ((corner & axis) == 0) {
            marks.add(edge(corner, corner | axis, corner == hidden() || (corner | axis) == hidden()));
          }
        }
      }
      int near = 7 - hidden() & 3;
      marks.add(length(near, near ^ 1, "x"));
      marks.add(length(near, near ^ 2, "y"));
      int side = near ^ 1;
      marks.add(length(side, side ^ 4, "z"));
      return marks;
    }

    private int hidden() {
      int farthest = 0;
      for (int corner = 1; corner < 8; corner++) {
        farthest = near(corner) < near(farthest) ? corner : farthest;
      }
      return farthest;
    }

    private double near(int corner) {
      double[] at = bounds.corner(corner);
      return nearness(at[0], at[1], at[2]);
    }

    private double[] px(int corner) {
      double[] at = bounds.corner(corner);
      return px(at[0], at[1], at[2]);
    }

    private Mark edge(int from, int to, boolean behind) {
      double[] a = px(from);
      double[] b = px(to);
      return new Mark.Line(a[0], a[1], b[0], b[1], Stroke.solid(behind ? Palette.GRID : Palette.AXIS, 1));
    }

    private Mark length(int from, int to, String axis) {
      double[] a = px(from);
      double[] b = px(to);
      Range range = axis.equals("x") ? bounds.x() : axis.equals("y") ? bounds.y() : bounds.z();
      double middleX = (a[0] + b[0]) / 2;
      double middleY = (a[1] + b[1]) / 2;
      double aside = middleX < (frame.left() + frame.right()) / 2 ? -10 : 10;
      double below = axis.equals("z") ? 0 : 16;
      return new Mark.Text(middleX + aside, middleY + below,
          axis + " " + Figures.significant(range.high() - range.low(), 3) + " µm",
          new Lettering(Frame.TICK_SIZE, Palette.SOFT_INK, false, aside < 0 ? Anchor.END : Anchor.START));
    }
  }
}
