package dev.dagsmith.runtime.store;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Keeps runs, task instances and XComs durably. What is written is written for an engine, which
 * owns its runs as long as it holds its lease. Writes come as groups, each one transaction. All
 * methods throw {@link StoreException}; what its kinds mean is said there.
 */
public interface RunStore extends RunReads, SecretWrites, XComEdits {
  /** The file that this process alone has open; null for a store in memory or on a server. */
  default @Nullable Path file() {
    return null;
  }

  /**
   * Whether other processes may write to it while this one has it open. What they wrote is then
   * looked for from time to time.
   */
  default boolean shared() {
    return true;
  }

  /**
   * From now on nobody waits for a server that is away: not who waits already, and not who reads
   * next; they hear at once that it is UNREACHABLE. For who is about to close the store.
   */
  default void hurry() {}

  /** A key for a run that is about to begin. Nothing is written yet. */
  RunKey newRun(String dagId, String runId);

  /**
   * An engine begins to work, and gets a lease by the store's clock.
   *
   * @param term how long the lease lasts unless it is renewed
   */
  EngineKey join(EngineInfo engine, Duration term);

  /**
   * Renews a lease for another term. One that has run out is renewed too, unless another engine has
   * taken a run over.
   *
   * @throws StoreException FENCED if the lease is gone
   */
  void renew(EngineKey engine);

  /** An engine ends: its runs are free. Does nothing if its lease is gone. */
  void leave(EngineKey engine);

  /**
   * Takes a run, ended or not, for an engine, and counts it: {@code epoch} and {@code recoveries}
   * grow by one. Taking it from an engine whose lease has run out ends that engine's lease, once
   * the group that it is writing is through.
   *
   * @throws StoreException HELD if another engine works on it, which the text names; FENCED if the
   *     engine's own lease is gone
   * @throws IllegalArgumentException if there is no such run
   */
  RunClaim claim(RunKey run, EngineKey engine);

  /**
   * Begins a group. One is written at a time: others wait until this one is closed, and its thread
   * must close it before it writes anything else. That the engine's lease stands is checked with
   * what is written first, and it stands until the group is closed.
   */
  Writing begin(EngineKey engine);

  /**
   * Asks the engine that works on a run to cancel it; asked twice, to skip its finally blocks too.
   *
   * @return whether the run has not ended yet
   */
  boolean requestCancel(RunKey run);

  /** The runs of an engine whose cancellation was asked for and that have not ended. */
  List<CancelRequest> cancelRequests(EngineKey engine);

  /**
   * Claims a value that is consumed once for a task instance of its run, durably, unless another
   * has it. Claimed again by the same one it stays claimed.
   *
   * @param at the time
   * @return who has it now; empty if there is no such value
   */
  Optional<Once> claim(XComKey value, InstanceKey by, Instant at);

  /** What instances of a run have claimed and not consumed. */
  List<XComClaim> claims(RunKey run);

  /**
   * Writes a chunk of a large value, durably, before the group that names the value. Written again
   * it is the same.
   *
   * @param index which chunk, from 0
   */
  void writeChunk(BlobKey key, int index, byte[] bytes);

  /** Deletes the chunks of a value, which no row names any more. */
  void deleteChunks(BlobKey key);

  /**
   * Deletes runs that have ended, with their instances, attempts, logs and XComs; each in a
   * transaction of its own.
   *
   * @param batch at most so many runs
   * @param orphans hears, once they are gone, what their rows named outside of the database
   * @return how many it deleted; 0 when there are no more
   */
  int prune(PruneSpec spec, int batch, Consumer<? super BlobRef> orphans);
}
