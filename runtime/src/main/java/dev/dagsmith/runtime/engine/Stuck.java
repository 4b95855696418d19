package dev.dagsmith.runtime.engine;

import dev.dagsmith.runtime.StuckThreads;
import dev.dagsmith.runtime.engine.failure.FailureRecorder;
import dev.dagsmith.runtime.engine.failure.StackText;
import dev.dagsmith.runtime.engine.plan.Place;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * Attempts of all runs that were given up and whose threads have not ended in their time. They hold
 * no slot; once a pool has left more of them behind than it has slots, the run of the next fails.
 * Owned by the driver.
 */
final class Stuck {
  private final Map<String, Integer> slots;
  private final Map<String, Set<Attempt>> byPool = new HashMap<>();

  Stuck(Map<String, Integer> slots) {
    this.slots = slots;
  }

  /** An attempt's thread has not ended in its time. */
  void add(Attempt attempt, StackTraceElement[] stack) {
    String pool = attempt.node().settings().pool();
    Set<Attempt> all = byPool.computeIfAbsent(pool, key -> new LinkedHashSet<>());
    all.add(attempt);
    Place place = attempt.run.keys.place(attempt.instance.node());
    System.getLogger(Stuck.class.getName())
        .log(System.Logger.Level.WARNING, text(attempt) + StackText.of(stack, place));
    int most = slots.getOrDefault(pool, Integer.MAX_VALUE);
    if (all.size() > most) {
      String text =
          all.size()
              + " threads of tasks in pool "
              + pool
              + " go on although their tasks were given up, and the pool has "
              + most
              + (most == 1 ? " slot." : " slots.")
              + " The last is that of "
              + display(attempt)
              + ". Let these tasks end when their thread is interrupted, or give what they wait for"
              + " a timeout of its own; then start the program again and retry the run.";
      StuckThreads thrown = new StuckThreads(text);
      thrown.setStackTrace(stack);
      attempt.run.slot.abort(FailureRecorder.record(thrown, place, variable -> null));
    }
  }

  /** Its thread has ended after all. */
  void remove(Attempt attempt) {
    Set<Attempt> all = byPool.get(attempt.node().settings().pool());
    if (all != null) {
      all.remove(attempt);
    }
  }

  private static String text(Attempt attempt) {
    return "Attempt "
        + attempt.number
        + " of "
        + display(attempt)
        + " in run "
        + attempt.run.keys.run()
        + " was given up, but its thread goes on. It holds no slot, and what it comes to does not"
        + " count. It is at:\n";
  }

  private static String display(Attempt attempt) {
    return attempt.run.keys.of(attempt.instance).display();
  }
}
