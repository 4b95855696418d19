package dev.dagsmith.runtime.core;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What a run wants done; called from within {@link RunCore#step}, in order. Implementations only
 * take notes.
 */
public interface Commands {
  /**
   * Evaluate this node at its place: a value, a choice, a map's source, a group's arguments or the
   * exception of a {@code throw}. Answer with {@link Event.Evaluated}, {@link Event.Chosen}, {@link
   * Event.Counted} or {@link Event.Threw}.
   */
  void evaluate(Instance instance);

  /** Start an attempt of this task. Answer with {@link Event.Started} and one of its ends. */
  void start(Instance instance, int attempt);

  /** Answer with {@link Event.Due} after this time. */
  void wake(Instance instance, Duration delay);

  /** Give this attempt up: interrupt it, and take nothing from it any more. */
  void abandon(Instance instance, int attempt);

  /**
   * A node's state has changed, to be recorded and shown. Called for every kind of node; what is
   * stored of which is the engine's affair.
   *
   * @param attempt the current attempt of a task; 0 before the first, and for other nodes
   * @param failure why, for {@link TaskState#FAILED} and {@link TaskState#UP_FOR_RETRY}; null for
   *     other states, and for a compound that failed by what is inside it
   */
  void changed(Instance instance, TaskState state, int attempt, @Nullable Failure failure);

  /** The run has ended. */
  void ended(RunOutcome outcome);
}
