package dev.dagsmith.testing;

import dev.dagsmith.TaskContext;
import dev.dagsmith.runtime.TaskInterceptor;
import dev.dagsmith.runtime.TaskInvocation;
import dev.dagsmith.runtime.TaskRef;
import dev.dagsmith.runtime.engine.Attempt;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The tasks that are replaced, and how often each instance was called. Safe for several threads.
 */
final class Stubs implements TaskInterceptor {
  private final List<Stub<?>> all = new ArrayList<>();
  private final Map<Call, Integer> calls = new HashMap<>();
  private final Map<Instance, Stub.Step<?>> current = new HashMap<>();

  /**
   * A task instance.
   *
   * @param declared the task, as the dag names it whose method calls it
   * @param full the same, as the dag names it that is run
   */
  private record Instance(
      String runId, TaskRef<?> declared, TaskRef<?> full, List<Integer> mapIndex) {}

  /** A task instance and what replaces it: who is replaced again begins with the first answer. */
  private record Call(Stub<?> stub, Instance instance) {}

  synchronized <T extends @Nullable Object> Stub<T> add(Stub<T> stub) {
    all.add(stub);
    return stub;
  }

  synchronized List<TaskRef<?>> tasks() {
    List<TaskRef<?>> tasks = new ArrayList<>();
    all.forEach(each -> tasks.add(each.task()));
    return tasks;
  }

  /**
   * An attempt is about to begin, and has the next answer, whether it comes to give it or not.
   *
   * @return how much virtual time it takes
   */
  synchronized Duration begin(Attempt attempt) {
    Instance instance =
        new Instance(
            attempt.runKey().runId(),
            attempt.task(),
            new TaskRef<>(attempt.runKey().dagId(), attempt.taskId()),
            attempt.mapIndex());
    Stub<?> stub = stub(instance);
    Stub.Step<?> step =
        stub == null ? null : stub.step(calls.merge(new Call(stub, instance), 1, Integer::sum) - 1);
    if (step == null) {
      current.remove(instance);
      return Duration.ZERO;
    }
    current.put(instance, step);
    return step.takes();
  }

  @Override
  public @Nullable Object around(TaskInvocation call) throws Throwable {
    TaskContext context = call.context();
    Instance instance =
        new Instance(
            context.runId(),
            call.task(),
            new TaskRef<>(context.dagId(), context.taskId()),
            context.mapIndex());
    Stub.Step<?> step = current(instance);
    return step == null ? call.proceed() : step.answer().answer(call);
  }

  private synchronized Stub.@Nullable Step<?> current(Instance instance) {
    return current.get(instance);
  }

  /** The one that was made last. */
  private @Nullable Stub<?> stub(Instance instance) {
    for (int i = all.size() - 1; i >= 0; i--) {
      Stub<?> stub = all.get(i);
      if (KnownTasks.is(stub.task(), instance.declared(), instance.full())
          && stub.isFor(instance.mapIndex())) {
        return stub;
      }
    }
    return null;
  }
}
