package dev.dagsmith.runtime.engine;

import dev.dagsmith.runtime.core.Instance;
import dev.dagsmith.runtime.graph.TaskNode;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An attempt of a task, or one poll of a sensor. The driver makes it; a worker runs it and tells
 * the driver when it begins and how it ends.
 */
final class Attempt {
  final ActiveRun run;
  final Instance instance;
  final int number;

  /** No result of it counts any more. Owned by the driver. */
  boolean fenced;

  /** It has ended, or was fenced. Owned by the driver. */
  boolean over;

  /** Interrupts it if it takes too long. Owned by the driver. */
  Timers.@Nullable Timer timeout;

  /** Written by the worker before it tells the driver. */
  @Nullable Instant begunAt;

  long begunNanos;
  @Nullable Instant endedAt;
  @Nullable String label;

  /** Who runs it now; guarded by {@link Workers}. */
  @Nullable Thread thread;

  /** Nobody waits for it; guarded by {@link Workers}. */
  boolean givenUp;

  Attempt(ActiveRun run, Instance instance, int number) {
    this.run = run;
    this.instance = instance;
    this.number = number;
  }

  TaskNode node() {
    return (TaskNode) run.keys.plan().node(instance.node());
  }

  /** Runs it, on a worker. */
  void run() {
    Services services = run.services;
    begunAt = services.time().now();
    begunNanos = services.time().nanos();
    services.mailbox().post(() -> run.attempts.begun(this));
    AttemptEnd end = new TaskCall(this).make();
    endedAt = services.time().now();
    services.results().acquire(end.bytes());
    services.mailbox().post(() -> run.attempts.ended(this, end));
  }
}
