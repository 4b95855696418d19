package dev.dagsmith.runtime.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Rows that become durable together, of any number of runs, beside the values that were published
 * with them. Filled by one thread, then given to {@link Writing#commit}.
 */
public final class WriteGroup {
  private final List<RunStart> starts = new ArrayList<>();
  private final Map<RunKey, RunEnd> ends = new LinkedHashMap<>();
  private final Map<InstanceKey, InstanceRow> instances = new LinkedHashMap<>();
  private final List<AttemptRow> attempts = new ArrayList<>();
  private final Map<LogPlace, LogRow> logs = new LinkedHashMap<>();
  private final Map<RunKey, GraphVersion> reopened = new LinkedHashMap<>();
  private final Set<RunKey> progressed = new LinkedHashSet<>();
  private final Set<RunKey> swept = new LinkedHashSet<>();
  private final List<Consumption> consumptions = new ArrayList<>();
  private final List<ReadRow> reads = new ArrayList<>();
  private long bytes;

  /** A run begins. */
  public WriteGroup start(RunStart row) {
    starts.add(row);
    return this;
  }

  /**
   * A run goes on, with this version of its graph: it is running, and how it ended is forgotten. If
   * it had ended, its recoveries are counted afresh.
   */
  public WriteGroup reopen(RunKey run, GraphVersion graph) {
    reopened.put(run, graph);
    return this;
  }

  /** Something in a run has succeeded: its recoveries are counted afresh. */
  public WriteGroup progressed(RunKey run) {
    progressed.add(run);
    return this;
  }

  /**
   * A run that went on has ended: its instances that are still {@code none} were cleared and never
   * came back, because a map is shorter now. They are {@code removed}.
   */
  public WriteGroup sweep(RunKey run) {
    swept.add(run);
    return this;
  }

  /** A run has ended; it belongs to no engine any more. */
  public WriteGroup end(RunKey run, RunEnd row) {
    ends.put(run, row);
    return this;
  }

  /** The state of an instance; of several rows for one instance the last counts. */
  public WriteGroup instance(InstanceRow row) {
    instances.put(row.key().instance(), row);
    return this;
  }

  /** An attempt that another follows. */
  public WriteGroup attempt(AttemptRow row) {
    attempts.add(row);
    return this;
  }

  /** A piece of a log; of several rows for one piece the last counts. */
  public WriteGroup log(LogRow row) {
    LogRow before = logs.put(new LogPlace(row.attempt(), row.chunk()), row);
    bytes += row.text().length - (before == null ? 0 : before.text().length);
    return this;
  }

  /** A task instance succeeds, and what it read is gone. */
  public WriteGroup consume(Consumption row) {
    consumptions.add(row);
    return this;
  }

  /** A task instance succeeds, and this is what it read beside what it was passed. */
  public WriteGroup read(ReadRow row) {
    reads.add(row);
    return this;
  }

  private record LogPlace(AttemptKey attempt, int chunk) {}

  /** How many rows it holds. */
  public int size() {
    return starts.size()
        + reopened.size()
        + progressed.size()
        + swept.size()
        + ends.size()
        + instances.size()
        + attempts.size()
        + logs.size()
        + consumptions.size()
        + reads.size();
  }

  /** How many bytes its logs have. */
  public long bytes() {
    return bytes;
  }

  /** Whether there is nothing to write. */
  public boolean isEmpty() {
    return size() == 0;
  }

  /** The runs that begin. */
  public List<RunStart> starts() {
    return starts;
  }

  /** The runs that go on, with their graphs. */
  public Map<RunKey, GraphVersion> reopened() {
    return reopened;
  }

  /** The runs in which something succeeded. */
  public Set<RunKey> progressed() {
    return progressed;
  }

  /** The runs whose instances that never came back are removed. */
  public Set<RunKey> swept() {
    return swept;
  }

  /** The runs that have ended. */
  public Map<RunKey, RunEnd> ends() {
    return ends;
  }

  /** The instances, each once. */
  public Iterable<InstanceRow> instances() {
    return instances.values();
  }

  /** The attempts. */
  public List<AttemptRow> attempts() {
    return attempts;
  }

  /** What was consumed. */
  public List<Consumption> consumptions() {
    return consumptions;
  }

  /** What was read. */
  public List<ReadRow> reads() {
    return reads;
  }

  /** The pieces of logs, each once. */
  public Collection<LogRow> logs() {
    return logs.values();
  }
}
