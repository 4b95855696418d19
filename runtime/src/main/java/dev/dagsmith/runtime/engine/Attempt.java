package dev.dagsmith.runtime.engine;

import dev.dagsmith.runtime.TaskRef;
import dev.dagsmith.runtime.core.Instance;
import dev.dagsmith.runtime.engine.plan.Paths;
import dev.dagsmith.runtime.engine.time.Timers;
import dev.dagsmith.runtime.graph.TaskNode;
import dev.dagsmith.runtime.log.TaskLog;
import dev.dagsmith.runtime.store.ReadRow;
import dev.dagsmith.runtime.store.RunKey;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An attempt of a task, or one poll of a sensor. The driver makes it; a worker runs it and tells
 * the driver when it begins and how it ends.
 */
public final class Attempt {
  final ActiveRun run;
  final Instance instance;
  final int number;
  final TaskLog log;

  /** No result of it counts any more. Owned by the driver. */
  boolean fenced;

  /** A worker has begun it. Owned by the driver. */
  boolean known;

  /** It has ended, or was fenced. Owned by the driver. */
  boolean over;

  /** Interrupts it if it takes too long. Owned by the driver. */
  Timers.@Nullable Timer timeout;

  /** Written by the worker before it tells the driver. */
  @Nullable Instant begunAt;

  long begunNanos;
  @Nullable Instant endedAt;
  @Nullable String label;
  List<ReadRow> read = List.of();

  /** Who runs it now; guarded by {@link ThreadWorkers}. */
  @Nullable Thread thread;

  /** Nobody waits for it; guarded by {@link ThreadWorkers}. */
  boolean givenUp;

  Attempt(ActiveRun run, Instance instance, int number, TaskLog log) {
    this.run = run;
    this.instance = instance;
    this.number = number;
    this.log = log;
  }

  TaskNode node() {
    return (TaskNode) run.keys.plan().node(instance.node());
  }

  /** {@return the task's id, with the prefixes of the groups it is in} */
  public String taskId() {
    return run.keys.plan().id(instance.node());
  }

  /** {@return the task, as the dag names it whose method calls it} */
  public TaskRef<?> task() {
    return new TaskRef<>(run.keys.plan().definitionOf(instance.node()).dagId(), node().id());
  }

  /** {@return the run that it belongs to} */
  public RunKey runKey() {
    return run.keys.run();
  }

  /** {@return its map indexes, outermost first} */
  public List<Integer> mapIndex() {
    return Paths.list(instance.path());
  }

  /** {@return which attempt of its task it is, from 1} */
  public int number() {
    return number;
  }

  /** Runs it, on a worker, unless {@link #begin} says no. */
  public void run() {
    if (begin()) {
      end(call());
    }
  }

  /**
   * Tells the driver that a worker has it.
   *
   * @return false if nothing may begin, because the engine's lease was not renewed for too long:
   *     the worker forgets the attempt, which is submitted again when it was
   */
  public boolean begin() {
    Services services = run.services;
    if (!services.lease().mayStart()) {
      services.mailbox().post(() -> services.lease().hold(this));
      return false;
    }
    begunAt = services.clock().now();
    begunNanos = services.time().nanos();
    services.mailbox().post(() -> run.attempts.begun(this));
    return true;
  }

  /**
   * Calls the task with what it reads. Never throws.
   *
   * @return how it ended
   */
  public AttemptEnd call() {
    return new TaskCall(this).make();
  }

  /**
   * Tells the driver how it ended; waits while too many results are not yet durable.
   *
   * @param end how it ended
   */
  public void end(AttemptEnd end) {
    Services services = run.services;
    Instant begun = begunAt == null ? services.clock().now() : begunAt;
    endedAt = begun.plusNanos(services.time().nanos() - begunNanos); // whatever the clock did
    services.results().acquire(end.cost());
    services.mailbox().post(() -> run.attempts.ended(this, end));
  }
}
