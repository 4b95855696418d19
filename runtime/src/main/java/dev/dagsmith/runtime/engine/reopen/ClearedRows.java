package dev.dagsmith.runtime.engine.reopen;

import dev.dagsmith.runtime.Cleared;
import dev.dagsmith.runtime.core.Clearing;
import dev.dagsmith.runtime.core.Instance;
import dev.dagsmith.runtime.core.Kind;
import dev.dagsmith.runtime.core.Plan;
import dev.dagsmith.runtime.core.TaskState;
import dev.dagsmith.runtime.engine.plan.Paths;
import dev.dagsmith.runtime.engine.plan.RunKeys;
import dev.dagsmith.runtime.store.AttemptKey;
import dev.dagsmith.runtime.store.AttemptRow;
import dev.dagsmith.runtime.store.InstanceKey;
import dev.dagsmith.runtime.store.InstanceRow;
import dev.dagsmith.runtime.store.RunReads;
import dev.dagsmith.runtime.store.Times;
import dev.dagsmith.runtime.store.WriteGroup;
import dev.dagsmith.view.GraphChange;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which rows of a run are cleared, and how.
 *
 * @param keys the run's names, in the epoch that begins
 * @param clearing what still holds; null if nothing depends on anything
 * @param seeds what is cleared by itself
 * @param change how the graph changed; null if it did not
 * @param ended whether the run had ended
 */
record ClearedRows(
    RunKeys keys,
    @Nullable Clearing clearing,
    Seeds seeds,
    @Nullable GraphChange change,
    boolean ended) {

  /**
   * What there is to clear.
   *
   * @param cleared task instances that are done again
   * @param removed those that are no longer in the graph
   * @param kept those that succeeded and stay
   * @param first the first of those that do not stay
   * @param empty whether not even a decision is cleared
   */
  record Count(
      long cleared, long removed, long kept, List<Cleared.Instance> first, boolean empty) {}

  /** Counts the task instances among them, and lists the first. */
  Count count(RunReads store) {
    long[] counts = new long[3];
    boolean[] some = new boolean[1];
    List<Cleared.Instance> first = new ArrayList<>();
    store.instances(
        keys.run(),
        row -> {
          TaskState next = next(row);
          some[0] |= next != null || (ended && row.state() == TaskState.NONE); // interrupted there
          if (next == null) {
            counts[2] += row.state() == TaskState.SUCCESS && isTask(row) ? 1 : 0;
          } else if (isTask(row)) {
            boolean removed = next == TaskState.REMOVED;
            counts[removed ? 1 : 0]++;
            if (first.size() < Cleared.MOST) {
              first.add(instance(row, removed));
            }
          }
        });
    return new Count(counts[0], counts[1], counts[2], first, !some[0]);
  }

  /**
   * Writes that a row is cleared, if it is. The attempt that was there becomes history, and its
   * values stay under its number.
   */
  void clear(InstanceRow row, WriteGroup group) {
    TaskState next = next(row);
    if (next == null) {
      return;
    }
    InstanceKey instance = row.key().instance();
    if (row.key().number() > 0) {
      TaskState last = row.state().ended() ? row.state() : TaskState.FAILED;
      group.attempt(new AttemptRow(row.key(), last, row.times(), row.failure()));
    }
    group.instance(InstanceRow.of(new AttemptKey(instance, keys.epoch(), 0), next, Times.NONE));
  }

  /** Whether an instance that succeeded stays as it is. */
  boolean keeps(@Nullable InstanceRow row) {
    return row != null && row.state() == TaskState.SUCCESS && next(row) == null;
  }

  /** Whether an instance is done after this, as far as its run comes to it. */
  boolean does(@Nullable InstanceRow row) {
    return row == null || row.state() == TaskState.NONE || next(row) == TaskState.NONE;
  }

  /** The state that a row gets; null if it stays as it is. */
  private @Nullable TaskState next(InstanceRow row) {
    Plan plan = keys.plan();
    Instance instance = keys.of(row.key().instance());
    if (row.state() == TaskState.NONE || row.state() == TaskState.REMOVED) {
      return null;
    } else if (instance == null || plan.mapDepth(instance.node()) != instance.path().length) {
      return TaskState.REMOVED;
    }
    String id = row.key().instance().taskId();
    boolean same = change == null || id.equals(change.before(id));
    boolean stays = clearing == null ? !seeds.has(row, instance.node()) : clearing.holds(instance);
    return same && stays ? null : TaskState.NONE;
  }

  /** Decisions are kept beside tasks; nobody needs to hear of them. */
  private boolean isTask(InstanceRow row) {
    int node = keys.plan().find(row.key().instance().taskId());
    return node < 0
        ? row.key().instance().taskId().indexOf('#') < 0
        : keys.plan().kind(node) == Kind.TASK;
  }

  private static Cleared.Instance instance(InstanceRow row, boolean removed) {
    InstanceKey key = row.key().instance();
    return new Cleared.Instance(
        key.taskId(), Paths.list(key.path().indexes()), row.state(), removed);
  }
}
