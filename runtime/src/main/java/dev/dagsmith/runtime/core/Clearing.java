package dev.dagsmith.runtime.core;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Queue;
import org.jspecify.annotations.Nullable;

/**
 * What of a run's record still holds when some of its answers are taken away: the run is driven
 * again by what is left, with nothing else done, and what it does not come to depends on what was
 * taken away. So "downstream" is by the rules that order a run, and by no other: data, steps,
 * decisions, joins, early exits, catches and finally blocks, the elements of maps. Not safe for use
 * by several threads.
 */
public final class Clearing {
  private final RunCore core;

  private Clearing(RunCore core) {
    this.core = core;
  }

  /** The answers that are left. */
  public interface Answers {
    /**
     * How a node answered: {@link Event.Evaluated}, {@link Event.Chosen}, {@link Event.Counted} or
     * {@link Event.Threw}; for a task how its last attempt ended, as if it had been this one.
     *
     * @param attempt the attempt of a task; 0 for other nodes
     * @return null if there is no answer, or it is taken away
     */
    @Nullable Event answer(Instance instance, int attempt);
  }

  /** Drives a run by these answers as far as they go. Each instance is asked for at most once. */
  public static Clearing of(Plan plan, Answers answers) {
    RunCore core = RunCore.unlimited(plan);
    Asked asked = new Asked();
    core.step(new Event.Begin(), asked);
    for (Question next = asked.queue.poll(); next != null; next = asked.queue.poll()) {
      Event answer = answers.answer(next.instance(), next.attempt());
      if (answer != null) {
        core.step(answer, asked);
      }
    }
    return new Clearing(core);
  }

  /**
   * Whether what is recorded of an instance holds: its answer is left, and nothing that leads to it
   * was taken away. True too for what ended without being asked, because it was not taken or
   * something before it failed.
   */
  public boolean holds(Instance instance) {
    return core.settled(instance);
  }

  private record Question(Instance instance, int attempt) {}

  private static final class Asked implements Commands {
    final Queue<Question> queue = new ArrayDeque<>();

    @Override
    public void evaluate(Instance instance) {
      queue.add(new Question(instance, 0));
    }

    @Override
    public void start(Instance instance, int attempt) {
      queue.add(new Question(instance, attempt));
    }

    @Override
    public void wake(Instance instance, Duration delay) {
      // what waits has no last answer
    }

    @Override
    public void abandon(Instance instance, int attempt) {
      // nothing is under way
    }

    @Override
    public void changed(
        Instance instance, TaskState state, int attempt, @Nullable Failure failure) {
      // asked for at the end
    }

    @Override
    public void ended(RunOutcome outcome) {
      // so everything holds
    }
  }
}
