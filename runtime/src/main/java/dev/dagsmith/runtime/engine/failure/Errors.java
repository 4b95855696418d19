package dev.dagsmith.runtime.engine.failure;

import dev.dagsmith.runtime.RunError;
import dev.dagsmith.runtime.core.Failure;
import dev.dagsmith.runtime.engine.plan.Paths;
import dev.dagsmith.runtime.engine.plan.RunKeys;
import dev.dagsmith.runtime.store.InstanceKey;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a run's result says of its failure. */
public final class Errors {
  private Errors() {}

  public static RunError of(
      RunKeys keys, @Nullable InstanceKey at, Failure failure, List<Failure> suppressed) {
    if (at == null) {
      return new RunError("", List.of(), "", failure, suppressed);
    }
    int node = keys.plan().find(at.taskId());
    return new RunError(
        at.taskId(),
        Paths.list(at.path().indexes()),
        node < 0 ? "" : keys.place(node).display(),
        failure,
        suppressed);
  }
}
