package dev.dagsmith.runtime.engine;

import dev.dagsmith.runtime.RunListener;
import dev.dagsmith.runtime.core.Commands;
import dev.dagsmith.runtime.core.Event;
import dev.dagsmith.runtime.core.Failure;
import dev.dagsmith.runtime.core.Instance;
import dev.dagsmith.runtime.core.RunOutcome;
import dev.dagsmith.runtime.core.TaskState;
import dev.dagsmith.runtime.engine.failure.Originals;
import dev.dagsmith.runtime.engine.plan.RunKeys;
import dev.dagsmith.runtime.engine.reopen.Replay;
import dev.dagsmith.runtime.engine.value.RunValues;
import dev.dagsmith.runtime.graph.Node;
import dev.dagsmith.runtime.graph.TaskNode;
import dev.dagsmith.runtime.store.StoreException;
import dev.dagsmith.runtime.store.StoreException.Kind;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Queue;
import org.jspecify.annotations.Nullable;

/**
 * A run under way: feeds its core with events, and has done what the core wants. All of it happens
 * on the driver.
 */
final class ActiveRun implements Commands {
  final Services services;
  final RunKeys keys;
  final RunValues values;
  final Replay replay;
  final Claims claims;
  final RunListener listener;
  final Recorder recorder;
  final Attempts attempts;
  final Originals originals = new Originals();
  final RunSlot slot;

  private final Ending ending;
  private final Glue glue;
  private final Queue<Instance> toEvaluate = new ArrayDeque<>();
  private final Queue<Event> answers = new ArrayDeque<>();

  /** Attempts of a run that goes on, to be answered from the record one by one. */
  private final Queue<Start> toStart = new ArrayDeque<>();

  /** Whether the record is being answered; what it does not answer waits. */
  private boolean replaying;

  /**
   * How often its end was asked for. That is heard when everything is answered that the core asks:
   * in a replay, what was recorded before it was heard for the first time.
   */
  private int cancelRequests;

  private int cancels;

  /** Why the engine itself asked for its end; null if it did not, or that was heard. */
  private @Nullable Failure abort;

  private boolean over;
  private boolean waiting;

  ActiveRun(Services services, RunSetup setup, RunSlot slot, Ending.Outlet outlet) {
    this.slot = slot;
    this.services = services;
    this.keys = setup.keys();
    this.values = setup.values();
    this.replay = setup.replay();
    this.claims = setup.claims();
    this.listener = setup.listener();
    this.glue = new Glue(values, keys);
    this.attempts = new Attempts(this, setup.claim().recoveries() > 0);
    this.replaying = !replay.isEmpty();
    this.cancelRequests = setup.claim().cancelRequested();
    Summary summary = new Summary();
    this.recorder = new Recorder(this, summary);
    this.ending = new Ending(this, setup, summary, outlet);
  }

  private record Start(Instance instance, int attempt) {}

  /** Feeds an event, then answers all that the core asks until it asks nothing more. */
  void feed(Event event) {
    answers.add(event);
    goOn();
  }

  /** Its end is asked for. */
  void cancel() {
    cancelRequests++;
    goOn();
  }

  /** The engine can't go on with it. */
  void abort(Failure why) {
    abort = why;
    cancel();
  }

  /** How many cancellations it has heard. */
  int cancels() {
    return cancels;
  }

  private void goOn() {
    try {
      boolean more = !over;
      while (more) {
        more = settle() && !over;
      }
    } catch (StoreException lost) {
      throw lost; // what happened to the store concerns all runs
    } catch (RuntimeException | Error defect) {
      over = true;
      ending.broken(defect);
    }
  }

  private boolean settle() {
    Event answer = answers.poll();
    if (answer != null) {
      values.facts().step(answer, this);
      return true;
    }
    try {
      return ask();
    } catch (StoreException e) {
      if (e.kind() != Kind.UNREACHABLE) {
        throw e;
      }
      if (!waiting) {
        waiting = true;
        services.timers().after(Services.AGAIN_NANOS, this::lookAgain);
      }
      return false;
    }
  }

  private void lookAgain() {
    waiting = false;
    goOn();
  }

  /** Finds what one instance comes to, reading what it must; what can't be read is still asked. */
  private boolean ask() {
    Instance asked = toEvaluate.peek();
    if (asked != null) {
      Event found = evaluated(asked);
      toEvaluate.remove();
      values.facts().step(found, this);
      return true;
    }
    replay.taken();
    Start next = toStart.peek();
    if (next != null) {
      boolean answered =
          replaying
              ? Recorded.before(this, next.instance(), next.attempt(), answers)
              : Recorded.attempt(this, next.instance(), next.attempt(), answers);
      toStart.remove();
      if (!answered) {
        attempts.start(next.instance(), next.attempt());
      }
      return true;
    }
    return turn();
  }

  /** Nothing is asked any more: hears a cancellation, or that there is no more on record. */
  private boolean turn() {
    if (cancels < cancelRequests) {
      cancels++;
      Failure why = abort;
      abort = null;
      values.facts().step(why == null ? new Event.Cancel() : new Event.Abort(why), this);
    } else if (replaying) {
      replaying = false;
      values.facts().step(new Event.Replayed(), this);
    } else {
      return false;
    }
    return true;
  }

  private Event evaluated(Instance instance) {
    if (replaying) {
      Event before = Recorded.glue(instance, replay.takeBefore(instance, cancels), values);
      return before != null ? before : glue.evaluateBefore(instance);
    }
    Event recorded = Recorded.glue(instance, replay.take(instance), values);
    if (recorded != null) {
      return recorded;
    }
    Event event = glue.evaluate(instance);
    recorder.evaluated(instance, event);
    return event;
  }

  @Override
  public void evaluate(Instance instance) {
    toEvaluate.add(instance);
  }

  @Override
  public void start(Instance instance, int attempt) {
    if (replay.isEmpty()) {
      attempts.start(instance, attempt);
    } else {
      toStart.add(new Start(instance, attempt));
    }
  }

  @Override
  public void wake(Instance instance, Duration delay) {
    Node node = keys.plan().node(instance.node());
    long nanos = attempts.untilNext(instance, ((TaskNode) node).sensor(), delay);
    recorder.due(instance, services.clock().now().plusNanos(nanos));
    services.timers().after(nanos, () -> feed(new Event.Due(instance)));
  }

  @Override
  public void abandon(Instance instance, int attempt) {
    attempts.abandon(instance);
  }

  @Override
  public void changed(Instance instance, TaskState state, int attempt, @Nullable Failure failure) {
    if (state.ended()) {
      values.sources().remove(instance); // what still reads a map's elements evaluates them again
    }
    recorder.changed(instance, state, attempt, failure);
  }

  @Override
  public void ended(RunOutcome outcome) {
    over = true;
    ending.ended(outcome);
  }

  /** Tells the listener once what was written is durable. */
  void tell(Runnable news) {
    services.writer().afterCommit(news);
  }
}
