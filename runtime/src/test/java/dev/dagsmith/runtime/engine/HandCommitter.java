package dev.dagsmith.runtime.engine;

import dev.dagsmith.runtime.engine.write.Committer;
import java.util.ArrayDeque;
import java.util.Queue;

/** A committer that does a part when the test says so. */
public final class HandCommitter implements Committer {
  /** How large a group must be to be handed over; the driver writes all of them at first. */
  public int worthwhile = Integer.MAX_VALUE;

  private final Queue<Runnable> parts = new ArrayDeque<>();

  @Override
  public int worthwhile() {
    return worthwhile;
  }

  @Override
  public void execute(Runnable part) {
    parts.add(part);
  }

  @Override
  public void finish(Runnable last) {
    parts.clear(); // nobody waits for them any more
    last.run();
  }

  /** How many parts wait. */
  public int waiting() {
    return parts.size();
  }

  /** Does the next part; the driver has not heard of it yet. */
  public void work() {
    parts.remove().run();
  }

  /** Drops all that waits: the process was killed. */
  public void kill() {
    parts.clear();
  }
}
