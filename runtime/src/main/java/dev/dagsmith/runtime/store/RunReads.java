package dev.dagsmith.runtime.store;

import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What can be read of a store: by any thread, while groups are written; only what was committed is
 * seen. An interrupt of the reading thread is kept for it and does not end the read. All methods
 * throw {@link StoreException}.
 */
public interface RunReads extends XComReads, BlobReads, SecretReads, AutoCloseable {
  /** Where the store keeps its data, for people: a file or a URL, without password. */
  String location();

  /** The time by the store's clock: a server's own, else this machine's. */
  Instant now();

  /** All runs with this id, of any dag; latest first. */
  List<RunRow> runs(String runId);

  /**
   * The latest runs, latest first.
   *
   * @param dagId of this dag only; null for all dags
   * @param before only those older than the run of this number, to read on; {@link Long#MAX_VALUE}
   *     to begin
   * @param limit at most so many
   */
  List<RunRow> latestRuns(@Nullable String dagId, long before, int limit);

  /**
   * Runs that have not ended, whoever works on them, latest first.
   *
   * @param dagId of this dag only; null for all dags
   * @param limit at most so many
   */
  List<RunRow> unfinished(@Nullable String dagId, int limit);

  /** The graph of a version as it was when the first run followed it; null if it is unknown. */
  @Nullable String graph(String dagId, String hash);

  /**
   * The instances and decisions of a run, in the order of its graph and then by map path. Read in
   * pages: nothing is held while the consumer works, and rows may change from page to page.
   */
  void instances(RunKey run, Consumer<? super InstanceRow> consumer);

  /**
   * A page of the instances of one node, by map path.
   *
   * @param after only those after this path, to read on; null to begin
   * @param limit at most so many
   */
  List<InstanceRow> instances(RunKey run, String taskId, @Nullable MapPath after, int limit);

  /** The earlier attempts of an instance, first to last; without the current one. */
  List<AttemptRow> attempts(InstanceKey key);

  /** The earlier attempts of a run's instances, ordered like {@link #instances}. */
  void attempts(RunKey run, Consumer<? super AttemptRow> consumer);

  /** The values of a run's current attempts, ordered like {@link #instances} and then by key. */
  void xcoms(RunKey run, Consumer<? super XComRow> consumer);

  /** Who has read the values of a task's instances beside those that were passed them, by path. */
  List<ReadRow> reads(RunKey run, String taskId);

  /**
   * All the values that the instances of one mapped task published under a key, by element.
   *
   * @param task the task, with the path of the maps around it up to which elements are wanted
   * @param name the key
   * @param consumer takes those of all paths that begin with the task's path
   */
  void elements(InstanceKey task, String name, Consumer<? super XComRow> consumer);

  /**
   * The attempts of an instance that have a log, first to last: also one that was cut short before
   * anything else was recorded of it.
   */
  List<AttemptKey> loggedAttempts(InstanceKey key);

  /** All of a run's attempts that have a log, ordered like {@link #instances}. */
  void loggedAttempts(RunKey run, Consumer<? super AttemptKey> consumer);

  /** The log of an attempt, from this chunk on, in order. */
  void logs(AttemptKey attempt, int fromChunk, Consumer<? super LogRow> consumer);

  /** Gives the store up for other processes. Closing it again does nothing. */
  @Override
  void close();
}
