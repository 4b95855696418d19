package dev.dagsmith.runtime.engine;

import dev.dagsmith.SensorTimeout;
import dev.dagsmith.TaskTimeout;
import dev.dagsmith.runtime.core.Event;
import dev.dagsmith.runtime.core.Failure;
import dev.dagsmith.runtime.core.Instance;
import dev.dagsmith.runtime.engine.failure.FailureRecorder;
import dev.dagsmith.runtime.engine.time.Polls;
import dev.dagsmith.runtime.engine.time.TimeSource;
import dev.dagsmith.runtime.engine.value.Encoded;
import dev.dagsmith.runtime.graph.SensorSettings;
import dev.dagsmith.runtime.graph.TaskNode;
import dev.dagsmith.runtime.graph.TypeRef;
import dev.dagsmith.runtime.store.InstanceRow;
import dev.dagsmith.runtime.store.Times;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The attempts of a run that are under way: starts them, gives them up, and takes what comes of
 * them. Owned by the driver.
 */
final class Attempts {
  private final ActiveRun run;
  private final Map<Instance, Attempt> current = new HashMap<>();
  private final Map<Instance, Polls> polls = new HashMap<>();

  /** When instances whose wait was interrupted are due; asked for once. */
  private final Map<Instance, Instant> recordedDue = new HashMap<>();

  private final AttemptLogs logs;
  private final Lingering lingering;
  private final Caution caution;
  private @Nullable Attempt ending;
  private @Nullable String reason;

  Attempts(ActiveRun run, boolean crashed) {
    this.run = run;
    this.logs = new AttemptLogs(run);
    this.lingering = new Lingering(run.services);
    this.caution = new Caution(run, lingering, crashed);
  }

  /** Starts an attempt once all that leads to it is durable. */
  void start(Instance instance, int number) {
    Attempt attempt = new Attempt(run, instance, number, logs.begin(instance, number));
    current.put(instance, attempt);
    caution.start(attempt);
  }

  /** The process ends as it was told to: that is no crash. */
  void endInOrder() {
    caution.over();
  }

  /** Gives all up: the engine has ended otherwise than by being closed. */
  void giveUp() {
    current.values().forEach(this::fence);
    current.clear();
  }

  /** Gives an attempt up: nothing that comes of it counts. */
  void abandon(Instance instance) {
    Attempt attempt = current.remove(instance);
    if (attempt != null) {
      attempt.endedAt = run.services.clock().now();
      ending = attempt;
      fence(attempt);
      caution.left(attempt);
      if (attempt.known) {
        lingering.add(attempt);
      }
    }
  }

  /** Goes on from what is recorded of an instance. */
  void restore(Instance instance, InstanceRow row) {
    Instant due = row.times().nextAt();
    if (due != null) {
      recordedDue.put(instance, due);
    }
    Instant first = row.times().startedAt();
    TaskNode task = (TaskNode) run.keys.plan().node(instance.node());
    if (task.sensor() != null && first != null) {
      long since = Duration.between(first, run.services.clock().now()).toNanos();
      polls.put(instance, new Polls(run.services.time().nanos() - since, first));
    }
  }

  /** A worker has begun. */
  void begun(Attempt attempt) {
    if (attempt.fenced) {
      return;
    }
    attempt.known = true;
    run.services.longRunning().add(attempt);
    if (attempt.node().sensor() != null) {
      polls.computeIfAbsent(
          attempt.instance, key -> new Polls(attempt.begunNanos, attempt.begunAt));
    }
    Duration limit = attempt.node().settings().timeout();
    if (limit != null) {
      long left = attempt.begunNanos + limit.toNanos() - run.services.time().nanos();
      attempt.timeout = run.services.timers().after(left, () -> timedOut(attempt, limit));
    }
    run.feed(new Event.Started(attempt.instance, attempt.number));
  }

  /** The logs of attempts. */
  AttemptLogs logs() {
    return logs;
  }

  /** A worker has ended. */
  void ended(Attempt attempt, AttemptEnd end) {
    if (attempt.timeout != null) {
      attempt.timeout.cancel();
    }
    run.services.writer().spend(end.cost());
    if (attempt.fenced) {
      lingering.gone(attempt);
      return;
    }
    attempt.over = true;
    current.remove(attempt.instance, attempt);
    if (end instanceof AttemptEnd.NotReady) {
      logs.write(attempt);
    } else {
      logs.end(attempt);
    }
    if (end instanceof AttemptEnd.Published published && !published.xcoms().isEmpty()) {
      offer(attempt, published);
    } else {
      feed(attempt, event(attempt, end));
    }
  }

  /** The core hears of a success only once its values were taken. */
  private void offer(Attempt attempt, AttemptEnd.Published published) {
    Instance instance = attempt.instance;
    run.recorder.values(
        instance,
        attempt.number,
        published,
        refused -> {
          if (refused != null) {
            TypeRef type = published.type(refused.value().key(), attempt.node().result());
            feed(attempt, failed(attempt, Refused.value(refused, type)));
            return;
          }
          byte[] value = published.value();
          if (value != null) {
            String codec = attempt.node().settings().xcom().codec();
            Encoded encoded = new Encoded(codec, value);
            run.values.cells().put(instance, encoded, run.services.writer().commit());
          }
          feed(attempt, new Event.Succeeded(instance, attempt.number));
        });
  }

  private Event event(Attempt attempt, AttemptEnd end) {
    Instance instance = attempt.instance;
    if (end instanceof AttemptEnd.Published) {
      return new Event.Succeeded(instance, attempt.number);
    } else if (end instanceof AttemptEnd.Skipped skipped) {
      return new Event.Skipped(instance, attempt.number, skipped.reason());
    } else if (end instanceof AttemptEnd.Failed failed) {
      run.originals.put(failed.failure(), failed.thrown());
      return new Event.Failed(instance, attempt.number, failed.failure());
    }
    return notReady(attempt);
  }

  private Event notReady(Attempt attempt) {
    SensorSettings sensor = attempt.node().sensor();
    Polls known = polls.get(attempt.instance);
    if (sensor == null || known == null || known.left(sensor, run.services.time()) > 0) {
      return new Event.NotReady(attempt.instance, attempt.number);
    }
    String text =
        run.keys.plan().id(attempt.instance.node())
            + " was not ready within "
            + Durations.display(sensor.timeout());
    return sensor.softFail()
        ? new Event.Skipped(attempt.instance, attempt.number, text)
        : failed(attempt, new SensorTimeout(text));
  }

  /** How long to wait before the next attempt, or a last poll at the sensor's end. */
  long untilNext(Instance instance, @Nullable SensorSettings sensor, Duration delay) {
    Instant due = recordedDue.isEmpty() ? null : recordedDue.remove(instance);
    TimeSource time = run.services.time();
    if (due != null) {
      Duration left = Duration.between(run.services.clock().now(), due);
      return left.compareTo(delay) > 0 ? delay.toNanos() : Math.max(0, left.toNanos());
    }
    Polls known = polls.get(instance);
    return sensor == null || known == null || !delay.equals(sensor.interval())
        ? delay.toNanos()
        : Math.max(0, Math.min(delay.toNanos(), known.left(sensor, time)));
  }

  private void timedOut(Attempt attempt, Duration limit) {
    if (attempt.over || attempt.fenced) {
      return;
    }
    current.remove(attempt.instance, attempt);
    fence(attempt);
    lingering.add(attempt);
    attempt.endedAt = run.services.clock().now();
    String text =
        run.keys.plan().id(attempt.instance.node())
            + " took longer than "
            + Durations.display(limit);
    feed(attempt, failed(attempt, new TaskTimeout(text)));
  }

  private Event failed(Attempt attempt, Throwable thrown) {
    thrown.setStackTrace(new StackTraceElement[0]);
    Failure failure =
        FailureRecorder.record(thrown, run.keys.place(attempt.instance.node()), variable -> null);
    run.originals.put(failure, thrown);
    return new Event.Failed(attempt.instance, attempt.number, failure);
  }

  private void fence(Attempt attempt) {
    attempt.fenced = true;
    attempt.over = true;
    logs.end(attempt);
    run.services.workers().giveUp(attempt);
  }

  private void feed(Attempt attempt, Event event) {
    caution.left(attempt);
    if (event instanceof Event.Succeeded) {
      caution.over();
    }
    ending = attempt;
    reason = event instanceof Event.Skipped skipped ? skipped.reason() : null;
    run.feed(event);
    ending = null;
    reason = null;
  }

  /** The attempt whose end is being taken, if it is one of this instance. */
  @Nullable Attempt ending(Instance instance) {
    Attempt attempt = ending;
    return attempt != null && attempt.instance.equals(instance) ? attempt : null;
  }

  /** Why the instance that is ending asked to be skipped. */
  @Nullable String reason(Instance instance) {
    return ending(instance) == null ? null : reason;
  }

  /** Since when an instance has been under way; for a sensor since its first poll. */
  @Nullable Instant startedAt(Instance instance) {
    Polls known = polls.get(instance);
    Attempt attempt = known == null ? current.get(instance) : null;
    return known != null ? known.firstAt() : attempt == null ? null : attempt.begunAt;
  }

  /** When an attempt that is ending began and ended. */
  Times times(Attempt attempt) {
    Polls known = polls.get(attempt.instance);
    Instant from = known == null ? attempt.begunAt : known.firstAt();
    return new Times(from, attempt.endedAt, null);
  }
}
