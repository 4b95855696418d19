package dev.dagsmith.runtime.engine;

import dev.dagsmith.runtime.core.Event;
import dev.dagsmith.runtime.core.Failure;
import dev.dagsmith.runtime.core.Instance;
import dev.dagsmith.runtime.core.Kind;
import dev.dagsmith.runtime.core.TaskState;
import dev.dagsmith.runtime.engine.value.Lazy;
import dev.dagsmith.runtime.engine.value.RunValues;
import dev.dagsmith.runtime.store.InstanceRow;
import java.util.Queue;
import org.jspecify.annotations.Nullable;

/** Answers of the store, for a run that is driven again. */
final class Recorded {
  private Recorded() {}

  /** What glue came to when it was evaluated; null if it is to be evaluated now. */
  static @Nullable Event glue(Instance instance, @Nullable InstanceRow row, RunValues values) {
    if (row == null) {
      return null;
    }
    Failure failure = row.failure();
    Integer decision = row.decision();
    if (failure != null) {
      return new Event.Threw(instance, failure);
    } else if (decision == null) {
      return null;
    } else if (values.plan().kind(instance.node()) == Kind.MAP) {
      values.sources().putIfAbsent(instance, new Lazy<>());
      return new Event.Counted(instance, decision);
    }
    return new Event.Chosen(instance, decision);
  }

  /**
   * Answers the start of an attempt.
   *
   * @return whether it is answered; if not, it is to be made now
   */
  static boolean attempt(
      ActiveRun run, Instance instance, int attempt, Queue<? super Event> answers) {
    InstanceRow row = run.replay.take(instance);
    int number = row == null ? attempt : row.key().number();
    if (row == null || number < attempt) {
      return false;
    }
    if (number > attempt) {
      answers.add(new Event.Restored(instance, number));
    }
    if (!row.state().ended()) {
      run.attempts.restore(instance, row);
    }
    if (row.state() == TaskState.RUNNING) {
      run.attempts.start(instance, number);
      return true;
    }
    Event end = end(instance, number, row);
    if (end != null) {
      answers.add(end);
    }
    return end != null;
  }

  /**
   * Answers the start of an attempt at a point of the record: with what came before it, or by
   * having the instance wait.
   *
   * @return true: it is never to be made now
   */
  static boolean before(
      ActiveRun run, Instance instance, int attempt, Queue<? super Event> answers) {
    InstanceRow row = run.replay.takeBefore(instance, run.cancels());
    int number = row == null ? run.replay.reached(instance) : row.key().number();
    if (number > attempt) {
      answers.add(new Event.Restored(instance, number));
    }
    Event end = row == null ? null : end(instance, number, row);
    answers.add(end == null ? new Event.Postponed(instance) : end);
    return true;
  }

  private static @Nullable Event end(Instance instance, int number, InstanceRow row) {
    Failure failure = row.failure();
    String note = row.note();
    return switch (row.state()) {
      case SUCCESS -> new Event.Succeeded(instance, number);
      case SKIPPED -> new Event.Skipped(instance, number, note == null ? "" : note);
      case UP_FOR_RESCHEDULE -> new Event.NotReady(instance, number);
      case FAILED -> failure == null ? null : new Event.GaveUp(instance, number, failure);
      case UP_FOR_RETRY -> failure == null ? null : new Event.Failed(instance, number, failure);
      default -> null;
    };
  }
}
