package dev.dagsmith.runtime.engine;

import dev.dagsmith.runtime.RunListener;
import dev.dagsmith.runtime.core.Event;
import dev.dagsmith.runtime.core.Failure;
import dev.dagsmith.runtime.core.Instance;
import dev.dagsmith.runtime.core.Kind;
import dev.dagsmith.runtime.core.TaskState;
import dev.dagsmith.runtime.engine.plan.Expiring;
import dev.dagsmith.runtime.engine.plan.OnceTasks;
import dev.dagsmith.runtime.engine.plan.Paths;
import dev.dagsmith.runtime.engine.plan.Readers;
import dev.dagsmith.runtime.engine.write.GroupWriter;
import dev.dagsmith.runtime.store.AttemptKey;
import dev.dagsmith.runtime.store.AttemptRow;
import dev.dagsmith.runtime.store.Consumption;
import dev.dagsmith.runtime.store.InstanceKey;
import dev.dagsmith.runtime.store.InstanceRow;
import dev.dagsmith.runtime.store.Once;
import dev.dagsmith.runtime.store.Rejected;
import dev.dagsmith.runtime.store.Times;
import dev.dagsmith.runtime.store.XComKey;
import dev.dagsmith.runtime.store.XComRow;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Turns what happens in a run into rows, and into news for its listener once they are durable. An
 * attempt that ends within a second costs one row: that of its end. Owned by the driver.
 */
final class Recorder {
  private final ActiveRun run;
  private final Summary summary;
  private final OnceTasks once;
  private final Map<Instance, AttemptRow> former = new HashMap<>();

  /** The row of an instance that waits, until it is known for how long. */
  private @Nullable InstanceRow waiting;

  Recorder(ActiveRun run, Summary summary) {
    this.run = run;
    this.summary = summary;
    this.once = OnceTasks.of(run.keys.plan());
  }

  /** A node's state has changed. */
  void changed(Instance instance, TaskState state, int attempt, @Nullable Failure failure) {
    if (run.keys.plan().kind(instance.node()) != Kind.TASK) {
      return;
    }
    if (state.ended() || state == TaskState.UP_FOR_RETRY || state == TaskState.UP_FOR_RESCHEDULE) {
      row(instance, state, attempt, failure);
    }
    RunListener listener = run.listener;
    if (listener != RunListener.NONE) {
      var change =
          new RunListener.Change(
              run.keys.run().dagId(),
              run.keys.run().runId(),
              run.keys.plan().id(instance.node()),
              Paths.list(instance.path()),
              state,
              attempt,
              failure);
      run.tell(() -> listener.changed(change));
    }
  }

  /** What glue decided, or how it failed; values that did not fail leave nothing. */
  void evaluated(Instance instance, Event event) {
    if (event instanceof Event.Chosen chosen) {
      write(glue(instance, TaskState.SUCCESS).decided(chosen.arm()));
    } else if (event instanceof Event.Counted counted) {
      write(glue(instance, TaskState.SUCCESS).decided(counted.length()));
    } else if (event instanceof Event.Threw threw) {
      write(glue(instance, TaskState.FAILED).failed(threw.failure()));
    }
  }

  /** The values that an attempt gave; then hears which can't be stored, or null if all can. */
  void values(
      Instance instance,
      int attempt,
      AttemptEnd.Published published,
      Consumer<@Nullable Rejected> then) {
    AttemptKey key = run.keys.of(instance, attempt);
    List<XComRow> rows = new ArrayList<>(published.xcoms().size());
    List<String> readers = Readers.of(run.keys.plan(), instance.node());
    Once consumed = once.isConsumed(instance.node()) ? Once.FREE : null;
    Instant expires =
        Expiring.at(run.keys.plan().node(instance.node()), run.services.clock().now());
    for (KeptXCom each : published.xcoms()) {
      rows.add(row(key, each, readers, consumed, expires));
    }
    run.services.writer().offer(rows, then);
  }

  private static XComRow row(
      AttemptKey attempt,
      KeptXCom xcom,
      List<String> readers,
      @Nullable Once consumed,
      @Nullable Instant expires) {
    return new XComRow(
        attempt,
        xcom.key(),
        xcom.type().toString(),
        xcom.codec(),
        xcom.kept().inline(),
        xcom.kept().blob(),
        readers,
        xcom.kept().seal(),
        consumed,
        expires);
  }

  /** An attempt has been under way for long enough that the store should know. */
  void running(Attempt attempt) {
    write(
        InstanceRow.of(
            run.keys.of(attempt.instance, attempt.number),
            TaskState.RUNNING,
            Times.of(run.attempts.startedAt(attempt.instance), null)));
    follow(attempt.instance, attempt.number);
  }

  /** When the instance whose wait was just recorded is due again. */
  void due(Instance instance, Instant at) {
    InstanceRow row = waiting;
    if (row != null && row.key().instance().equals(run.keys.of(instance))) {
      Times times = row.times();
      write(
          new InstanceRow(
              row.key(),
              row.state(),
              new Times(times.startedAt(), times.endedAt(), at),
              null,
              row.label(),
              row.note(),
              row.failure(),
              row.cancels()));
    }
    waiting = null;
  }

  /** The return that took effect carries the run's result. */
  void returned(Instance instance) {
    write(glue(instance, TaskState.SUCCESS));
  }

  private void row(Instance instance, TaskState state, int attempt, @Nullable Failure failure) {
    InstanceRow known = run.replay.known(instance, state, attempt);
    if (known != null) {
      keep(instance, known);
      return;
    }
    Attempt ending = run.attempts.ending(instance);
    Times times = ending == null ? Times.NONE : run.attempts.times(ending);
    InstanceRow row =
        InstanceRow.of(run.keys.of(instance, attempt), state, times)
            .labelled(ending == null ? null : ending.label)
            .noted(state == TaskState.SKIPPED ? run.attempts.reason(instance) : null)
            .failed(failure);
    write(row);
    if (state == TaskState.SUCCESS && ending != null) {
      ending.read.forEach(run.services.writer().rows()::read);
      if (!once.isEmpty()) {
        consume(ending);
      }
    }
    follow(instance, attempt);
    waiting = state.ended() ? null : row;
    keep(instance, row);
  }

  /** What it was given to consume goes with its success. */
  private void consume(Attempt consumer) {
    List<Instance> given = once.consumedBy(consumer.instance);
    InstanceKey by = run.keys.of(consumer.instance);
    List<XComKey> pulled = run.claims.take(by);
    if (given.isEmpty() && pulled.isEmpty()) {
      return;
    }
    Instant at = consumer.endedAt == null ? run.services.clock().now() : consumer.endedAt;
    List<InstanceKey> keys = given.stream().map(run.keys::of).toList();
    GroupWriter writer = run.services.writer();
    writer.rows().consume(new Consumption(by, at, keys, pulled));
    writer.afterCommit(() -> given.forEach(run.values.cells()::forget));
  }

  private void keep(Instance instance, InstanceRow row) {
    summary.add(instance, row);
    if (row.state() == TaskState.UP_FOR_RETRY) {
      former.put(instance, new AttemptRow(row.key(), TaskState.FAILED, row.times(), row.failure()));
    }
  }

  /** When a new attempt takes an instance's row, the one before becomes history. */
  private void follow(Instance instance, int attempt) {
    AttemptRow before = former.isEmpty() ? null : former.get(instance);
    if (before != null && before.key().number() < attempt) {
      former.remove(instance);
      run.services.writer().rows().attempt(before);
    }
  }

  private InstanceRow glue(Instance instance, TaskState state) {
    return InstanceRow.of(run.keys.of(instance, 0), state, Times.NONE);
  }

  private void write(InstanceRow row) {
    run.services.writer().rows().instance(row.after(run.cancels()));
  }
}
