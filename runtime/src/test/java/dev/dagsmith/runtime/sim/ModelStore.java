package dev.dagsmith.runtime.sim;

import dev.dagsmith.runtime.store.AttemptKey;
import dev.dagsmith.runtime.store.AttemptRow;
import dev.dagsmith.runtime.store.BlobKey;
import dev.dagsmith.runtime.store.BlobRef;
import dev.dagsmith.runtime.store.CancelRequest;
import dev.dagsmith.runtime.store.EngineInfo;
import dev.dagsmith.runtime.store.EngineKey;
import dev.dagsmith.runtime.store.InstanceKey;
import dev.dagsmith.runtime.store.InstanceRow;
import dev.dagsmith.runtime.store.LogRow;
import dev.dagsmith.runtime.store.MapPath;
import dev.dagsmith.runtime.store.Once;
import dev.dagsmith.runtime.store.PruneSpec;
import dev.dagsmith.runtime.store.PublisherQuery;
import dev.dagsmith.runtime.store.ReadRow;
import dev.dagsmith.runtime.store.RunClaim;
import dev.dagsmith.runtime.store.RunKey;
import dev.dagsmith.runtime.store.RunRow;
import dev.dagsmith.runtime.store.StoreException;
import dev.dagsmith.runtime.store.Writing;
import dev.dagsmith.runtime.store.XComClaim;
import dev.dagsmith.runtime.store.XComKey;
import dev.dagsmith.runtime.store.XComPick;
import dev.dagsmith.runtime.store.XComRow;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A store that is nothing but maps: what every store must do, in the fewest words. It outlives the
 * processes of a simulation, which work on it through {@link Connection}s.
 */
public final class ModelStore implements NoSecrets {
  /** No engine has this number. */
  private static final long NOBODY = 0;

  final ModelTables tables;
  final ModelLeases leases;

  /** Values that it refuses. */
  final Predicate<XComRow> refused;

  /** By engine, held by the group that is being written. */
  private final Map<Long, Semaphore> writing = new ConcurrentHashMap<>();

  private final InstantSource clock;
  private boolean closed;

  /** An empty store. */
  public ModelStore(InstantSource clock, Predicate<XComRow> refused) {
    this.clock = clock;
    this.refused = refused;
    this.leases = new ModelLeases(clock);
    this.tables = new ModelTables(leases);
  }

  private ModelTables read() {
    if (closed) {
      throw new StoreException(StoreException.Kind.LOST, "The model store is closed", null);
    }
    return tables;
  }

  @Override
  public String location() {
    return "model";
  }

  @Override
  public Instant now() {
    return clock.instant();
  }

  @Override
  public synchronized RunKey newRun(String dagId, String runId) {
    return read().newRun(dagId, runId);
  }

  @Override
  public synchronized EngineKey join(EngineInfo engine, Duration term) {
    read();
    return leases.join(engine, term);
  }

  @Override
  public synchronized void renew(EngineKey engine) {
    read();
    leases.renew(engine);
  }

  @Override
  public synchronized void leave(EngineKey engine) {
    leases.leave(engine);
  }

  @Override
  public RunClaim claim(RunKey run, EngineKey engine) {
    Semaphore group = writing(owner(run)); // waits for the group of the engine that has it
    group.acquireUninterruptibly();
    try {
      synchronized (this) {
        leases.check(engine);
        return read().run(run).claim(engine, leases);
      }
    } finally {
      group.release();
    }
  }

  /** Whether a group of the engine that has a run is under way. */
  boolean isWritten(RunKey run) {
    return writing(owner(run)).availablePermits() == 0;
  }

  private synchronized long owner(RunKey run) {
    Long owner = read().run(run).owner;
    return owner == null ? NOBODY : owner;
  }

  private Semaphore writing(long engine) {
    return writing.computeIfAbsent(engine, no -> new Semaphore(1));
  }

  @Override
  public Writing begin(EngineKey engine) {
    read();
    Semaphore group = writing(engine.no());
    group.acquireUninterruptibly();
    try {
      leases.check(engine);
      return new ModelWriting(this, engine, group::release);
    } catch (RuntimeException e) {
      group.release();
      throw e;
    }
  }

  @Override
  public synchronized boolean requestCancel(RunKey run) {
    return read().run(run).requestCancel();
  }

  @Override
  public synchronized List<CancelRequest> cancelRequests(EngineKey engine) {
    return read().cancelRequests(engine);
  }

  @Override
  public synchronized int prune(PruneSpec spec, int batch, Consumer<? super BlobRef> orphans) {
    return read().prune(spec, batch, orphans);
  }

  @Override
  public synchronized int expire(
      @Nullable String dagId, Instant now, int batch, Consumer<? super BlobRef> orphans) {
    return new ModelEdits(read()).expire(dagId, now, orphans);
  }

  @Override
  public synchronized int delete(RunKey run, XComPick what, Consumer<? super BlobRef> orphans) {
    return new ModelEdits(read()).delete(run, what, orphans);
  }

  @Override
  public synchronized void put(XComRow value, Consumer<? super BlobRef> orphans) {
    new ModelEdits(read()).put(value, orphans);
  }

  @Override
  public synchronized Optional<Once> claim(XComKey value, InstanceKey by, Instant at) {
    return read().run(value.attempt().instance().run()).claim(value, by, at);
  }

  @Override
  public synchronized List<XComClaim> claims(RunKey run) {
    return read().run(run).claims();
  }

  @Override
  public String id() {
    return "0".repeat(32);
  }

  @Override
  public synchronized void writeChunk(BlobKey key, int index, byte[] bytes) {
    read().chunks.computeIfAbsent(key, each -> new TreeMap<>()).put(index, bytes);
  }

  @Override
  public synchronized void deleteChunks(BlobKey key) {
    read().chunks.remove(key);
  }

  @Override
  public synchronized byte @Nullable [] chunk(BlobKey key, int index) {
    return read().chunks.getOrDefault(key, new TreeMap<>()).get(index);
  }

  @Override
  public void chunked(Consumer<? super BlobKey> consumer) {
    List<BlobKey> keys;
    synchronized (this) {
      keys = List.copyOf(read().chunks.keySet());
    }
    keys.forEach(consumer);
  }

  @Override
  public synchronized boolean isOpen(long run, int epoch) {
    ModelRun found = read().runs.get(run);
    return found != null && found.end == null && found.epoch == epoch;
  }

  @Override
  public synchronized List<BlobRef> blobs(long run) {
    return read().blobs(run);
  }

  @Override
  public synchronized @Nullable RunRow run(String dagId, String runId) {
    return read().row(dagId, runId);
  }

  @Override
  public synchronized List<RunRow> runs(String runId) {
    return read().rows(run -> run.key.runId().equals(runId), Integer.MAX_VALUE);
  }

  @Override
  public synchronized List<RunRow> latestRuns(@Nullable String dagId, long before, int limit) {
    return read()
        .rows(
            run -> run.key.no() < before && (dagId == null || run.key.dagId().equals(dagId)),
            limit);
  }

  @Override
  public synchronized List<RunRow> publishers(PublisherQuery query) {
    return read().rows(run -> run.published(query), Integer.MAX_VALUE).stream()
        .sorted(Comparator.comparing(RunRow::logicalDate).reversed())
        .limit(query.limit())
        .toList();
  }

  @Override
  public synchronized List<RunRow> unfinished(@Nullable String dagId, int limit) {
    return read()
        .rows(run -> run.end == null && (dagId == null || run.key.dagId().equals(dagId)), limit);
  }

  @Override
  public synchronized @Nullable String graph(String dagId, String hash) {
    return read().graph(dagId, hash);
  }

  @Override
  public void instances(RunKey run, Consumer<? super InstanceRow> consumer) {
    List<InstanceRow> rows;
    synchronized (this) {
      rows = read().run(run).instances();
    }
    rows.forEach(consumer);
  }

  @Override
  public synchronized List<InstanceRow> instances(
      RunKey run, String taskId, @Nullable MapPath after, int limit) {
    return read().run(run).instances().stream()
        .filter(row -> row.key().instance().taskId().equals(taskId))
        .filter(row -> after == null || row.key().instance().path().compareTo(after) > 0)
        .limit(limit)
        .toList();
  }

  @Override
  public synchronized @Nullable InstanceRow instance(InstanceKey key) {
    return read().run(key.run()).instances.get(key);
  }

  @Override
  public synchronized List<AttemptRow> attempts(InstanceKey key) {
    return read().run(key.run()).attempts(key);
  }

  @Override
  public void attempts(RunKey run, Consumer<? super AttemptRow> consumer) {
    List<AttemptRow> rows;
    synchronized (this) {
      rows = read().run(run).attempts(null);
    }
    rows.forEach(consumer);
  }

  @Override
  public synchronized @Nullable XComRow xcom(InstanceKey key, String name) {
    return read().run(key.run()).xcom(key, name);
  }

  @Override
  public synchronized List<XComRow> history(InstanceKey key) {
    return read().run(key.run()).history(key);
  }

  @Override
  public synchronized List<String> keys(InstanceKey key) {
    return read().run(key.run()).keys(key);
  }

  @Override
  public void xcoms(RunKey run, Consumer<? super XComRow> consumer) {
    List<XComRow> rows;
    synchronized (this) {
      rows = read().run(run).xcoms();
    }
    rows.forEach(consumer);
  }

  @Override
  public synchronized List<ReadRow> reads(RunKey run, String taskId) {
    return read().run(run).reads(taskId);
  }

  @Override
  public void elements(InstanceKey task, String name, Consumer<? super XComRow> consumer) {
    elements(task, name, null, Integer.MAX_VALUE).forEach(consumer);
  }

  @Override
  public synchronized List<XComRow> elements(
      InstanceKey task, String name, @Nullable MapPath after, int limit) {
    return read().run(task.run()).xcoms().stream()
        .filter(row -> row.key().equals(name) && under(task, row.attempt().instance()))
        .filter(row -> after == null || row.attempt().instance().path().compareTo(after) > 0)
        .limit(limit)
        .toList();
  }

  private static boolean under(InstanceKey task, InstanceKey key) {
    return key.taskId().equals(task.taskId()) && key.path().startsWith(task.path());
  }

  @Override
  public synchronized List<AttemptKey> loggedAttempts(InstanceKey key) {
    return read().run(key.run()).loggedAttempts(key);
  }

  @Override
  public void loggedAttempts(RunKey run, Consumer<? super AttemptKey> consumer) {
    List<AttemptKey> attempts;
    synchronized (this) {
      attempts = read().run(run).loggedAttempts();
    }
    attempts.forEach(consumer);
  }

  @Override
  public void logs(AttemptKey attempt, int fromChunk, Consumer<? super LogRow> consumer) {
    List<LogRow> rows;
    synchronized (this) {
      rows = read().run(attempt.instance().run()).logs(attempt, fromChunk);
    }
    rows.forEach(consumer);
  }

  @Override
  public synchronized void close() {
    closed = true;
  }
}
