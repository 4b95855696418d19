package dev.dagsmith.runtime.sim;

import java.util.SplittableRandom;

/** All chance of a simulation: the same seed gives the same answers to the same questions. */
final class Dice {
  private final SplittableRandom random;

  Dice(long seed) {
    random = new SplittableRandom(seed);
  }

  /** A number from 0 up to, and without, this one. */
  long below(long bound) {
    return random.nextLong(bound);
  }

  /** A number from 0 up to, and without, this one. */
  int below(int bound) {
    return random.nextInt(bound);
  }

  /** Whether something of this probability happens. */
  boolean oneIn(int times) {
    return random.nextInt(times) == 0;
  }

  /** Something of this many thousandths of probability. */
  boolean perMille(int share) {
    return share > 0 && random.nextInt(1_000) < share;
  }
}
