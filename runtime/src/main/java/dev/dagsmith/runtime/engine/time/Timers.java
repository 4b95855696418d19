package dev.dagsmith.runtime.engine.time;

import java.util.PriorityQueue;

/**
 * What is to be done when. Owned by the driver, which is the engine's only clock: it looks here
 * before each wait, so no thread sleeps for a retry, a poll or a timeout.
 */
public final class Timers {
  /** How long the driver may wait when nothing is due. */
  public static final long NEVER = Long.MAX_VALUE;

  private final PriorityQueue<Timer> queue = new PriorityQueue<>();
  private final TimeSource time;
  private long count;

  public Timers(TimeSource time) {
    this.time = time;
  }

  /** Something to be done at a time, unless it was called off. */
  public static final class Timer implements Comparable<Timer> {
    private final long at;
    private final long order;
    private final Runnable action;
    private boolean off;

    private Timer(long at, long order, Runnable action) {
      this.at = at;
      this.order = order;
      this.action = action;
    }

    /** Calls it off. It stays queued until its time, and then does nothing. */
    public void cancel() {
      off = true;
    }

    @Override
    @SuppressWarnings("ComparableType") // never compared with anything else
    public int compareTo(Timer other) {
      int byTime = Long.compare(at - other.at, 0);
      return byTime != 0 ? byTime : Long.compare(order, other.order);
    }
  }

  /** Does it after this many nanoseconds, on the driver. */
  public Timer after(long nanos, Runnable action) {
    Timer timer = new Timer(time.nanos() + nanos, count++, action);
    queue.add(timer);
    return timer;
  }

  /** Does what is due. */
  public void fire() {
    long now = time.nanos();
    for (Timer next = queue.peek(); next != null && (next.off || next.at - now <= 0); ) {
      queue.poll();
      if (!next.off) {
        next.action.run();
      }
      next = queue.peek();
    }
  }

  /** How long until something is due; {@link #NEVER} if nothing is. */
  public long untilNext() {
    Timer next = queue.peek();
    while (next != null && next.off) {
      queue.poll();
      next = queue.peek();
    }
    return next == null ? NEVER : time.realWait(Math.max(0, next.at - time.nanos()));
  }
}
