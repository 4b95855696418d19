package dev.dagsmith.runtime.engine;

import dev.dagsmith.runtime.DagRunFailed;
import dev.dagsmith.runtime.RunError;
import dev.dagsmith.runtime.RunResult;
import dev.dagsmith.runtime.TaskResult;
import dev.dagsmith.runtime.core.RunState;
import dev.dagsmith.runtime.engine.failure.Rebuilt;
import dev.dagsmith.runtime.engine.plan.RunKeys;
import dev.dagsmith.runtime.xcom.XComCodec;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A run that has ended. */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Result<T extends @Nullable Object>(
    RunKeys keys,
    RunState state,
    byte @Nullable [] json,
    boolean sensitive,
    @Nullable RunError error,
    @Nullable Throwable original,
    Instant startedAt,
    Duration duration,
    Iterable<TaskResult> tasks)
    implements RunResult<T> {
  /** What is shown of a result that is secret, as JSON. */
  private static final String MASKED = "\"***\"";

  @Override
  public String dagId() {
    return keys.run().dagId();
  }

  @Override
  public String runId() {
    return keys.run().runId();
  }

  @Override
  @SuppressWarnings({
    "unchecked",
    "NullAway"
  }) // T is the dag's type, nullable where it returns null
  public T result() {
    RunError failed = error;
    if (failed != null) {
      throw failed(failed);
    }
    byte[] stored = json;
    return (T)
        (stored == null ? null : XComCodec.json().decode(stored, keys.plan().dag().result()));
  }

  @Override
  public @Nullable String resultJson() {
    byte[] stored = json;
    if (stored == null) {
      return null;
    }
    return sensitive ? MASKED : new String(stored, StandardCharsets.UTF_8);
  }

  private DagRunFailed failed(RunError failed) {
    StringBuilder text = new StringBuilder("Run ").append(runId()).append(" of ").append(dagId());
    text.append(" failed");
    if (!failed.taskId().isEmpty()) {
      text.append(" at ").append(failed.taskId());
      if (!failed.mapIndex().isEmpty()) {
        text.append(failed.mapIndex());
      }
    }
    if (!failed.calledAt().isEmpty()) {
      text.append(" (").append(failed.calledAt()).append(')');
    }
    text.append(": ").append(failed.failure().text());
    Throwable cause = original;
    return new DagRunFailed(
        text.toString(), failed, cause == null ? Rebuilt.of(failed.failure()) : cause);
  }

  @Override
  public String toString() {
    return "Run " + runId() + " of " + dagId() + ": " + state.display();
  }
}
