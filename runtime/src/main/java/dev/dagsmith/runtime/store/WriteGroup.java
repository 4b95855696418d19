package dev.dagsmith.runtime.store;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Rows that become durable together, of any number of runs. Filled by one thread, then given to
 * {@link RunStore#commit}.
 */
public final class WriteGroup {
  private final List<RunStart> starts = new ArrayList<>();
  private final Map<RunKey, RunEnd> ends = new LinkedHashMap<>();
  private final Map<InstanceKey, InstanceRow> instances = new LinkedHashMap<>();
  private final List<AttemptRow> attempts = new ArrayList<>();
  private final List<XComRow> xcoms = new ArrayList<>();
  private long bytes;

  /** A run begins. */
  public WriteGroup start(RunStart row) {
    starts.add(row);
    return this;
  }

  /** A run has ended. */
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

  /** A value. */
  public WriteGroup xcom(XComRow row) {
    xcoms.add(row);
    bytes += row.value().length;
    return this;
  }

  /** How many rows it holds. */
  public int size() {
    return starts.size() + ends.size() + instances.size() + attempts.size() + xcoms.size();
  }

  /** How many bytes its values have. */
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

  /** The values. */
  public List<XComRow> xcoms() {
    return xcoms;
  }
}
