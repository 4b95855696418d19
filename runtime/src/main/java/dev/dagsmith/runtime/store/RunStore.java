package dev.dagsmith.runtime.store;

import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Keeps runs, task instances and XComs durably. Writes come as groups; reads may come from any
 * thread while a group is written, and see only what was committed. All methods throw {@link
 * StoreException}.
 */
public interface RunStore extends AutoCloseable {
  /** Where it keeps its data, for people: a file or a URL, without password. */
  String location();

  /** A key for a run that is about to begin. Nothing is written yet. */
  RunKey newRun(String dagId, String runId);

  /**
   * Writes a group in one transaction. On return it survives a crash of the process and, unless the
   * store is in memory, a loss of power. Writing a group again that was written already changes
   * nothing.
   */
  void commit(WriteGroup group);

  /** A run by its ids; null if there is none. */
  @Nullable RunRow run(String dagId, String runId);

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

  /** The graph of a version as it was when the first run followed it; null if it is unknown. */
  @Nullable String graph(String dagId, String hash);

  /**
   * The instances and decisions of a run, in the order of its graph and then by map path. Read in
   * pages: nothing is held while the consumer works, and rows may change from page to page.
   */
  void instances(RunKey run, Consumer<? super InstanceRow> consumer);

  /** One instance; null if it has no row. */
  @Nullable InstanceRow instance(InstanceKey key);

  /** The earlier attempts of an instance, first to last; without the current one. */
  List<AttemptRow> attempts(InstanceKey key);

  /** The earlier attempts of a run's instances, ordered like {@link #instances}. */
  void attempts(RunKey run, Consumer<? super AttemptRow> consumer);

  /** The value that the instance's current attempt published under a key; null if there is none. */
  @Nullable XComRow xcom(InstanceKey key, String name);

  /** The values of a run's current attempts, ordered like {@link #instances} and then by key. */
  void xcoms(RunKey run, Consumer<? super XComRow> consumer);

  /**
   * The values that the instances of one mapped task published under a key, by element.
   *
   * @param task the task, with the path of the maps around it up to which elements are wanted
   * @param name the key
   * @param consumer takes those of all paths that begin with the task's path
   */
  void elements(InstanceKey task, String name, Consumer<? super XComRow> consumer);

  /** Gives the store up for other processes. Closing it again does nothing. */
  @Override
  void close();
}
