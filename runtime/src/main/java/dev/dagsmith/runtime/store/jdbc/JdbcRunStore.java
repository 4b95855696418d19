package dev.dagsmith.runtime.store.jdbc;

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
import dev.dagsmith.runtime.store.PruneSpec;
import dev.dagsmith.runtime.store.PublisherQuery;
import dev.dagsmith.runtime.store.ReadRow;
import dev.dagsmith.runtime.store.RunClaim;
import dev.dagsmith.runtime.store.RunKey;
import dev.dagsmith.runtime.store.RunRow;
import dev.dagsmith.runtime.store.Writing;
import dev.dagsmith.runtime.store.XComRow;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The store on a database. */
public final class JdbcRunStore extends JdbcXComEdits {
  private final Sessions sessions;
  private final Dialect dialect;
  private final Engines engines;
  private final RunNumbers numbers;
  private final GroupWriter writer;
  private final TaskNames tasks;
  private final RunRows runs;
  private final OwnerSql owners;
  private final InstanceSql instances;
  private final AttemptSql attempts;
  private final XComSql xcoms;
  private final LogSql logs;
  private final ReadSql reads;
  private final BlobSql blobs;
  private final StoreId id;
  private final LoggedAttempts logged;

  JdbcRunStore(Sessions sessions, Dialect dialect, Engines engines, RunNumbers numbers) {
    this(sessions, dialect, engines, numbers, new TaskNames(dialect));
  }

  private JdbcRunStore(
      Sessions sessions, Dialect dialect, Engines engines, RunNumbers numbers, TaskNames tasks) {
    super(sessions, tasks, new XComSql(dialect, tasks, new AttemptColumns(tasks)));
    this.sessions = sessions;
    this.dialect = dialect;
    this.engines = engines;
    this.numbers = numbers;
    this.tasks = tasks;
    AttemptColumns keys = new AttemptColumns(tasks);
    VersionSql versions = new VersionSql(dialect, tasks);
    this.runs = new RunRows(tasks, engines);
    this.owners = new OwnerSql(engines);
    this.instances = new InstanceSql(dialect, tasks, keys);
    this.attempts = new AttemptSql(dialect, tasks, keys);
    this.xcoms = new XComSql(dialect, tasks, keys);
    this.logs = new LogSql(dialect, tasks, keys);
    this.logged = new LoggedAttempts(keys);
    this.reads = new ReadSql(dialect, tasks);
    this.blobs = new BlobSql(dialect);
    this.id = new StoreId(sessions, dialect);
    RunSql writes = new RunSql(dialect, tasks, versions);
    this.writer =
        new GroupWriter(
            tasks, versions, writes, instances, attempts, xcoms, logs, consumptions(), reads);
  }

  @Override
  public String location() {
    return sessions.location();
  }

  @Override
  public boolean shared() {
    return dialect.isServer();
  }

  @Override
  public @Nullable Path file() {
    return sessions.file();
  }

  @Override
  public Instant now() {
    return sessions.readNow(dialect::now);
  }

  @Override
  public RunKey newRun(String dagId, String runId) {
    return new RunKey(numbers.next(sessions), dagId, runId);
  }

  @Override
  public EngineKey join(EngineInfo engine, Duration term) {
    return engines.join(engine, term);
  }

  @Override
  public void renew(EngineKey engine) {
    engines.renew(engine);
  }

  @Override
  public void leave(EngineKey engine) {
    engines.leave(engine);
  }

  @Override
  public RunClaim claim(RunKey run, EngineKey engine) {
    RunClaim claim = sessions.transact(jdbc -> owners.claim(jdbc, run, engine));
    instances.resumed(run);
    return claim;
  }

  @Override
  public Writing begin(EngineKey engine) {
    return new JdbcWriting(sessions.begin(), engines, engine, writer, dialect);
  }

  @Override
  public boolean requestCancel(RunKey run) {
    return sessions.transact(jdbc -> owners.requestCancel(jdbc, run));
  }

  @Override
  public List<CancelRequest> cancelRequests(EngineKey engine) {
    return sessions.readNow(jdbc -> owners.requests(jdbc, engine));
  }

  @Override
  public int prune(PruneSpec spec, int batch, Consumer<? super BlobRef> orphans) {
    return PruneSql.prune(sessions, spec, batch, orphans);
  }

  @Override
  public String id() {
    return id.get();
  }

  @Override
  public void writeChunk(BlobKey key, int index, byte[] bytes) {
    sessions.transact(jdbc -> blobs.write(jdbc, key, index, bytes));
  }

  @Override
  public void deleteChunks(BlobKey key) {
    sessions.transact(jdbc -> BlobSql.delete(jdbc, key));
  }

  @Override
  public byte @Nullable [] chunk(BlobKey key, int index) {
    return sessions.find(jdbc -> BlobSql.chunk(jdbc, key, index));
  }

  @Override
  public void chunked(Consumer<? super BlobKey> consumer) {
    BlobSql.chunked(sessions, id(), consumer);
  }

  @Override
  public boolean isOpen(long run, int epoch) {
    return sessions.read(jdbc -> BlobSql.isOpen(jdbc, run, epoch));
  }

  @Override
  public List<BlobRef> blobs(long run) {
    return sessions.read(jdbc -> BlobSql.refs(jdbc, run));
  }

  @Override
  public @Nullable RunRow run(String dagId, String runId) {
    return sessions.find(jdbc -> runs.find(jdbc, dagId, runId));
  }

  @Override
  public List<RunRow> runs(String runId) {
    return sessions.read(jdbc -> runs.find(jdbc, runId));
  }

  @Override
  public List<RunRow> latestRuns(@Nullable String dagId, long before, int limit) {
    return sessions.read(jdbc -> runs.latest(jdbc, dagId, before, limit));
  }

  @Override
  public List<RunRow> unfinished(@Nullable String dagId, int limit) {
    return sessions.read(jdbc -> runs.unfinished(jdbc, dagId, limit));
  }

  @Override
  public List<RunRow> publishers(PublisherQuery query) {
    return sessions.read(jdbc -> runs.publishers(jdbc, query));
  }

  @Override
  public @Nullable String graph(String dagId, String hash) {
    return sessions.find(jdbc -> VersionSql.graph(jdbc, dagId, hash));
  }

  @Override
  public void instances(RunKey run, Consumer<? super InstanceRow> consumer) {
    new RunPages<>(sessions, tasks, instances).read(run, consumer);
  }

  @Override
  public List<InstanceRow> instances(
      RunKey run, String taskId, @Nullable MapPath after, int limit) {
    return sessions.read(jdbc -> instances.page(jdbc, run, taskId, after, limit));
  }

  @Override
  public @Nullable InstanceRow instance(InstanceKey key) {
    return sessions.find(jdbc -> instances.find(jdbc, key));
  }

  @Override
  public List<AttemptRow> attempts(InstanceKey key) {
    return sessions.read(jdbc -> attempts.find(jdbc, key));
  }

  @Override
  public void attempts(RunKey run, Consumer<? super AttemptRow> consumer) {
    new RunPages<>(sessions, tasks, attempts).read(run, consumer);
  }

  @Override
  public @Nullable XComRow xcom(InstanceKey key, String name) {
    return sessions.find(jdbc -> xcoms.find(jdbc, key, name));
  }

  @Override
  public List<String> keys(InstanceKey key) {
    return sessions.read(jdbc -> xcoms.keys(jdbc, key));
  }

  @Override
  public void xcoms(RunKey run, Consumer<? super XComRow> consumer) {
    new RunPages<>(sessions, tasks, xcoms).read(run, consumer);
  }

  @Override
  public List<ReadRow> reads(RunKey run, String taskId) {
    return sessions.read(jdbc -> reads.of(jdbc, run, taskId));
  }

  @Override
  public void elements(InstanceKey task, String name, Consumer<? super XComRow> consumer) {
    xcoms.elements(sessions, task, name, consumer);
  }

  @Override
  public List<XComRow> history(InstanceKey key) {
    return sessions.read(jdbc -> xcoms.history(jdbc, key));
  }

  @Override
  public List<XComRow> elements(InstanceKey task, String name, @Nullable MapPath after, int limit) {
    return sessions.read(jdbc -> xcoms.elements(jdbc, task, name, after, limit));
  }

  @Override
  public List<AttemptKey> loggedAttempts(InstanceKey key) {
    return sessions.read(jdbc -> logs.attempts(jdbc, key));
  }

  @Override
  public void loggedAttempts(RunKey run, Consumer<? super AttemptKey> consumer) {
    new RunPages<>(sessions, tasks, logged).read(run, consumer);
  }

  @Override
  public void logs(AttemptKey attempt, int fromChunk, Consumer<? super LogRow> consumer) {
    logs.read(sessions, attempt, fromChunk, consumer);
  }

  @Override
  public void hurry() {
    sessions.hurry();
  }

  @Override
  public void close() {
    sessions.close();
  }
}
