package dev.dagsmith.runtime.store;

import dev.dagsmith.runtime.core.Failure;
import dev.dagsmith.runtime.core.RunState;
import dev.dagsmith.runtime.core.TaskState;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Rows for tests. */
final class Fixture {
  static final Instant T0 = Instant.parse("2026-01-01T00:00:00.123456Z");

  private Fixture() {}

  static GraphVersion graph(String dagId, String hash, String... taskIds) {
    return new GraphVersion(dagId, hash, List.of(taskIds), () -> "{\"of\":\"" + hash + "\"}");
  }

  /** A run that has begun. */
  static RunKey run(RunStore store, String dagId, String runId, String... taskIds) {
    RunKey run = store.newRun(dagId, runId);
    new Group().start(start(run, graph(dagId, "v1", taskIds))).commit(store);
    return run;
  }

  static RunStart start(RunKey run, GraphVersion graph) {
    return new RunStart(run, graph, "{\"limit\":1}", T0, T0.plusSeconds(1));
  }

  static RunEnd success(InstanceKey result) {
    return new RunEnd(RunState.SUCCESS, T0.plusSeconds(9), result, null, null, List.of());
  }

  static InstanceKey instance(RunKey run, String taskId, int... path) {
    return new InstanceKey(run, taskId, MapPath.of(path));
  }

  static AttemptKey attempt(RunKey run, String taskId, int number, int... path) {
    return new AttemptKey(instance(run, taskId, path), 1, number);
  }

  static InstanceRow row(AttemptKey key, TaskState state) {
    return InstanceRow.of(key, state, Times.of(T0, T0.plusSeconds(2)));
  }

  static XComRow xcom(AttemptKey key, String name, String json) {
    return new XComRow(
        key, name, "java.lang.String", XComRow.JSON, json.getBytes(StandardCharsets.UTF_8));
  }

  /** An instance that succeeded, with its value. */
  static Group succeeded(Group group, AttemptKey key, String json) {
    return group.instance(row(key, TaskState.SUCCESS)).xcom(xcom(key, "return_value", json));
  }

  static Failure failure(String message) {
    Failure cause =
        new Failure(List.of("java.io.IOException"), "IOException", null, "io", "at x", null);
    return new Failure(
        List.of("java.lang.IllegalStateException", "java.lang.Throwable"),
        "IllegalStateException",
        message,
        "java.lang.IllegalStateException: " + message,
        "\tat shop.Orders.load(Orders.java:3)",
        cause);
  }

  static String text(XComRow row) {
    return new String(row.value(), StandardCharsets.UTF_8);
  }

  /** What the store hands to a consumer, as texts. */
  static List<String> instances(RunStore store, RunKey run) {
    List<String> seen = new ArrayList<>();
    store.instances(
        run, row -> seen.add(row.key().instance().display() + " " + row.state().display()));
    return seen;
  }

  static List<String> xcoms(RunStore store, RunKey run) {
    List<String> seen = new ArrayList<>();
    store.xcoms(
        run,
        row -> seen.add(row.attempt().instance().display() + "." + row.key() + "=" + text(row)));
    return seen;
  }
}
