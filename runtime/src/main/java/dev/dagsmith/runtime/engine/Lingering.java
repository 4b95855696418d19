package dev.dagsmith.runtime.engine;

import dev.dagsmith.runtime.core.Instance;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/**
 * Attempts that were given up and whose threads have not ended. The next attempt waits for them for
 * a while, so that two attempts of one task seldom overlap. Owned by the driver.
 */
final class Lingering {
  private static final Duration GRACE = Duration.ofSeconds(10);

  private final Services services;
  private final Map<Instance, Attempt> old = new HashMap<>();
  private final Map<Instance, Attempt> held = new HashMap<>();

  Lingering(Services services) {
    this.services = services;
  }

  /** An attempt was given up while it was under way. */
  void add(Attempt attempt) {
    old.put(attempt.instance, attempt);
    services.timers().after(GRACE.toNanos(), () -> overdue(attempt));
  }

  /** Its thread has had its time. */
  private void overdue(Attempt attempt) {
    StackTraceElement[] stack = services.workers().stack(attempt);
    if (stack.length > 0) {
      services.stuck().add(attempt, stack);
    }
    goOn(attempt);
  }

  /** Runs an attempt, at once or when the one before it is gone. */
  void submit(Attempt attempt) {
    if (attempt.fenced) {
      return;
    }
    if (old.containsKey(attempt.instance)) {
      held.put(attempt.instance, attempt);
    } else {
      services.workers().submit(attempt);
    }
  }

  /** Its thread has ended. */
  void gone(Attempt attempt) {
    services.stuck().remove(attempt);
    goOn(attempt);
  }

  private void goOn(Attempt attempt) {
    if (old.remove(attempt.instance, attempt)) {
      Attempt next = held.remove(attempt.instance);
      if (next != null) {
        submit(next);
      }
    }
  }
}
