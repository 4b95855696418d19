package dev.dagsmith.runtime.control;

import dev.dagsmith.runtime.store.PruneSpec;
import dev.dagsmith.runtime.store.SecretWrites;

/** What other processes may ask of the one that holds the store. */
public interface Control extends SecretWrites {
  /** Who holds the store, and what it does with it. */
  Holding holding();

  /**
   * Asks a run to end.
   *
   * @param hard without its {@code finally} blocks
   */
  CancelAnswer cancel(String dagId, String runId, boolean hard);

  /** Deletes runs that have ended; see {@link dev.dagsmith.runtime.store.RunStore#prune}. */
  int prune(PruneSpec spec, int batch);

  /** Deletes large values that no XCom names any more; gives how many. */
  int collectGarbage();
}
