package dev.dagsmith.runtime.cli;

import dev.dagsmith.runtime.store.AttemptKey;
import dev.dagsmith.runtime.store.InstanceKey;
import dev.dagsmith.runtime.store.InstanceRow;
import dev.dagsmith.runtime.store.RunReads;
import dev.dagsmith.runtime.store.RunRow;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * How many attempts the instances of a run have had over all of its history, as {@link
 * AttemptHistory} counts those of one. The store counts anew in each epoch, so only a run that was
 * taken up again needs to be looked through.
 */
final class AttemptCounts {
  private final Map<InstanceKey, Set<Long>> known = new HashMap<>();

  private AttemptCounts() {}

  static AttemptCounts of(RunReads reads, RunRow run) {
    AttemptCounts counts = new AttemptCounts();
    if (run.care().epoch() > 1) {
      reads.attempts(run.key(), row -> counts.add(row.key()));
      reads.loggedAttempts(run.key(), counts::add);
    }
    return counts;
  }

  private void add(AttemptKey key) {
    known.computeIfAbsent(key.instance(), instance -> new HashSet<>(2)).add(place(key));
  }

  /** Those of an instance, with the one that is current. */
  int of(InstanceRow row) {
    Set<Long> earlier = known.get(row.key().instance());
    if (earlier == null) {
      return row.key().number();
    }
    boolean counted = row.key().number() == 0 || earlier.contains(place(row.key()));
    return earlier.size() + (counted ? 0 : 1);
  }

  private static long place(AttemptKey key) {
    return (long) key.epoch() << 32 | key.number();
  }
}
