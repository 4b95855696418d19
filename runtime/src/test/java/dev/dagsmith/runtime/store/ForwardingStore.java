package dev.dagsmith.runtime.store;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A store that hands everything on to another; tests override what they watch or spoil. */
public abstract class ForwardingStore implements RunStore {
  private final RunStore inner;

  protected ForwardingStore(RunStore inner) {
    this.inner = inner;
  }

  @Override
  public String location() {
    return inner.location();
  }

  @Override
  public Instant now() {
    return inner.now();
  }

  @Override
  public RunKey newRun(String dagId, String runId) {
    return inner.newRun(dagId, runId);
  }

  @Override
  public void hurry() {
    inner.hurry();
  }

  @Override
  public EngineKey join(EngineInfo engine, Duration term) {
    return inner.join(engine, term);
  }

  @Override
  public void renew(EngineKey engine) {
    inner.renew(engine);
  }

  @Override
  public void leave(EngineKey engine) {
    inner.leave(engine);
  }

  @Override
  public RunClaim claim(RunKey run, EngineKey engine) {
    return inner.claim(run, engine);
  }

  @Override
  public int expire(
      @Nullable String dagId, Instant now, int batch, Consumer<? super BlobRef> orphans) {
    return inner.expire(dagId, now, batch, orphans);
  }

  @Override
  public int delete(RunKey run, XComPick what, Consumer<? super BlobRef> orphans) {
    return inner.delete(run, what, orphans);
  }

  @Override
  public void put(XComRow value, Consumer<? super BlobRef> orphans) {
    inner.put(value, orphans);
  }

  @Override
  public Writing begin(EngineKey engine) {
    return inner.begin(engine);
  }

  @Override
  public boolean requestCancel(RunKey run) {
    return inner.requestCancel(run);
  }

  @Override
  public List<CancelRequest> cancelRequests(EngineKey engine) {
    return inner.cancelRequests(engine);
  }

  @Override
  public int prune(PruneSpec spec, int batch, Consumer<? super BlobRef> orphans) {
    return inner.prune(spec, batch, orphans);
  }

  @Override
  public Optional<Once> claim(XComKey value, InstanceKey by, Instant at) {
    return inner.claim(value, by, at);
  }

  @Override
  public List<XComClaim> claims(RunKey run) {
    return inner.claims(run);
  }

  @Override
  public String id() {
    return inner.id();
  }

  @Override
  public void writeChunk(BlobKey key, int index, byte[] bytes) {
    inner.writeChunk(key, index, bytes);
  }

  @Override
  public void deleteChunks(BlobKey key) {
    inner.deleteChunks(key);
  }

  @Override
  public byte @Nullable [] chunk(BlobKey key, int index) {
    return inner.chunk(key, index);
  }

  @Override
  public void chunked(Consumer<? super BlobKey> consumer) {
    inner.chunked(consumer);
  }

  @Override
  public boolean isOpen(long run, int epoch) {
    return inner.isOpen(run, epoch);
  }

  @Override
  public List<BlobRef> blobs(long run) {
    return inner.blobs(run);
  }

  @Override
  public @Nullable RunRow run(String dagId, String runId) {
    return inner.run(dagId, runId);
  }

  @Override
  public List<RunRow> runs(String runId) {
    return inner.runs(runId);
  }

  @Override
  public List<RunRow> latestRuns(@Nullable String dagId, long before, int limit) {
    return inner.latestRuns(dagId, before, limit);
  }

  @Override
  public List<RunRow> publishers(PublisherQuery query) {
    return inner.publishers(query);
  }

  @Override
  public List<RunRow> unfinished(@Nullable String dagId, int limit) {
    return inner.unfinished(dagId, limit);
  }

  @Override
  public @Nullable String graph(String dagId, String hash) {
    return inner.graph(dagId, hash);
  }

  @Override
  public void instances(RunKey run, Consumer<? super InstanceRow> consumer) {
    inner.instances(run, consumer);
  }

  @Override
  public List<InstanceRow> instances(
      RunKey run, String taskId, @Nullable MapPath after, int limit) {
    return inner.instances(run, taskId, after, limit);
  }

  @Override
  public @Nullable InstanceRow instance(InstanceKey key) {
    return inner.instance(key);
  }

  @Override
  public List<AttemptRow> attempts(InstanceKey key) {
    return inner.attempts(key);
  }

  @Override
  public void attempts(RunKey run, Consumer<? super AttemptRow> consumer) {
    inner.attempts(run, consumer);
  }

  @Override
  public @Nullable XComRow xcom(InstanceKey key, String name) {
    return inner.xcom(key, name);
  }

  @Override
  public List<XComRow> history(InstanceKey key) {
    return inner.history(key);
  }

  @Override
  public List<String> keys(InstanceKey key) {
    return inner.keys(key);
  }

  @Override
  public void xcoms(RunKey run, Consumer<? super XComRow> consumer) {
    inner.xcoms(run, consumer);
  }

  @Override
  public List<ReadRow> reads(RunKey run, String taskId) {
    return inner.reads(run, taskId);
  }

  @Override
  public void elements(InstanceKey task, String name, Consumer<? super XComRow> consumer) {
    inner.elements(task, name, consumer);
  }

  @Override
  public List<XComRow> elements(InstanceKey task, String name, @Nullable MapPath after, int limit) {
    return inner.elements(task, name, after, limit);
  }

  @Override
  public List<AttemptKey> loggedAttempts(InstanceKey key) {
    return inner.loggedAttempts(key);
  }

  @Override
  public void loggedAttempts(RunKey run, Consumer<? super AttemptKey> consumer) {
    inner.loggedAttempts(run, consumer);
  }

  @Override
  public void logs(AttemptKey attempt, int fromChunk, Consumer<? super LogRow> consumer) {
    inner.logs(attempt, fromChunk, consumer);
  }

  @Override
  public void close() {
    inner.close();
  }

  @Override
  public List<SealedRow> sealedXComs(String keyId, long fromRun, int skip, int limit) {
    return inner.sealedXComs(keyId, fromRun, skip, limit);
  }

  @Override
  public List<SealedRow> sealedParams(String keyId, long afterRun, int limit) {
    return inner.sealedParams(keyId, afterRun, limit);
  }

  @Override
  public List<RevealRow> reveals(RunKey run) {
    return inner.reveals(run);
  }

  @Override
  public void revealed(RevealRow row) {
    inner.revealed(row);
  }

  @Override
  public int reseal(List<Resealed> rows) {
    return inner.reseal(rows);
  }
}
