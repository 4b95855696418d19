package dev.dagsmith.runtime.core;

/** What happens to a run. */
public sealed interface Event {
  /** The run begins, or begins again after a crash. */
  record Begin() implements Event {}

  /** A value was evaluated at its place and has not failed. */
  record Evaluated(Instance instance) implements Event {}

  /** A branch was decided. */
  record Chosen(Instance instance, int arm) implements Event {}

  /** The elements of a map were counted. */
  record Counted(Instance instance, int length) implements Event {}

  /**
   * A value, a choice, a map's source or a group's arguments failed; or the exception of a {@code
   * throw} was made.
   */
  record Threw(Instance instance, Failure failure) implements Event {}

  /**
   * The attempt that this instance had reached before a crash: from now on the current one. Answers
   * {@link Commands#start} when a run is driven again, before what is recorded of that attempt.
   */
  record Restored(Instance instance, int attempt) implements Event {}

  /**
   * Nothing answers this instance at this point of the record: it waits for the next {@link Cancel}
   * or for {@link Replayed}, and is asked for again if it outlives that.
   */
  record Postponed(Instance instance) implements Event {}

  /** All that is on record was answered. */
  record Replayed() implements Event {}

  /** An attempt has a slot and begins. */
  record Started(Instance instance, int attempt) implements Event {}

  /** An attempt ended well; its values are durable together with this event's state. */
  record Succeeded(Instance instance, int attempt) implements Event {}

  /** An attempt failed. */
  record Failed(Instance instance, int attempt, Failure failure) implements Event {}

  /**
   * On record: this attempt failed, and none followed. Whatever the task's settings say by now, it
   * stays so.
   */
  record GaveUp(Instance instance, int attempt, Failure failure) implements Event {}

  /** An attempt asked to be skipped. */
  record Skipped(Instance instance, int attempt, String reason) implements Event {}

  /** A sensor's poll found nothing. */
  record NotReady(Instance instance, int attempt) implements Event {}

  /** The time of a {@link Commands#wake} has come. */
  record Due(Instance instance) implements Event {}

  /** The run is to end: what is under way is given up, what is left is skipped. */
  record Cancel() implements Event {}

  /** As {@link Cancel}, but the run failed: by this. */
  record Abort(Failure why) implements Event {}
}
