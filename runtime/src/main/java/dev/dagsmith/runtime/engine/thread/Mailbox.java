package dev.dagsmith.runtime.engine.thread;

import java.util.ArrayList;
import java.util.List;

/**
 * What the driver is told, by any thread. The driver takes all that is there at once, so that one
 * commit serves it all.
 */
public final class Mailbox<M> {
  private List<M> messages = new ArrayList<>();
  private boolean woken;

  /** Adds a message and wakes the driver. */
  public synchronized void post(M message) {
    messages.add(message);
    notifyAll();
  }

  /** Whether there is something that {@link #drain} would not wait for. */
  public synchronized boolean hasMail() {
    return woken || !messages.isEmpty();
  }

  /** Ends the driver's wait, without a message. */
  public synchronized void wake() {
    woken = true;
    notifyAll();
  }

  /**
   * Takes all messages; waits for one, or for {@link #wake}, up to this long. The driver alone
   * calls it. An interrupt of the driver is nobody's business and ends the wait only.
   */
  public synchronized List<M> drain(long nanos) {
    if (messages.isEmpty() && !woken && nanos > 0) {
      await(nanos, true);
    }
    woken = false;
    List<M> taken = messages;
    messages = new ArrayList<>();
    return taken;
  }

  /** Waits for {@link #wake} alone, up to this long, whatever messages are there. */
  public synchronized void sleep(long nanos) {
    if (!woken && nanos > 0) {
      await(nanos, false);
    }
    woken = false;
  }

  private synchronized void await(long nanos, boolean forMessages) {
    long end = nanos == Long.MAX_VALUE ? Long.MAX_VALUE : System.nanoTime() + nanos;
    try {
      while (!woken && !(forMessages && !messages.isEmpty())) {
        if (end == Long.MAX_VALUE) {
          wait();
        } else {
          long left = end - System.nanoTime();
          if (left <= 0) {
            return;
          }
          wait(left / 1_000_000, (int) (left % 1_000_000));
        }
      }
    } catch (InterruptedException e) {
      woken = true;
    }
  }
}
