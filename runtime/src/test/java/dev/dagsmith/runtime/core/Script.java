package dev.dagsmith.runtime.core;

import java.util.List;
import java.util.Random;

/** What each instance of a random graph does: the same for every way of running it. */
public final class Script {
  private static final String[][] CLASSES = {{"E0", "E"}, {"E1", "E"}, {"E2", "E1", "E"}, {"X"}};

  private final long seed;
  private final int trouble;

  /** Whether tasks may skip themselves, of which the plain call knows nothing. */
  private final boolean skips;

  Script(long seed) {
    this(seed, false);
  }

  /** The script of a seed; with {@code skips} tasks may skip themselves. */
  public Script(long seed, boolean skips) {
    this.seed = seed;
    this.skips = skips;
    this.trouble = new int[] {0, 3, 8, 20}[(int) (seed & 3)];
  }

  /** The failure of an instance; null if it ends well. */
  public Failure failure(String instance) {
    Random random = random(instance);
    return random.nextInt(100) < trouble ? thrown(instance) : null;
  }

  /** Whether a task skips itself. */
  public boolean skips(String task) {
    return skips && random(task + "-").nextInt(8) == 0;
  }

  /** What an instance throws if it fails. */
  public Failure thrown(String instance) {
    Random random = random(instance + "!");
    String[] classes = CLASSES[random.nextInt(CLASSES.length)];
    return new Failure(List.of(classes), classes[0], instance, instance, "", null);
  }

  /** The arm that a choice takes; -1 for none. */
  public int arm(String instance, int arms) {
    return random(instance + "?").nextInt(arms + 1) - 1;
  }

  /** How many elements a map has. */
  public int length(String instance) {
    return random(instance + "*").nextInt(4);
  }

  /** How often an attempt fails before the one that counts. */
  public int falseStarts(String instance, int retries) {
    return random(instance + "~").nextInt(retries + 1);
  }

  private Random random(String text) {
    Random random = new Random(seed * 31 + text.hashCode());
    random.nextInt();
    random.nextInt();
    return random;
  }
}
