package dev.dagsmith.runtime.cli;

import dev.dagsmith.runtime.core.Failure;
import dev.dagsmith.runtime.core.TaskState;
import dev.dagsmith.runtime.store.AttemptKey;
import dev.dagsmith.runtime.store.AttemptRow;
import dev.dagsmith.runtime.store.InstanceKey;
import dev.dagsmith.runtime.store.InstanceRow;
import dev.dagsmith.runtime.store.RunReads;
import dev.dagsmith.runtime.store.Times;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The attempts of an instance as people count them: from 1, over all of its history. The store
 * counts them anew whenever a run is taken up again, and knows an attempt that a crash cut short by
 * its log alone.
 */
final class AttemptHistory {
  private static final Comparator<AttemptKey> ORDER =
      Comparator.comparingInt(AttemptKey::epoch).thenComparingInt(AttemptKey::number);

  /**
   * An attempt.
   *
   * @param key which one, to the store
   * @param state how far it is; null if that was never recorded
   * @param times when it began and ended
   * @param failure why it failed; null if it did not
   */
  record Entry(AttemptKey key, @Nullable TaskState state, Times times, @Nullable Failure failure) {
    /** How long it took; null if that is not known. */
    @Nullable Duration duration() {
      return times.startedAt() == null || times.endedAt() == null
          ? null
          : Duration.between(times.startedAt(), times.endedAt());
    }

    /**
     * Whether more may come of it while the run is under way.
     *
     * @param last whether no attempt has followed it
     */
    boolean open(boolean last) {
      return last
          && (state == null || state == TaskState.RUNNING || state == TaskState.UP_FOR_RESCHEDULE);
    }
  }

  private AttemptHistory() {}

  /** All of them, first to last. */
  static List<Entry> of(RunReads reads, InstanceKey instance) {
    Map<AttemptKey, Entry> entries = new TreeMap<>(ORDER);
    for (AttemptKey key : reads.loggedAttempts(instance)) {
      entries.put(key, new Entry(key, null, Times.NONE, null));
    }
    for (AttemptRow row : reads.attempts(instance)) {
      entries.put(row.key(), new Entry(row.key(), row.state(), row.times(), row.failure()));
    }
    InstanceRow current = reads.instance(instance);
    if (current != null && current.key().number() > 0) {
      entries.put(
          current.key(),
          new Entry(current.key(), current.state(), current.times(), current.failure()));
    }
    return new ArrayList<>(entries.values());
  }
}
