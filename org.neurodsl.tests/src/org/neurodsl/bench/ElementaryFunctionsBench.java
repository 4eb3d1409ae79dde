package org.neurodsl.bench;

import java.lang.management.ManagementFactory;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.function.BiConsumer;
import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;
import org.neurodsl.sim.math.Functions;
import org.neurodsl.sim.math.VectorFunctions;

/** Nanoseconds of processor time per element of a function in a loop over 10,000, best of 10 times 1,000 loops. */
public final class ElementaryFunctionsBench {
  private static final int N = 10_000;
  private static final VectorSpecies<Double> SPECIES = VectorFunctions.SPECIES;
  private static final int END = SPECIES.loopBound(N);

  private ElementaryFunctionsBench() {}

  /** Prints one line per function. */
  public static void main(String[] arguments) {
    measure("exp, scalar", ElementaryFunctionsBench::exp);
    measure("exp, vector", ElementaryFunctionsBench::vectorExp);
    measure("Math.exp", ElementaryFunctionsBench::mathExp);
    measure("VectorOperators.EXP", ElementaryFunctionsBench::operatorExp);
    measure("expm1, vector", ElementaryFunctionsBench::vectorExpm1);
    measure("exprel, vector", ElementaryFunctionsBench::vectorExprel);
    measure("linoid, vector", ElementaryFunctionsBench::vectorLinoid);
    measure("sigmoid, vector", ElementaryFunctionsBench::vectorSigmoid);
    measure("softplus, vector", ElementaryFunctionsBench::vectorSoftplus);
    measure("tanh, vector", ElementaryFunctionsBench::vectorTanh);
    measure("log, vector", ElementaryFunctionsBench::vectorLog);
    measure("sin, vector", ElementaryFunctionsBench::vectorSin);
    measure("pow, vector", ElementaryFunctionsBench::vectorPow);
  }

  private static void measure(String name, BiConsumer<double[], double[]> loop) {
    double[] x = new SplittableRandom(1).doubles(N, -15, 5).toArray();
    double[] y = new double[N];
    double best = Double.POSITIVE_INFINITY;
    for (int round = 0; round < 10; round++) {
      long start = clock();
      for (int i = 0; i < 1_000; i++) {
        loop.accept(x, y);
      }
      best = Math.min(best, (clock() - start) / 1e3 / N);
    }
    System.out.println(String.format(Locale.ROOT, "%-22s %6.3f ns", name, best));
  }

  private static long clock() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }

  private static void exp(double[] x, double[] y) {
    for (int i = 0; i < N; i++) {
      y[i] = Functions.exp(x[i]);
    }
  }

  private static void mathExp(double[] x, double[] y) {
    for (int i = 0; i < N; i++) {
      y[i] = Math.exp(x[i]);
    }
  }

  private static DoubleVector at(double[] x, int i) {
    return DoubleVector.fromArray(SPECIES, x, i);
  }

  private static void vectorExp(double[] x, double[] y) {
    for (int i = 0; i < END; i += SPECIES.length()) {
      VectorFunctions.exp(at(x, i)).intoArray(y, i);
    }
  }

  private static void operatorExp(double[] x, double[] y) {
    for (int i = 0; i < END; i += SPECIES.length()) {
      at(x, i).lanewise(VectorOperators.EXP).intoArray(y, i);
    }
  }

  private static void vectorExpm1(double[] x, double[] y) {
    for (int i = 0; i < END; i += SPECIES.length()) {
      VectorFunctions.expm1(at(x, i)).intoArray(y, i);
    }
  }

  private static void vectorExprel(double[] x, double[] y) {
    for (int i = 0; i < END; i += SPECIES.length()) {
      VectorFunctions.exprel(at(x, i)).intoArray(y, i);
    }
  }

  private static void vectorLinoid(double[] x, double[] y) {
    for (int i = 0; i < END; i += SPECIES.length()) {
      VectorFunctions.linoid(at(x, i), 10).intoArray(y, i);
    }
  }

  private static void vectorSigmoid(double[] x, double[] y) {
    for (int i = 0; i < END; i += SPECIES.length()) {
      VectorFunctions.sigmoid(at(x, i)).intoArray(y, i);
    }
  }

  private static void vectorSoftplus(double[] x, double[] y) {
    for (int i = 0; i < END; i += SPECIES.length()) {
      VectorFunctions.softplus(at(x, i)).intoArray(y, i);
    }
  }

  private static void vectorTanh(double[] x, double[] y) {
    for (int i = 0; i < END; i += SPECIES.length()) {
      VectorFunctions.tanh(at(x, i)).intoArray(y, i);
    }
  }

  private static void vectorLog(double[] x, double[] y) {
    for (int i = 0; i < END; i += SPECIES.length()) {
      VectorFunctions.log(at(x, i).abs()).intoArray(y, i);
    }
  }

  private static void vectorSin(double[] x, double[] y) {
    for (int i = 0; i < END; i += SPECIES.length()) {
      VectorFunctions.sin(at(x, i)).intoArray(y, i);
    }
  }

  private static void vectorPow(double[] x, double[] y) {
    for (int i = 0; i < END; i += SPECIES.length()) {
      VectorFunctions.pow(at(x, i).abs(), DoubleVector.broadcast(SPECIES, 1.3)).intoArray(y, i);
    }
  }
}
