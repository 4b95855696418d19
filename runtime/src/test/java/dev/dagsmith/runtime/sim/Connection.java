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
import dev.dagsmith.runtime.store.Rejected;
import dev.dagsmith.runtime.store.RunClaim;
import dev.dagsmith.runtime.store.RunKey;
import dev.dagsmith.runtime.store.RunRow;
import dev.dagsmith.runtime.store.StoreException;
import dev.dagsmith.runtime.store.WriteGroup;
import dev.dagsmith.runtime.store.Writing;
import dev.dagsmith.runtime.store.XComClaim;
import dev.dagsmith.runtime.store.XComKey;
import dev.dagsmith.runtime.store.XComPick;
import dev.dagsmith.runtime.store.XComRow;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The store as a process sees it: each call may fail before it is done, or after. */
final class Connection implements NoSecrets {
  private final ModelStore store;
  private final Gate gate;

  /** The group that is being written; null if there is none. */
  private @Nullable ModelWriting open;

  /** What stands between a process and the store; throws what the process is to see. */
  interface Gate {
    /** A call that has not been done. */
    void before();

    /** A call that has been done. */
    void after();

    /** An engine has joined. */
    void joined(EngineKey engine);

    /** A run was taken over. */
    void claimed(RunKey run);

    /** A group is in the store. */
    void written(List<XComRow> values, WriteGroup group);
  }

  Connection(ModelStore store, Gate gate) {
    this.store = store;
    this.gate = gate;
  }

  private <T extends @Nullable Object> T call(Supplier<T> call) {
    gate.before();
    T result = call.get();
    gate.after();
    return result;
  }

  private void does(Runnable call) {
    gate.before();
    call.run();
    gate.after();
  }

  @Override
  public EngineKey join(EngineInfo engine, Duration term) {
    return call(
        () -> {
          EngineKey key = store.join(engine, term);
          gate.joined(key);
          return key;
        });
  }

  @Override
  public RunClaim claim(RunKey run, EngineKey engine) {
    return call(
        () -> {
          if (store.isWritten(run)) {
            throw new StoreException(
                StoreException.Kind.HELD, "A group of its engine is under way", null);
          }
          RunClaim claim = store.claim(run, engine);
          gate.claimed(run);
          return claim;
        });
  }

  @Override
  public Writing begin(EngineKey engine) {
    gate.before();
    ModelWriting writing = (ModelWriting) store.begin(engine);
    open = writing;
    return new Writing() {
      @Override
      public List<Rejected> publish(List<XComRow> values) {
        gate.before();
        return writing.publish(values);
      }

      @Override
      public List<BlobRef> commit(WriteGroup group) {
        gate.before();
        List<BlobRef> gone = writing.commit(group);
        gate.written(writing.values(), group);
        gate.after();
        return gone;
      }

      @Override
      public void close() {
        writing.close();
        open = null;
      }
    };
  }

  /** Whether a group is being written: who would begin another one waits. */
  boolean isWriting() {
    return open != null;
  }

  @Override
  public void renew(EngineKey engine) {
    does(() -> store.renew(engine));
  }

  @Override
  public void leave(EngineKey engine) {
    does(() -> store.leave(engine));
  }

  @Override
  public boolean requestCancel(RunKey run) {
    return call(() -> store.requestCancel(run));
  }

  @Override
  public List<CancelRequest> cancelRequests(EngineKey engine) {
    return call(() -> store.cancelRequests(engine));
  }

  @Override
  public int prune(PruneSpec spec, int batch, Consumer<? super BlobRef> orphans) {
    return call(() -> store.prune(spec, batch, orphans));
  }

  @Override
  public int expire(
      @Nullable String dagId, Instant now, int batch, Consumer<? super BlobRef> orphans) {
    return call(() -> store.expire(dagId, now, batch, orphans));
  }

  @Override
  public int delete(RunKey run, XComPick what, Consumer<? super BlobRef> orphans) {
    return call(() -> store.delete(run, what, orphans));
  }

  @Override
  public void put(XComRow value, Consumer<? super BlobRef> orphans) {
    call(
        () -> {
          store.put(value, orphans);
          return true;
        });
  }

  @Override
  public Optional<Once> claim(XComKey value, InstanceKey by, Instant at) {
    return call(() -> store.claim(value, by, at));
  }

  @Override
  public List<XComClaim> claims(RunKey run) {
    return call(() -> store.claims(run));
  }

  @Override
  public String id() {
    return store.id();
  }

  @Override
  public void writeChunk(BlobKey key, int index, byte[] bytes) {
    does(() -> store.writeChunk(key, index, bytes));
  }

  @Override
  public void deleteChunks(BlobKey key) {
    does(() -> store.deleteChunks(key));
  }

  @Override
  public byte @Nullable [] chunk(BlobKey key, int index) {
    return call(() -> store.chunk(key, index));
  }

  @Override
  public void chunked(Consumer<? super BlobKey> consumer) {
    does(() -> store.chunked(consumer));
  }

  @Override
  public boolean isOpen(long run, int epoch) {
    return call(() -> store.isOpen(run, epoch));
  }

  @Override
  public List<BlobRef> blobs(long run) {
    return call(() -> store.blobs(run));
  }

  @Override
  public RunKey newRun(String dagId, String runId) {
    return call(() -> store.newRun(dagId, runId));
  }

  @Override
  public String location() {
    return store.location();
  }

  @Override
  public Instant now() {
    return call(store::now);
  }

  @Override
  public @Nullable RunRow run(String dagId, String runId) {
    return call(() -> store.run(dagId, runId));
  }

  @Override
  public List<RunRow> runs(String runId) {
    return call(() -> store.runs(runId));
  }

  @Override
  public List<RunRow> latestRuns(@Nullable String dagId, long before, int limit) {
    return call(() -> store.latestRuns(dagId, before, limit));
  }

  @Override
  public List<RunRow> publishers(PublisherQuery query) {
    return call(() -> store.publishers(query));
  }

  @Override
  public List<RunRow> unfinished(@Nullable String dagId, int limit) {
    return call(() -> store.unfinished(dagId, limit));
  }

  @Override
  public @Nullable String graph(String dagId, String hash) {
    return call(() -> store.graph(dagId, hash));
  }

  @Override
  public void instances(RunKey run, Consumer<? super InstanceRow> consumer) {
    does(() -> store.instances(run, consumer));
  }

  @Override
  public List<InstanceRow> instances(
      RunKey run, String taskId, @Nullable MapPath after, int limit) {
    return call(() -> store.instances(run, taskId, after, limit));
  }

  @Override
  public @Nullable InstanceRow instance(InstanceKey key) {
    return call(() -> store.instance(key));
  }

  @Override
  public List<AttemptRow> attempts(InstanceKey key) {
    return call(() -> store.attempts(key));
  }

  @Override
  public void attempts(RunKey run, Consumer<? super AttemptRow> consumer) {
    does(() -> store.attempts(run, consumer));
  }

  @Override
  public @Nullable XComRow xcom(InstanceKey key, String name) {
    return call(() -> store.xcom(key, name));
  }

  @Override
  public List<XComRow> history(InstanceKey key) {
    return call(() -> store.history(key));
  }

  @Override
  public List<String> keys(InstanceKey key) {
    return call(() -> store.keys(key));
  }

  @Override
  public void xcoms(RunKey run, Consumer<? super XComRow> consumer) {
    does(() -> store.xcoms(run, consumer));
  }

  @Override
  public List<ReadRow> reads(RunKey run, String taskId) {
    return call(() -> store.reads(run, taskId));
  }

  @Override
  public void elements(InstanceKey task, String name, Consumer<? super XComRow> consumer) {
    does(() -> store.elements(task, name, consumer));
  }

  @Override
  public List<XComRow> elements(InstanceKey task, String name, @Nullable MapPath after, int limit) {
    return call(() -> store.elements(task, name, after, limit));
  }

  @Override
  public List<AttemptKey> loggedAttempts(InstanceKey key) {
    return call(() -> store.loggedAttempts(key));
  }

  @Override
  public void loggedAttempts(RunKey run, Consumer<? super AttemptKey> consumer) {
    does(() -> store.loggedAttempts(run, consumer));
  }

  @Override
  public void logs(AttemptKey attempt, int fromChunk, Consumer<? super LogRow> consumer) {
    does(() -> store.logs(attempt, fromChunk, consumer));
  }

  /** The store outlives the process; what it was writing is not there. */
  @Override
  public void close() {
    ModelWriting writing = open;
    if (writing != null) {
      writing.close();
    }
  }
}
