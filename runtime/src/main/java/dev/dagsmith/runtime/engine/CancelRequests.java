package dev.dagsmith.runtime.engine;

import dev.dagsmith.runtime.engine.time.TimeSource;
import dev.dagsmith.runtime.engine.time.Timers;
import dev.dagsmith.runtime.store.CancelRequest;
import dev.dagsmith.runtime.store.StoreException;
import dev.dagsmith.runtime.store.StoreException.Kind;
import java.util.concurrent.TimeUnit;

/**
 * Hears of cancellations that other processes have written into the store: looks there every second
 * while runs are under way, if others can write there at all. Owned by the driver.
 */
final class CancelRequests {
  private static final long NANOS = TimeUnit.SECONDS.toNanos(1);

  private final Services services;
  private final Live live;
  private long next;

  CancelRequests(Services services, Live live) {
    this.services = services;
    this.live = live;
    this.next = services.time().nanos() + NANOS;
  }

  /** Looks if it is time to. */
  void look() {
    long now = services.time().nanos();
    if (live.isEmpty() || !services.store().shared()) {
      next = now + NANOS;
    } else if (now - next >= 0) {
      next = now + NANOS;
      hear();
    }
  }

  private void hear() {
    try {
      for (CancelRequest each : services.store().cancelRequests(services.self())) {
        RunSlot slot = live.find(each.run());
        if (slot != null) {
          slot.hear(each.times());
        }
      }
    } catch (StoreException e) {
      if (e.kind() != Kind.UNREACHABLE) {
        throw e;
      } // else there is another second
    }
  }

  /** How long until it is time to look. */
  long untilNext() {
    TimeSource time = services.time();
    return live.isEmpty() || !services.store().shared()
        ? Timers.NEVER
        : time.realWait(Math.max(0, next - time.nanos()));
  }
}
