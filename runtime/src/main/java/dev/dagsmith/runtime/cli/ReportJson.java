package dev.dagsmith.runtime.cli;

import dev.dagsmith.runtime.RunError;
import dev.dagsmith.runtime.TaskResult;
import dev.dagsmith.runtime.core.Failure;
import dev.dagsmith.view.JsonText;
import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A run as one JSON object. */
final class ReportJson {
  private ReportJson() {}

  /** Writes it; the tasks are read as they are written, however many there are. */
  static void print(RunReport run, PrintStream out) {
    print(run, null, null, out);
  }

  /**
   * Writes it with all attempts of each instance that had more than one.
   *
   * @param attempts gives those of an instance
   * @param xcoms all of the run; null to leave them out
   */
  static void print(
      RunReport run,
      @Nullable Function<TaskResult, List<?>> attempts,
      JsonText.@Nullable Rows xcoms,
      PrintStream out) {
    Map<String, @Nullable Object> json = new LinkedHashMap<>();
    json.put("dag_id", run.dagId());
    json.put("run_id", run.runId());
    json.put("state", run.state().display());
    json.put("result", run.result() == null ? null : new JsonText.Raw(run.result()));
    json.put("error", run.error() == null ? null : error(run.error()));
    json.put("duration_ms", run.duration() == null ? null : run.duration().toMillis());
    JsonText.Rows tasks =
        element -> run.tasks().forEach(each -> element.accept(task(each, attempts)));
    json.put("tasks", tasks);
    if (xcoms != null) {
      json.put("xcoms", xcoms);
    }
    JsonOut.print(json, out);
  }

  private static Map<String, @Nullable Object> error(RunError error) {
    Map<String, @Nullable Object> json = new LinkedHashMap<>();
    json.put("task_id", error.taskId());
    json.put("map_index", error.mapIndex());
    json.put("called_at", error.calledAt().isEmpty() ? null : error.calledAt());
    json.putAll(failure(error.failure()));
    json.put("suppressed", error.suppressed().stream().map(ReportJson::failure).toList());
    return json;
  }

  /** Why something failed. */
  static Map<String, @Nullable Object> failure(Failure failure) {
    Map<String, @Nullable Object> json = new LinkedHashMap<>();
    json.put("type", failure.className());
    json.put("message", failure.message());
    json.put("stack", failure.stack());
    return json;
  }

  private static Map<String, @Nullable Object> task(
      TaskResult task, @Nullable Function<TaskResult, List<?>> attempts) {
    Map<String, @Nullable Object> json = new LinkedHashMap<>();
    json.put("task_id", task.taskId());
    json.put("map_index", task.mapIndex());
    json.put("state", task.state().display());
    json.put("attempts", task.attempts());
    json.put("duration_ms", task.duration().toMillis());
    if (attempts != null) {
      json.put("history", task.attempts() > 1 ? attempts.apply(task) : List.of());
    }
    return json;
  }
}
