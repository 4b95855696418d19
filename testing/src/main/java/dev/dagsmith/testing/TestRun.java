package dev.dagsmith.testing;

import dev.dagsmith.runtime.RunError;
import dev.dagsmith.runtime.RunResult;
import dev.dagsmith.runtime.TaskRef;
import dev.dagsmith.runtime.TaskResult;
import dev.dagsmith.runtime.core.RunState;
import dev.dagsmith.runtime.graph.DagDefinition;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A run that has ended in a test. {@link DagAssertions#assertThat(TestRun)} asserts on it.
 *
 * @param <T> the type of its result
 */
public final class TestRun<T extends @Nullable Object> {
  private final DagDefinition dag;
  private final RunResult<T> result;
  private final List<TaskResult> tasks;
  private final History history;
  private final StoredValues values;

  TestRun(DagDefinition dag, RunResult<T> result, History history, TestHome home) {
    this.dag = dag;
    this.result = result;
    this.tasks = result.taskList();
    this.history = history;
    this.values = new StoredValues(dag, result.runId(), home);
  }

  /**
   * The run's id.
   *
   * @return the id
   */
  public String runId() {
    return result.runId();
  }

  /**
   * How it ended.
   *
   * @return success or failed
   */
  public RunState state() {
    return result.state();
  }

  /**
   * What the dag's method returned: a copy of its own for each call. Null if it returns nothing, or
   * was skipped.
   *
   * @return the result
   * @throws dev.dagsmith.runtime.DagRunFailed if the run failed
   */
  public T result() {
    return result.result();
  }

  /**
   * Why it failed; null if it did not.
   *
   * @return the failure
   */
  public @Nullable RunError error() {
    return result.error();
  }

  /**
   * How much virtual time it took.
   *
   * @return zero or more
   */
  public Duration duration() {
    return result.duration();
  }

  /**
   * Its task instances that have a state, in the order of the source, mapped ones by index.
   *
   * @return the instances
   */
  public List<TaskResult> tasks() {
    return tasks;
  }

  /**
   * What an instance of a task returned, decoded anew for each call.
   *
   * @param <V> the type of the value
   * @param task a constant of the generated class
   * @param mapIndex the map indexes of a mapped task, outermost first
   * @return null if that is the value
   * @throws AssertionError if there is no such task, or it stored nothing
   */
  @SuppressWarnings({"unchecked", "NullAway", "TypeParameterUnusedInFormals"}) // null is a value
  public <V extends @Nullable Object> V xcom(TaskRef<V> task, int... mapIndex) {
    return (V) values.returned(task, mapIndex);
  }

  /**
   * What an instance of a task pushed under a key.
   *
   * @param <V> the type of the value
   * @param task a constant of the generated class
   * @param key the key
   * @param type what it was pushed as
   * @param mapIndex the map indexes of a mapped task, outermost first
   * @return the value
   * @throws AssertionError if there is no such task, or it stored nothing under the key
   */
  public <V> @Nullable V xcom(TaskRef<?> task, String key, Class<V> type, int... mapIndex) {
    return values.pushed(task, key, type, mapIndex);
  }

  /**
   * The run as a tree: each task with its states, attempts and failures. For people.
   *
   * @return lines of text
   */
  public String tree() {
    return RunTree.of(dag, history);
  }

  DagDefinition dag() {
    return dag;
  }

  History history() {
    return history;
  }

  @Override
  public String toString() {
    return tree();
  }
}
