package dev.dagsmith.testing;

import dev.dagsmith.runtime.TaskRef;
import dev.dagsmith.runtime.TaskResult;
import dev.dagsmith.runtime.core.Failure;
import dev.dagsmith.runtime.core.TaskState;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Asserts on a task of a run: on all its instances, or on the one that {@link #at} names.
 *
 * @param <T> the type of the run's result
 */
public final class TaskAssert<T extends @Nullable Object> {
  private final RunAssert<T> run;
  private final TaskRef<?> task;
  private final List<String> ids;
  private final @Nullable List<Integer> mapIndex;
  private final List<TaskResult> instances;

  TaskAssert(
      RunAssert<T> run, TaskRef<?> task, List<String> ids, @Nullable List<Integer> mapIndex) {
    this.run = run;
    this.task = task;
    this.ids = ids;
    this.mapIndex = mapIndex;
    this.instances =
        run.run().tasks().stream()
            .filter(each -> ids.contains(each.taskId()))
            .filter(each -> mapIndex == null || each.mapIndex().equals(mapIndex))
            .toList();
  }

  /**
   * One instance of a mapped task.
   *
   * @param indexes the map indexes, outermost first, from 0
   * @return what asserts on it
   */
  public TaskAssert<T> at(Integer... indexes) {
    return new TaskAssert<>(run, task, ids, List.of(indexes));
  }

  /**
   * It is in this state, in all instances; {@code NONE} if it was never reached.
   *
   * @param expected what it is to be
   * @return this
   */
  public TaskAssert<T> hasState(TaskState expected) {
    if (expected == TaskState.NONE ? !instances.isEmpty() : instances.isEmpty()) {
      throw different(
          "to be "
              + expected.display()
              + ", but it "
              + (instances.isEmpty() ? "was never reached" : "is " + state(instances.get(0))));
    }
    for (TaskResult each : instances) {
      if (each.state() != expected) {
        throw different(
            "to be " + expected.display() + ", but " + name(each) + " is " + state(each));
      }
    }
    return this;
  }

  /**
   * It ended well.
   *
   * @return this
   */
  public TaskAssert<T> succeeded() {
    return hasState(TaskState.SUCCESS);
  }

  /**
   * It failed.
   *
   * @return this
   */
  public TaskAssert<T> failed() {
    return hasState(TaskState.FAILED);
  }

  /**
   * It failed with an exception of this class, or of a subclass.
   *
   * @param type the exception's class
   * @return this
   */
  public TaskAssert<T> failedWith(Class<? extends Throwable> type) {
    failed();
    for (TaskResult each : instances) {
      Failure failure = Objects.requireNonNull(each.failure());
      if (!failure.is(type.getName())) {
        throw different(
            "to fail with " + type.getName() + ", but " + name(each) + " " + state(each));
      }
    }
    return this;
  }

  /**
   * It was skipped: by itself, or because its branch was not taken.
   *
   * @return this
   */
  public TaskAssert<T> skipped() {
    return hasState(TaskState.SKIPPED);
  }

  /**
   * It did not run because something that it needs failed.
   *
   * @return this
   */
  public TaskAssert<T> upstreamFailed() {
    return hasState(TaskState.UPSTREAM_FAILED);
  }

  /**
   * It began so many attempts, in each instance.
   *
   * @param expected what it is to be
   * @return this
   */
  public TaskAssert<T> hasAttempts(int expected) {
    for (TaskResult each : instances) {
      if (each.attempts() != expected) {
        throw different(
            "to have " + expected + " attempts, but " + name(each) + " has " + each.attempts());
      }
    }
    if (instances.isEmpty() && expected != 0) {
      throw different("to have " + expected + " attempts, but it was never reached");
    }
    return this;
  }

  /**
   * It has so many instances.
   *
   * @param expected what it is to be
   * @return this
   */
  public TaskAssert<T> hasInstances(int expected) {
    if (instances.size() != expected) {
      throw different("to have " + expected + " instances, but it has " + instances.size());
    }
    return this;
  }

  /**
   * What it returned equals this; of a mapped task, {@link #at} says which instance's.
   *
   * @param expected what it is to be
   * @return this
   */
  public TaskAssert<T> returned(@Nullable Object expected) {
    @Nullable Object value = run.run().<@Nullable Object>xcom(ref(), path());
    if (!Objects.deepEquals(value, expected)) {
      throw different("to return <" + expected + ">, but it returned <" + value + ">");
    }
    return this;
  }

  /**
   * What it pushed under a key equals this.
   *
   * @param key the key
   * @param expected what it is to be
   * @return this
   */
  public TaskAssert<T> pushed(String key, Object expected) {
    @Nullable Object value = run.run().xcom(ref(), key, expected.getClass(), path());
    if (!Objects.deepEquals(value, expected)) {
      throw different(
          "to push <" + expected + "> under " + key + ", but it pushed <" + value + ">");
    }
    return this;
  }

  /**
   * Goes on with the run.
   *
   * @return what asserts on it
   */
  public RunAssert<T> andRun() {
    return run;
  }

  /**
   * Goes on with another task of the run.
   *
   * @param other a constant of the generated class
   * @return what asserts on it
   */
  public TaskAssert<T> task(TaskRef<?> other) {
    return run.task(other);
  }

  @SuppressWarnings("unchecked") // whatever it returns is compared as an object
  private TaskRef<@Nullable Object> ref() {
    return (TaskRef<@Nullable Object>) task;
  }

  private int[] path() {
    return mapIndex == null ? new int[0] : mapIndex.stream().mapToInt(Integer::intValue).toArray();
  }

  private static String name(TaskResult instance) {
    return instance.taskId() + (instance.mapIndex().isEmpty() ? "" : instance.mapIndex());
  }

  private static String state(TaskResult instance) {
    Failure failure = instance.failure();
    return instance.state().display() + (failure == null ? "" : " with " + failure.text());
  }

  private AssertionError different(String text) {
    String index = mapIndex == null ? "" : mapIndex.toString();
    return run.different("Expected " + String.join(" and ", ids) + index + " " + text);
  }
}
