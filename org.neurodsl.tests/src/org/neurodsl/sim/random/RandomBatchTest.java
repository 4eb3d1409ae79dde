package org.neurodsl.sim.random;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.neurodsl.sim.math.Functions;
import org.neurodsl.sim.math.RandomArrays;

/** Numbers drawn at once are those drawn one by one, to the last bit. */
class RandomBatchTest {

  private static final int COUNT = RandomBatch.MOST;

  private final CounterRandom random = new CounterRandom(5, 9);
  private final RandomBatch batch = new RandomBatch();

  @Test
  void numbersOfManyElementsAreTheSame() {
    long[] index = new long[COUNT];
    long[] step = new long[COUNT];
    for (int place = 0; place < COUNT; place++) {
      index[place] = place % 7 == 0 ? -1 : 123_456_789_012L * place;
      step[place] = 1_000_003L * (place % 13);
    }
    for (int repetition = 0; repetition < 300; repetition++) {
      batch.draw(random, index, step, COUNT - repetition);
    }
    batch.draw(random, index, step, COUNT);
    double[] normal = new double[COUNT];
    batch.normal(COUNT, normal);
    for (int place = 0; place < COUNT; place++) {
      assertEquals(random.bits(index[place], step[place]), batch.bits(place));
      assertEquals(random.uniform(index[place], step[place]), batch.uniform(place));
      assertEquals(random.below(1000, index[place], step[place]), batch.below(1000, place));
      assertEquals(random.normal(index[place], step[place]), normal[place]);
    }
  }

  /** The exponents that occur, and both ends of the interval. */
  @Test
  void logarithmsAndCosinesAreThoseOfTheFunctions() {
    long[] bits = new long[COUNT];
    double[] logarithms = new double[COUNT];
    double[] cosines = new double[COUNT];
    RandomArrays arrays = new RandomArrays(COUNT);
    for (int repetition = 0; repetition < 300; repetition++) {
      for (int place = 0; place < COUNT; place++) {
        bits[place] = random.bits(place, repetition) >>> place % 64;
      }
      bits[0] = 0;
      bits[1] = -1;
      arrays.log(bits, COUNT, logarithms);
      arrays.cosOfTurns(bits, COUNT, cosines);
      for (int place = 0; place < COUNT; place++) {
        double uniform = Philox.open(bits[place]);
        assertEquals(Functions.log(uniform), logarithms[place]);
        assertEquals(Functions.cos(2 * Math.PI * uniform), cosines[place]);
      }
    }
  }

  @Test
  void numbersOfOneElementAreTheSame() {
    batch.draw(random, 3, Integer.MAX_VALUE, 100);
    for (int place = 0; place < 100; place++) {
      assertEquals(random.bits(3, Integer.MAX_VALUE + (long) place), batch.bits(place));
    }
  }
}
