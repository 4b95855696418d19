package dev.dagsmith.testing;

import dev.dagsmith.runtime.TaskInterceptor;
import dev.dagsmith.runtime.TaskInvocation;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds tasks that change the objects that they are passed. Safe for several threads. */
final class ChangedArguments implements TaskInterceptor {
  private final List<String> found = new ArrayList<>();

  @Override
  public @Nullable Object around(TaskInvocation call) throws Throwable {
    try {
      return call.proceed();
    } finally {
      List<String> changed = call.changedInputs();
      if (!changed.isEmpty()) {
        add(call.context().taskId(), changed);
      }
    }
  }

  private synchronized void add(String taskId, List<String> changed) {
    String text = taskId + " changes " + String.join(" and ", changed);
    if (!found.contains(text)) {
      found.add(text);
    }
  }

  /** Tells of what was found since the last time. */
  synchronized void check() {
    if (found.isEmpty()) {
      return;
    }
    String text = String.join("; ", found);
    found.clear();
    throw new AssertionError(
        "Task "
            + text
            + ", which it was passed. In a dag each task has its own copy, so the next one does not"
            + " see the change, as it does in the plain call. Return the changed value instead. If"
            + " nobody looks at the object again, let the test be: @DagTest(checkArguments ="
            + " false).");
  }
}
