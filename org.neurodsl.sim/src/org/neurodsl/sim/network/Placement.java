package org.neurodsl.sim.network;

import java.util.List;
import org.neurodsl.sim.network.NetworkPlan.Positions;
import org.neurodsl.sim.random.CounterRandom;

/** Where the neurons of a population are: x, y, z one after the other, in units of 10 um. */
final class Placement {

  private Placement() {}

  static double[] of(Positions positions, int size, CounterRandom random) {
    if (positions == null) {
      return new double[0];
    }
    return switch (positions.kind()) {
      case LISTED -> positions.listed().stream().mapToDouble(Double::doubleValue).toArray();
      case GRID -> grid(positions.extent(), size);
      case BOX -> box(positions.extent(), size, random);
      case SPHERE -> sphere(positions.extent().get(0), size, random);
    };
  }

  private static double[] box(List<Double> extent, int size, CounterRandom random) {
    double[] places = new double[3 * size];
    for (int place = 0; place < places.length; place++) {
      places[place] = extent.get(place % 3) * random.uniform(place / 3, place % 3);
    }
    return places;
  }

  /** Points of a cube that lie in its inscribed sphere are uniform there. */
  private static double[] sphere(double radius, int size, CounterRandom random) {
    double[] places = new double[3 * size];
    for (int neuron = 0; neuron < size; neuron++) {
      double squares = 2;
      for (long attempt = 0; squares > 1; attempt++) {
        squares = 0;
        for (int axis = 0; axis < 3; axis++) {
          double value = random.uniform(-1, 1, neuron, 3 * attempt + axis);
          places[3 * neuron + axis] = radius * value;
          squares += value * value;
        }
      }
    }
    return places;
  }

  /** Cells of about equal sides, filled in x first; neurons stand in their middles. */
  private static double[] grid(List<Double> extent, int size) {
    int[] counts = {1, 1, 1};
    while ((long) counts[0] * counts[1] * counts[2] < size) {
      int widest = 0;
      for (int axis = 1; axis < 3; axis++) {
        widest = extent.get(axis) / counts[axis] > extent.get(widest) / counts[widest] ? axis : widest;
      }
      counts[widest]++;
    }
    double[] places = new double[3 * size];
    for (int neuron = 0; neuron < size; neuron++) {
      int[] cell = {neuron % counts[0], neuron / counts[0] % counts[1], neuron / counts[0] / counts[1]};
      for (int axis = 0; axis < 3; axis++) {
        places[3 * neuron + axis] = extent.get(axis) * (cell[axis] + 0.5) / counts[axis];
      }
    }
    return places;
  }
}
