package dev.dagsmith.runtime.engine.write;

/** A commit that is to come, or has come; safe for several threads. */
public final class Commit {
  /** One that came long ago. */
  public static final Commit PAST = new Commit();

  static {
    PAST.came();
  }

  private volatile boolean done;

  /** What it holds is durable. */
  public void came() {
    done = true;
  }

  public boolean done() {
    return done;
  }
}
