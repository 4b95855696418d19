package dev.dagsmith.runtime.log;

import dev.dagsmith.Artifact;
import dev.dagsmith.CurrentTask;
import dev.dagsmith.DataInterval;
import dev.dagsmith.Secret;
import dev.dagsmith.TaskContext;
import dev.dagsmith.XComSource;
import dev.dagsmith.XComType;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A task whose log is kept here instead of in a store. */
final class LoggedTask implements TaskContext, LogTarget {
  private final Map<Integer, byte[]> stored = new TreeMap<>();
  private final TaskLog log;
  private int much;

  LoggedTask(int limit) {
    this.log = new TaskLog(limit, log -> much++);
  }

  /** Runs this as the task. */
  void run(Runnable work) {
    try (CurrentTask.Scope scope = CurrentTask.enter(this)) {
      work.run();
    }
  }

  /** Has the engine come by. */
  int write() {
    List<LogChunk> chunks = log.take();
    for (LogChunk each : chunks) {
      if (each.text().length == 0) {
        stored.remove(each.number());
      } else {
        stored.put(each.number(), each.text());
      }
    }
    return chunks.size();
  }

  /** How many rows the store has. */
  int rows() {
    return stored.size();
  }

  /** What the store has. */
  String stored() {
    StringBuilder text = new StringBuilder();
    stored.values().forEach(each -> text.append(new String(each, StandardCharsets.UTF_8)));
    return text.toString();
  }

  /** How often it was told that much waits. */
  int much() {
    return much;
  }

  @Override
  public TaskLog log() {
    return log;
  }

  @Override
  public boolean attached() {
    return true;
  }

  @Override
  public String dagId() {
    return "prices";
  }

  @Override
  public String runId() {
    return "r1";
  }

  @Override
  public String taskId() {
    return "ask";
  }

  @Override
  public List<Integer> mapIndex() {
    return List.of();
  }

  @Override
  public int attempt() {
    return 1;
  }

  @Override
  public Instant logicalDate() {
    return Instant.EPOCH;
  }

  @Override
  public DataInterval dataInterval() {
    throw new UnsupportedOperationException();
  }

  @Override
  public Map<String, @Nullable Object> params() {
    throw new UnsupportedOperationException();
  }

  @Override
  public void push(String key, Object value) {
    throw new UnsupportedOperationException();
  }

  @Override
  public <T> void push(String key, @Nullable T value, XComType<T> type) {
    throw new UnsupportedOperationException();
  }

  @Override
  public XComSource from(String taskId) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Artifact write(String key, String mediaType, Artifact.Content content) {
    throw new UnsupportedOperationException();
  }

  @Override
  public InputStream open(Artifact artifact) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Secret<String> secret(String name) {
    throw new UnsupportedOperationException();
  }
}
