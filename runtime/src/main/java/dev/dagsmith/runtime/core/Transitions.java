package dev.dagsmith.runtime.core;

import static dev.dagsmith.runtime.core.TaskState.FAILED;
import static dev.dagsmith.runtime.core.TaskState.NONE;
import static dev.dagsmith.runtime.core.TaskState.QUEUED;
import static dev.dagsmith.runtime.core.TaskState.RUNNING;
import static dev.dagsmith.runtime.core.TaskState.SCHEDULED;
import static dev.dagsmith.runtime.core.TaskState.SKIPPED;
import static dev.dagsmith.runtime.core.TaskState.SUCCESS;
import static dev.dagsmith.runtime.core.TaskState.UPSTREAM_FAILED;
import static dev.dagsmith.runtime.core.TaskState.UP_FOR_RESCHEDULE;
import static dev.dagsmith.runtime.core.TaskState.UP_FOR_RETRY;

import java.util.List;

/** The one table of how an instance's state may change. Every change is checked against it. */
@SuppressWarnings("EnumOrdinal") // a bit for each state; never stored
final class Transitions {
  /** One way. */
  record Transition(TaskState from, TaskState to, String why) {}

  static final List<Transition> ALL =
      List.of(
          new Transition(NONE, SCHEDULED, "a task has all it needs"),
          new Transition(NONE, RUNNING, "an expression or a block begins"),
          new Transition(NONE, SUCCESS, "nothing to do"),
          new Transition(NONE, SKIPPED, "not taken"),
          new Transition(NONE, UPSTREAM_FAILED, "what it needs failed"),
          new Transition(SCHEDULED, QUEUED, "within the limits"),
          new Transition(SCHEDULED, SKIPPED, "cancelled"),
          new Transition(QUEUED, SCHEDULED, "waits for a cancellation on record"),
          new Transition(QUEUED, RUNNING, "has a slot"),
          new Transition(QUEUED, SUCCESS, "success on record"),
          new Transition(QUEUED, FAILED, "failure on record"),
          new Transition(QUEUED, SKIPPED, "cancelled, or skip on record"),
          new Transition(QUEUED, UP_FOR_RETRY, "failed attempt on record"),
          new Transition(QUEUED, UP_FOR_RESCHEDULE, "poll on record"),
          new Transition(RUNNING, SUCCESS, "ended well"),
          new Transition(RUNNING, FAILED, "failed, no retry left"),
          new Transition(RUNNING, SKIPPED, "SkipTask, or cancelled"),
          new Transition(RUNNING, UPSTREAM_FAILED, "a block with nothing but that inside"),
          new Transition(RUNNING, UP_FOR_RETRY, "failed, to be tried again"),
          new Transition(RUNNING, UP_FOR_RESCHEDULE, "sensor not ready"),
          new Transition(UP_FOR_RETRY, SCHEDULED, "delay over"),
          new Transition(UP_FOR_RETRY, SKIPPED, "cancelled"),
          new Transition(UP_FOR_RESCHEDULE, SCHEDULED, "interval over"),
          new Transition(UP_FOR_RESCHEDULE, SKIPPED, "cancelled"));

  private static final int[] ALLOWED = new int[TaskState.values().length];

  static {
    for (Transition each : ALL) {
      ALLOWED[each.from().ordinal()] |= 1 << each.to().ordinal();
    }
  }

  private Transitions() {}

  static boolean allowed(TaskState from, TaskState to) {
    return (ALLOWED[from.ordinal()] & (1 << to.ordinal())) != 0;
  }
}
