package dev.dagsmith.runtime.engine;

import dev.dagsmith.TaskContext;
import dev.dagsmith.runtime.TaskInterceptor;
import dev.dagsmith.runtime.TaskInvocation;
import dev.dagsmith.runtime.TaskRef;
import dev.dagsmith.runtime.engine.failure.CodeRunner;
import dev.dagsmith.runtime.engine.value.ReadInputs;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A call of a task's code, and the interceptors that go around it. For one thread. */
final class Invocation implements TaskInvocation {
  private final List<TaskInterceptor> around;
  private final Attempt attempt;
  private final TaskContext context;
  private final ReadInputs inputs;

  private Invocation(
      List<TaskInterceptor> around, Attempt attempt, TaskContext context, ReadInputs inputs) {
    this.around = around;
    this.attempt = attempt;
    this.context = context;
    this.inputs = inputs;
  }

  /** Calls the code, through the interceptors if there are any. */
  static @Nullable Object call(Attempt attempt, TaskContext context, ReadInputs inputs)
      throws Throwable {
    List<TaskInterceptor> around = attempt.run.services.interceptors();
    return around.isEmpty()
        ? CodeRunner.run(attempt.node().code(), inputs.inputs())
        : CodeRunner.run(
            in -> new Invocation(around, attempt, context, inputs).proceed(), inputs.inputs());
  }

  @Override
  public TaskContext context() {
    return context;
  }

  @Override
  public TaskRef<?> task() {
    return attempt.task();
  }

  @Override
  public List<String> inputNames() {
    return inputs.names();
  }

  @Override
  public @Nullable Object input(String name) {
    return inputs.named(name);
  }

  @Override
  public @Nullable Object proceed() throws Throwable {
    if (around.isEmpty()) {
      return CodeRunner.run(attempt.node().code(), inputs.inputs());
    }
    List<TaskInterceptor> inner = around.subList(1, around.size());
    return around.get(0).around(new Invocation(inner, attempt, context, inputs));
  }

  @Override
  public List<String> changedInputs() {
    return inputs.changed();
  }
}
