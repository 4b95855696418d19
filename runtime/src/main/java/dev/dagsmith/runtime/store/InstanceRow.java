package dev.dagsmith.runtime.store;

import dev.dagsmith.runtime.core.Failure;
import dev.dagsmith.runtime.core.TaskState;
import org.jspecify.annotations.Nullable;

/**
 * The state of an instance, with its current attempt. Writing it again replaces what was there.
 *
 * @param key the instance and its current attempt
 * @param state its state
 * @param times when it began and ended
 * @param decision what was decided and is never decided again: the arm of a choice, the length of a
 *     map, the catch clause of a try; null for what decides nothing
 * @param label the name for people; null without one
 * @param note why it was skipped; null without a reason
 * @param failure why it failed; null if it did not
 * @param cancels how many cancellations its run had heard when this was recorded
 */
public record InstanceRow(
    AttemptKey key,
    TaskState state,
    Times times,
    @Nullable Integer decision,
    @Nullable String label,
    @Nullable String note,
    @Nullable Failure failure,
    int cancels) {
  /** An instance in this state, nothing more. */
  public static InstanceRow of(AttemptKey key, TaskState state, Times times) {
    return new InstanceRow(key, state, times, null, null, null, null, 0);
  }

  /** The same with what was decided. */
  public InstanceRow decided(int newDecision) {
    return new InstanceRow(key, state, times, newDecision, label, note, failure, cancels);
  }

  /** The same with a name for people. */
  public InstanceRow labelled(@Nullable String newLabel) {
    return new InstanceRow(key, state, times, decision, newLabel, note, failure, cancels);
  }

  /** The same with the reason of a skip. */
  public InstanceRow noted(@Nullable String newNote) {
    return new InstanceRow(key, state, times, decision, label, newNote, failure, cancels);
  }

  /** The same with the failure. */
  public InstanceRow failed(@Nullable Failure newFailure) {
    return new InstanceRow(key, state, times, decision, label, note, newFailure, cancels);
  }

  /** The same, recorded after so many cancellations. */
  public InstanceRow after(int newCancels) {
    return newCancels == cancels
        ? this
        : new InstanceRow(key, state, times, decision, label, note, failure, newCancels);
  }
}
