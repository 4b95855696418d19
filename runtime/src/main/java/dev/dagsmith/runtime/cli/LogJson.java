package dev.dagsmith.runtime.cli;

import dev.dagsmith.runtime.store.InstanceKey;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The log of an attempt as one JSON object. */
final class LogJson {
  private LogJson() {}

  /**
   * Writes it.
   *
   * @param instance of which instance
   * @param number which attempt, from 1
   * @param attempt the attempt; null if none has begun
   * @param log what it has logged, in UTF-8
   */
  static void print(
      @Nullable InstanceKey instance,
      int number,
      AttemptHistory.@Nullable Entry attempt,
      ByteArrayOutputStream log,
      PrintStream out) {
    Map<String, @Nullable Object> json = new LinkedHashMap<>();
    if (instance != null) {
      json.put("dag_id", instance.run().dagId());
      json.put("run_id", instance.run().runId());
      json.put("task_id", instance.taskId());
      json.put("map_index", Arrays.stream(instance.path().indexes()).boxed().toList());
    }
    json.putAll(attempt == null ? none() : AttemptJson.of(number, attempt));
    json.put("lines", log.toString(StandardCharsets.UTF_8).lines().toList());
    JsonOut.print(json, out);
  }

  private static Map<String, @Nullable Object> none() {
    Map<String, @Nullable Object> json = new LinkedHashMap<>();
    for (String each :
        List.of("attempt", "epoch", "state", "started_at", "ended_at", "duration_ms", "error")) {
      json.put(each, null);
    }
    return json;
  }
}
