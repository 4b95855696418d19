package dev.dagsmith.runtime.sim;

import dev.dagsmith.runtime.engine.write.Committer;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.function.LongSupplier;

/** Writes groups beside the driver, without a thread: each part a virtual while after the last. */
final class SimCommitter implements Committer {
  private final int worthwhile;
  private final LongSupplier durations;
  private final SimWorkers.Later later;
  private final Queue<Runnable> parts = new ArrayDeque<>();

  /**
   * A committer of a process.
   *
   * @param durations how long the next part takes, in nanoseconds
   */
  SimCommitter(int worthwhile, LongSupplier durations, SimWorkers.Later later) {
    this.worthwhile = worthwhile;
    this.durations = durations;
    this.later = later;
  }

  @Override
  public int worthwhile() {
    return worthwhile;
  }

  @Override
  public void execute(Runnable part) {
    parts.add(part);
    if (parts.size() == 1) {
      next();
    }
  }

  private void next() {
    later.after(
        durations.getAsLong(),
        () -> {
          Runnable part = parts.peek();
          if (part != null) {
            part.run();
            parts.remove();
          }
          if (!parts.isEmpty()) {
            next();
          }
        });
  }

  @Override
  public void finish(Runnable last) {
    parts.clear(); // nobody waits for them any more
    last.run();
  }
}
