package dev.dagsmith.runtime.core;

import dev.dagsmith.runtime.graph.SensorSettings;
import dev.dagsmith.runtime.graph.TaskNode;
import java.time.Duration;

/** The attempts of tasks, and the polls of sensors. */
final class Tasks {
  private final Machine machine;
  private final Limits limits;
  private final Chance chance;

  Tasks(Machine machine, RunSettings settings) {
    this.machine = machine;
    this.limits = new Limits(machine, settings);
    this.chance = new Chance(settings.runId());
  }

  Limits limits() {
    return limits;
  }

  void schedule(Expansion e, int frame, int number) {
    change(e, frame, number, TaskState.SCHEDULED);
    limits.request(e, frame, number);
  }

  /** Within the limits: starts an attempt. */
  void launch(Expansion e, int frame, int number) {
    int cell = machine.frames.cell(e, frame, number);
    if (e.detail(cell) == 0) {
      e.detail(cell, 1);
    }
    change(e, frame, number, TaskState.QUEUED);
    machine.frames.commands().start(machine.frames.instance(e, frame, number), e.detail(cell));
  }

  void restored(Expansion e, int frame, int number, int attempt) {
    int cell = machine.frames.cell(e, frame, number);
    if (underWay(e.state(cell)) && attempt > e.detail(cell)) {
      e.detail(cell, attempt);
    }
  }

  /** It does not start for now, and waits for what is asked of it next. */
  void putBack(Expansion e, int frame, int number) {
    if (machine.frames.state(e, frame, number) == TaskState.QUEUED) {
      change(e, frame, number, TaskState.SCHEDULED);
      limits.release(number);
    }
  }

  void started(Expansion e, int frame, int number, int attempt) {
    if (machine.frames.state(e, frame, number) == TaskState.QUEUED
        && current(e, frame, number, attempt)) {
      change(e, frame, number, TaskState.RUNNING);
    }
  }

  /** An attempt ended well, or was skipped. */
  void ended(Expansion e, int frame, int number, int attempt, TaskState state) {
    if (current(e, frame, number, attempt)) {
      machine.blocks.end(e, frame, number, state);
      limits.release(number);
    }
  }

  void failed(Expansion e, int frame, int number, int attempt, Failure failure) {
    if (!current(e, frame, number, attempt)) {
      return;
    }
    TaskNode task = task(number);
    if (Retries.retried(task, attempt, failure)) {
      machine.frames.change(e, frame, number, TaskState.UP_FOR_RETRY, failure);
      Instance instance = machine.frames.instance(e, frame, number);
      double drawn = chance.of(machine.plan.id(number), instance.path(), attempt);
      Duration delay = Retries.delay(task.settings().retry(), attempt, drawn);
      machine.frames.commands().wake(instance, delay);
    } else {
      machine.blocks.fail(e, frame, number, failure);
    }
    limits.release(number);
  }

  /** On record: no attempt follows, whatever the settings say by now. */
  void gaveUp(Expansion e, int frame, int number, int attempt, Failure failure) {
    if (current(e, frame, number, attempt)) {
      machine.blocks.fail(e, frame, number, failure);
      limits.release(number);
    }
  }

  void notReady(Expansion e, int frame, int number, int attempt) {
    SensorSettings sensor = task(number).sensor();
    if (sensor != null && current(e, frame, number, attempt)) {
      change(e, frame, number, TaskState.UP_FOR_RESCHEDULE);
      machine.frames.commands().wake(machine.frames.instance(e, frame, number), sensor.interval());
      limits.release(number);
    }
  }

  void due(Expansion e, int frame, int number) {
    int cell = machine.frames.cell(e, frame, number);
    TaskState state = e.state(cell);
    if (state == TaskState.UP_FOR_RETRY) {
      e.detail(cell, e.detail(cell) + 1);
    } else if (state != TaskState.UP_FOR_RESCHEDULE) {
      return;
    }
    schedule(e, frame, number);
  }

  /** Ends a task that was not ended when the run was cancelled. */
  void cancel(Expansion e, int frame, int number) {
    int cell = machine.frames.cell(e, frame, number);
    TaskState state = e.state(cell);
    if (underWay(state)) {
      machine.frames.commands().abandon(machine.frames.instance(e, frame, number), e.detail(cell));
    }
    if (state == TaskState.RUNNING) {
      machine.blocks.fail(e, frame, number, Cancellation.FAILURE);
    } else {
      e.add(cell, Expansion.UNREACHED);
      machine.blocks.end(e, frame, number, TaskState.SKIPPED);
    }
    if (underWay(state)) {
      limits.release(number);
    }
  }

  private boolean current(Expansion e, int frame, int number, int attempt) {
    int cell = machine.frames.cell(e, frame, number);
    return underWay(e.state(cell)) && e.detail(cell) == attempt;
  }

  private static boolean underWay(TaskState state) {
    return state == TaskState.QUEUED || state == TaskState.RUNNING;
  }

  private TaskNode task(int number) {
    if (machine.wiring.tree.nodes[number] instanceof TaskNode task) {
      return task;
    }
    throw new IllegalStateException(machine.plan.id(number) + " is no task");
  }

  private void change(Expansion e, int frame, int number, TaskState state) {
    machine.frames.change(e, frame, number, state, null);
  }
}
