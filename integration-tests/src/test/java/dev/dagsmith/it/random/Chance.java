package dev.dagsmith.it.random;

import java.util.List;
import java.util.Random;

/** Seeded decisions, fresh names, and the checked exceptions used so far. */
final class Chance {
  private final Random random;
  private int names;

  /** Whether the program's dags are instance methods. */
  boolean instance;

  /**
   * How many calls there are that may throw an IOException, and that nothing around them handles.
   */
  int ioCalls;

  /** How many more statements the program should have. */
  int budget;

  Chance(long seed) {
    // Neighbouring seeds give similar first numbers; mix them.
    this.random = new Random(seed * 0x9E3779B97F4A7C15L);
    random.nextInt();
    this.budget = 6 + random.nextInt(22);
  }

  boolean percent(int share) {
    return random.nextInt(100) < share;
  }

  int below(int bound) {
    return random.nextInt(bound);
  }

  <T> T of(List<T> all) {
    return all.get(random.nextInt(all.size()));
  }

  String name(String prefix) {
    return prefix + ++names;
  }
}
