package dev.dagsmith.testing.drive;

import dev.dagsmith.runtime.engine.write.Committer;

/** Leaves all writing to the driver: what one test writes is small. */
final class InlineCommitter implements Committer {
  @Override
  public int worthwhile() {
    return Integer.MAX_VALUE;
  }

  @Override
  public void execute(Runnable part) {
    part.run();
  }

  @Override
  public void finish(Runnable last) {
    last.run();
  }
}
