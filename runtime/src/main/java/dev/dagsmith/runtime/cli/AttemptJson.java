package dev.dagsmith.runtime.cli;

import dev.dagsmith.runtime.core.Failure;
import dev.dagsmith.runtime.core.TaskState;
import dev.dagsmith.runtime.store.InstanceKey;
import dev.dagsmith.runtime.store.RunReads;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An attempt as JSON. */
final class AttemptJson {
  private AttemptJson() {}

  /** All attempts of an instance, first to last. */
  static List<Map<String, @Nullable Object>> all(RunReads reads, InstanceKey instance) {
    List<Map<String, @Nullable Object>> all = new ArrayList<>();
    for (AttemptHistory.Entry each : AttemptHistory.of(reads, instance)) {
      all.add(of(all.size() + 1, each));
    }
    return all;
  }

  /**
   * One of them.
   *
   * @param number which one, from 1
   */
  static Map<String, @Nullable Object> of(int number, AttemptHistory.Entry attempt) {
    Instant started = attempt.times().startedAt();
    Instant ended = attempt.times().endedAt();
    Duration duration = attempt.duration();
    TaskState state = attempt.state();
    Failure failure = attempt.failure();
    Map<String, @Nullable Object> json = new LinkedHashMap<>();
    json.put("attempt", number);
    json.put("epoch", attempt.key().epoch());
    json.put("state", state == null ? null : state.display());
    json.put("started_at", started == null ? null : started.toString());
    json.put("ended_at", ended == null ? null : ended.toString());
    json.put("duration_ms", duration == null ? null : duration.toMillis());
    json.put("error", failure == null ? null : ReportJson.failure(failure));
    return json;
  }
}
