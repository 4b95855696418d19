package dev.dagsmith.testing;

import dev.dagsmith.runtime.RunError;
import dev.dagsmith.runtime.TaskRef;
import dev.dagsmith.runtime.core.RunState;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.assertj.core.api.AbstractAssert;
import org.jspecify.annotations.Nullable;

/**
 * Asserts on a run that has ended.
 *
 * @param <T> the type of its result
 */
public final class RunAssert<T extends @Nullable Object>
    extends AbstractAssert<RunAssert<T>, TestRun<T>> {
  RunAssert(TestRun<T> run) {
    super(run, RunAssert.class);
  }

  /**
   * It ended well.
   *
   * @return this
   */
  public RunAssert<T> succeeded() {
    if (actual.state() != RunState.SUCCESS) {
      throw different("Expected the run to succeed, but it failed" + why());
    }
    return this;
  }

  /**
   * It failed, for whatever reason.
   *
   * @return this
   */
  public RunAssert<T> failed() {
    if (actual.state() != RunState.FAILED) {
      throw different("Expected the run to fail, but it succeeded");
    }
    return this;
  }

  /**
   * It failed with an exception of this class, or of a subclass.
   *
   * @param type the exception's class
   * @return this
   */
  public RunAssert<T> failedWith(Class<? extends Throwable> type) {
    failed();
    if (!error().failure().is(type.getName())) {
      throw different(
          "Expected the run to fail with " + type.getName() + ", but it failed" + why());
    }
    return this;
  }

  /**
   * The same, with this message.
   *
   * @param type the exception's class
   * @param message its whole message; null if it has none
   * @return this
   */
  public RunAssert<T> failedWith(Class<? extends Throwable> type, @Nullable String message) {
    failedWith(type);
    if (!Objects.equals(error().failure().message(), message)) {
      throw different(
          "Expected the message of the run's failure to be <"
              + message
              + ">, but it failed"
              + why());
    }
    return this;
  }

  /**
   * It failed because this task did.
   *
   * @param task a constant of the generated class
   * @return this
   */
  public RunAssert<T> failedAt(TaskRef<?> task) {
    failed();
    List<String> ids = KnownTasks.ids(actual.dag(), task);
    if (!ids.contains(error().taskId())) {
      throw different("Expected the run to fail at " + ids.get(0) + ", but it failed" + why());
    }
    return this;
  }

  /**
   * It ended well, and its result equals this one.
   *
   * @param expected what it is to be
   * @return this
   */
  public RunAssert<T> hasResult(T expected) {
    succeeded();
    T result = actual.result();
    if (!Objects.deepEquals(result, expected)) {
      throw different("Expected the result <" + expected + ">, but it is <" + result + ">");
    }
    return this;
  }

  /**
   * It took this much virtual time.
   *
   * @param expected what it is to be
   * @return this
   */
  public RunAssert<T> lasted(Duration expected) {
    if (!actual.duration().equals(expected)) {
      throw different(
          "Expected the run to last " + expected + ", but it lasted " + actual.duration());
    }
    return this;
  }

  /**
   * Each of these tasks began only when the one before it had ended, with all their instances.
   *
   * @param tasks constants of the generated class
   * @return this
   */
  public RunAssert<T> hasOrder(TaskRef<?>... tasks) {
    Spans spans = new Spans(actual.history());
    for (int i = 1; i < tasks.length; i++) {
      List<String> before = KnownTasks.ids(actual.dag(), tasks[i - 1]);
      List<String> after = KnownTasks.ids(actual.dag(), tasks[i]);
      if (!spans.inOrder(before, after)) {
        throw different(
            "Expected "
                + String.join(" and ", before)
                + " to end before "
                + String.join(" and ", after)
                + " begins, but "
                + spans.text());
      }
    }
    return this;
  }

  /**
   * These tasks ran, in this order of their first beginnings, and no others.
   *
   * @param tasks constants of the generated class
   * @return this
   */
  public RunAssert<T> ran(TaskRef<?>... tasks) {
    Spans spans = new Spans(actual.history());
    List<String> expected =
        Stream.of(tasks).flatMap(each -> KnownTasks.ids(actual.dag(), each).stream()).toList();
    if (!spans.begun().equals(expected)) {
      throw different("Expected to run " + expected + ", but what ran was " + spans.begun());
    }
    return this;
  }

  /**
   * Asserts on a task.
   *
   * @param task a constant of the generated class
   * @return what asserts on it
   * @throws AssertionError if the dag has no such task
   */
  public TaskAssert<T> task(TaskRef<?> task) {
    return new TaskAssert<>(this, task, KnownTasks.ids(actual.dag(), task), null);
  }

  /**
   * Asserts on a task by its id, with the prefixes of the groups it is in.
   *
   * @param taskId its id
   * @return what asserts on it
   */
  public TaskAssert<T> task(String taskId) {
    return task(new TaskRef<>(actual.dag().dagId(), taskId));
  }

  TestRun<T> run() {
    return actual;
  }

  AssertionError different(String text) {
    return failure("%s.%n%s", text, actual.tree());
  }

  private RunError error() {
    return Objects.requireNonNull(actual.error());
  }

  private String why() {
    RunError error = error();
    return " at "
        + error.taskId()
        + (error.calledAt().isEmpty() ? "" : " (" + error.calledAt() + ")")
        + ": "
        + error.failure().text();
  }
}
