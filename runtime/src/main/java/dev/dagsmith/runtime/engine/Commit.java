package dev.dagsmith.runtime.engine;

/** A commit that is to come, or has come; safe for several threads. */
final class Commit {
  /** One that came long ago. */
  static final Commit PAST = new Commit();

  static {
    PAST.came();
  }

  private volatile boolean done;

  /** What it holds is durable. */
  void came() {
    done = true;
  }

  boolean done() {
    return done;
  }
}
