package org.neurodsl.sim.random;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

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

  @Test
  void numbersOfOneElementAreTheSame() {
    batch.draw(random, 3, Integer.MAX_VALUE, 100);
    for (int place = 0; place < 100; place++) {
      assertEquals(random.bits(3, Integer.MAX_VALUE + (long) place), batch.bits(place));
    }
  }
}
