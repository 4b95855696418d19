package dev.dagsmith.runtime.sim;

import dev.dagsmith.runtime.core.RunState;
import dev.dagsmith.runtime.core.TaskState;
import dev.dagsmith.runtime.store.AttemptKey;
import dev.dagsmith.runtime.store.AttemptRow;
import dev.dagsmith.runtime.store.BlobRef;
import dev.dagsmith.runtime.store.Consumption;
import dev.dagsmith.runtime.store.EngineKey;
import dev.dagsmith.runtime.store.EngineRow;
import dev.dagsmith.runtime.store.GraphVersion;
import dev.dagsmith.runtime.store.InstanceKey;
import dev.dagsmith.runtime.store.InstanceRow;
import dev.dagsmith.runtime.store.LogRow;
import dev.dagsmith.runtime.store.Once;
import dev.dagsmith.runtime.store.PublisherQuery;
import dev.dagsmith.runtime.store.ReadRow;
import dev.dagsmith.runtime.store.RunCare;
import dev.dagsmith.runtime.store.RunClaim;
import dev.dagsmith.runtime.store.RunEnd;
import dev.dagsmith.runtime.store.RunKey;
import dev.dagsmith.runtime.store.RunRow;
import dev.dagsmith.runtime.store.RunStart;
import dev.dagsmith.runtime.store.StoreException;
import dev.dagsmith.runtime.store.XComClaim;
import dev.dagsmith.runtime.store.XComKey;
import dev.dagsmith.runtime.store.XComRow;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a {@link ModelStore} keeps of a run. */
final class ModelRun {
  record LogKey(AttemptKey attempt, int chunk) {}

  final RunKey key;
  final Map<InstanceKey, InstanceRow> instances = new LinkedHashMap<>();
  final Map<AttemptKey, AttemptRow> attempts = new LinkedHashMap<>();
  final Map<XComKey, XComRow> xcoms = new LinkedHashMap<>();
  final Map<LogKey, LogRow> logs = new LinkedHashMap<>();

  /** By the row without its time. */
  private final Map<ReadRow, ReadRow> reads = new LinkedHashMap<>();

  int epoch = 1;
  int recoveries;
  int cancelRequested;
  @Nullable Long owner;
  @Nullable RunEnd end;
  private @Nullable RunStart start;
  private @Nullable GraphVersion graph;
  private Map<String, Integer> order = Map.of();

  ModelRun(RunKey key) {
    this.key = key;
  }

  void start(RunStart row, EngineKey engine) {
    start = row;
    follow(row.graph());
    owner = engine.no();
  }

  void reopen(GraphVersion version) {
    recoveries = end == null ? recoveries : 0;
    end = null;
    follow(version);
  }

  private void follow(GraphVersion version) {
    graph = version;
    order = new HashMap<>();
    version.taskIds().forEach(id -> order.putIfAbsent(id, order.size()));
  }

  void put(InstanceRow row) {
    instances.put(row.key().instance(), row);
  }

  /** What was cleared and never came back is removed. */
  void sweep() {
    instances.replaceAll(
        (instance, row) ->
            row.state() == TaskState.NONE
                ? InstanceRow.of(row.key(), TaskState.REMOVED, row.times())
                : row);
  }

  void put(AttemptRow row) {
    attempts.put(row.key(), row);
  }

  void end(RunEnd row) {
    end = row;
    owner = null;
    cancelRequested = 0;
  }

  RunClaim claim(EngineKey engine, ModelLeases leases) {
    if (start == null) {
      throw new IllegalArgumentException("There is no run " + key);
    }
    EngineRow holder = owner == null || owner == engine.no() ? null : leases.find(owner);
    if (holder != null && holder.alive()) {
      throw new StoreException(
          StoreException.Kind.HELD,
          "Run "
              + key
              + " is under way in process "
              + holder.info().pid()
              + " on "
              + holder.info().host(),
          null);
    }
    if (holder != null) {
      leases.end(Objects.requireNonNull(owner));
    }
    owner = engine.no();
    return new RunClaim(++epoch, ++recoveries, cancelRequested);
  }

  boolean requestCancel() {
    if (start == null || end != null) {
      return false;
    }
    cancelRequested = Math.min(2, cancelRequested + 1);
    return true;
  }

  RunRow row(ModelLeases leases) {
    RunStart begun = Objects.requireNonNull(start);
    RunEnd ended = end;
    return new RunRow(
        key,
        ended == null ? RunState.RUNNING : ended.state(),
        Objects.requireNonNull(graph).hash(),
        begun.params(),
        begun.logicalDate(),
        begun.startedAt(),
        ended,
        new RunCare(epoch, recoveries, leases.find(owner), cancelRequested));
  }

  List<InstanceRow> instances() {
    return sorted(instances.values().stream(), InstanceRow::key, row -> "").toList();
  }

  List<AttemptRow> attempts(@Nullable InstanceKey of) {
    return sorted(attempts.values().stream(), AttemptRow::key, row -> "")
        .filter(row -> of == null || row.key().instance().equals(of))
        .toList();
  }

  /** The value of the attempt that an instance succeeded with. */
  List<XComRow> history(InstanceKey instance) {
    return xcoms.values().stream()
        .filter(row -> row.attempt().instance().equals(instance))
        .sorted(
            Comparator.comparingInt((XComRow row) -> row.attempt().epoch())
                .thenComparingInt(row -> row.attempt().number())
                .thenComparing(XComRow::key))
        .toList();
  }

  @Nullable XComRow xcom(InstanceKey instance, String name) {
    InstanceRow row = instances.get(instance);
    return row == null || row.state() != TaskState.SUCCESS
        ? null
        : xcoms.get(new XComKey(row.key(), name));
  }

  /** Whether such a value was published in this run. */
  boolean published(PublisherQuery query) {
    return key.dagId().equals(query.dagId())
        && (!query.successful() || (end != null && end.state() == RunState.SUCCESS))
        && (query.logicalDate() == null
            || (start != null && query.logicalDate().equals(start.logicalDate())))
        && xcoms().stream()
            .anyMatch(
                each ->
                    each.key().equals(query.key())
                        && each.attempt().instance().taskId().equals(query.taskId())
                        && each.attempt().instance().path().startsWith(query.path()));
  }

  Optional<Once> claim(XComKey value, InstanceKey by, Instant at) {
    XComRow row = xcoms.get(value);
    Once once = row == null ? null : row.once();
    if (row == null || once == null || once.by() != null) {
      return Optional.ofNullable(once);
    }
    Once claimed = Once.claimed(by, Stored.time(at));
    xcoms.put(value, row.became(claimed));
    return Optional.of(claimed);
  }

  List<XComClaim> claims() {
    return xcoms.entrySet().stream()
        .filter(each -> each.getValue().once() != null && !each.getValue().isGone())
        .filter(each -> each.getValue().once().by() != null)
        .map(each -> new XComClaim(each.getKey(), each.getValue().once().by()))
        .toList();
  }

  /** Deletes what was consumed; gives what it named. */
  List<BlobRef> consume(Consumption gone) {
    Once end = Once.consumed(gone.by(), Stored.time(gone.at()));
    List<BlobRef> named = new ArrayList<>();
    xcoms.replaceAll(
        (key, row) -> {
          if (row.once() == null || row.isGone() || !concerns(gone, key)) {
            return row;
          }
          Stream.ofNullable(row.blob()).forEach(named::add);
          return row.gone(end);
        });
    return named;
  }

  private static boolean concerns(Consumption gone, XComKey value) {
    InstanceKey instance = value.attempt().instance();
    return gone.pulled().contains(value)
        || gone.given().stream()
            .anyMatch(
                each ->
                    each.taskId().equals(instance.taskId())
                        && instance.path().startsWith(each.path()));
  }

  void read(ReadRow row) {
    reads.put(at(row, Instant.EPOCH), at(row, Objects.requireNonNull(Stored.time(row.at()))));
  }

  private static ReadRow at(ReadRow row, Instant at) {
    return new ReadRow(
        row.value(), row.key(), row.dagId(), row.runId(), row.taskId(), row.path(), at);
  }

  List<ReadRow> reads(String taskId) {
    return reads.values().stream()
        .filter(row -> row.value().taskId().equals(taskId))
        .sorted(
            Comparator.comparing((ReadRow row) -> row.value().path())
                .thenComparing(ReadRow::key)
                .thenComparing(ReadRow::dagId)
                .thenComparing(ReadRow::runId)
                .thenComparing(ReadRow::taskId)
                .thenComparing(ReadRow::path))
        .toList();
  }

  List<String> keys(InstanceKey instance) {
    return xcoms().stream()
        .filter(row -> row.attempt().instance().equals(instance))
        .map(XComRow::key)
        .toList();
  }

  List<XComRow> xcoms() {
    return sorted(xcoms.values().stream(), XComRow::attempt, XComRow::key)
        .filter(row -> row.equals(xcom(row.attempt().instance(), row.key())))
        .toList();
  }

  void put(LogRow row) {
    LogKey key = new LogKey(row.attempt(), row.chunk());
    if (row.text().length == 0) {
      logs.remove(key);
    } else {
      logs.put(key, row);
    }
  }

  List<AttemptKey> loggedAttempts(InstanceKey key) {
    return logs.values().stream()
        .map(LogRow::attempt)
        .filter(attempt -> attempt.instance().equals(key))
        .distinct()
        .sorted(Comparator.comparing(AttemptKey::epoch).thenComparing(AttemptKey::number))
        .toList();
  }

  List<AttemptKey> loggedAttempts() {
    return sorted(logs.values().stream().map(LogRow::attempt).distinct(), key -> key, key -> "")
        .toList();
  }

  List<LogRow> logs(AttemptKey attempt, int fromChunk) {
    return logs.values().stream()
        .filter(row -> row.attempt().equals(attempt) && row.chunk() >= fromChunk)
        .sorted(Comparator.comparing(LogRow::chunk))
        .toList();
  }

  /** In the order of the graph, then by map path, attempt and name. */
  private <T> Stream<T> sorted(
      Stream<T> rows, Function<T, AttemptKey> attempt, Function<T, String> name) {
    return rows.sorted(
        Comparator.<T, Integer>comparing(
                row -> order.getOrDefault(attempt.apply(row).instance().taskId(), order.size()))
            .thenComparing(row -> attempt.apply(row).instance().taskId())
            .thenComparing(row -> attempt.apply(row).instance().path())
            .thenComparing(row -> attempt.apply(row).epoch())
            .thenComparing(row -> attempt.apply(row).number())
            .thenComparing(name));
  }
}
