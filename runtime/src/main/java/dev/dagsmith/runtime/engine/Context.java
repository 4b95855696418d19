package dev.dagsmith.runtime.engine;

import dev.dagsmith.Artifact;
import dev.dagsmith.CurrentTask;
import dev.dagsmith.DataInterval;
import dev.dagsmith.RunInfo;
import dev.dagsmith.Secret;
import dev.dagsmith.TaskContext;
import dev.dagsmith.XComSource;
import dev.dagsmith.XComType;
import dev.dagsmith.runtime.access.Principal;
import dev.dagsmith.runtime.access.ReadsXComs;
import dev.dagsmith.runtime.access.XComReader;
import dev.dagsmith.runtime.engine.value.StoreReads;
import dev.dagsmith.runtime.graph.TypeRef;
import dev.dagsmith.runtime.log.LogTarget;
import dev.dagsmith.runtime.log.TaskLog;
import dev.dagsmith.runtime.store.BlobRef;
import dev.dagsmith.runtime.xcom.ValueCodec;
import dev.dagsmith.runtime.xcom.ValueCodecs;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a running task may know of its run, and what it pushes. */
final class Context implements TaskContext, LogTarget, ReadsXComs, CurrentTask.SeesSecrets {
  private final Attempt attempt;
  private final RunInfo run;
  private final ReadBook book;
  private final TaskArtifacts artifacts;
  private final PushedXComs pushed = new PushedXComs(this::codec, this::checkSize, this::discard);

  Context(Attempt attempt) {
    this.attempt = attempt;
    this.artifacts = new TaskArtifacts(attempt, pushed);
    this.run = attempt.run.values.info();
    Services services = attempt.run.services;
    this.book = new ReadBook(services.reads(), attempt.run.claims, services.clock());
  }

  /** What makes bytes of the values of this task. */
  ValueCodec codec() {
    return ValueCodecs.named(attempt.node().settings().xcom().codec());
  }

  /** Refuses a value that is too large where it comes from. */
  void checkSize(String key, long bytes) {
    String what = "XCom " + key + " of " + principal().name();
    String backend = attempt.node().settings().xcom().backend();
    attempt.run.services.reads().keeper().check(what, bytes, backend);
  }

  @Override
  public void saw(Object secret) {
    SeenSecrets.saw(secret);
  }

  private void discard(BlobRef unnamed) {
    attempt.run.services.reads().discard(unnamed);
  }

  /** What it writes beside its XComs. */
  TaskArtifacts artifacts() {
    return artifacts;
  }

  PushedXComs pushed() {
    return pushed;
  }

  @Override
  public TaskLog log() {
    return attempt.log;
  }

  @Override
  public boolean attached() {
    return true;
  }

  @Override
  public String dagId() {
    return run.dagId();
  }

  @Override
  public String runId() {
    return run.runId();
  }

  @Override
  public String taskId() {
    return attempt.taskId();
  }

  @Override
  public List<Integer> mapIndex() {
    return attempt.mapIndex();
  }

  @Override
  public int attempt() {
    return attempt.number();
  }

  @Override
  public Instant logicalDate() {
    return run.logicalDate();
  }

  @Override
  public DataInterval dataInterval() {
    return attempt.run.values.interval();
  }

  @Override
  public Map<String, @Nullable Object> params() {
    return attempt.run.values.params().decoded();
  }

  @Override
  public void push(String key, Object value) {
    pushed.push(key, value);
  }

  @Override
  public <T> void push(String key, @Nullable T value, XComType<T> type) {
    pushed.push(key, value, TypeRef.of(type.type()));
  }

  @Override
  public Artifact write(String key, String mediaType, Artifact.Content content) throws IOException {
    return artifacts.write(key, mediaType, content);
  }

  @Override
  public InputStream open(Artifact artifact) throws IOException {
    return artifacts.open(artifact, reader(), principal());
  }

  @Override
  public Secret<String> secret(String name) {
    return Secret.of(attempt.run.services.secrets().get(name));
  }

  @Override
  public XComSource from(String taskId) {
    return PulledXComs.of(attempt, reader(), principal(), taskId);
  }

  @Override
  public XComReader reader() {
    StoreReads reads = attempt.run.services.reads();
    return new XComReader(reads, reads, book);
  }

  /** What it has read beside what it was passed. */
  ReadBook book() {
    return book;
  }

  @Override
  public Principal principal() {
    return Principal.task(attempt.run.keys.of(attempt.instance));
  }
}
