package dev.dagsmith.runtime.control;

import dev.dagsmith.runtime.store.PruneSpec;
import dev.dagsmith.runtime.store.RunKey;
import dev.dagsmith.runtime.store.SecretWrites;
import dev.dagsmith.runtime.store.XComPick;
import dev.dagsmith.runtime.store.XComRow;
import org.jspecify.annotations.Nullable;

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

  /** Deletes values whose time is over; see {@link dev.dagsmith.runtime.store.XComEdits#expire}. */
  int expire(@Nullable String dagId, int batch);

  /** Deletes values; see {@link dev.dagsmith.runtime.store.XComEdits#delete}. */
  int deleteXComs(RunKey run, XComPick what);

  /** Writes a value; see {@link dev.dagsmith.runtime.store.XComEdits#put}. */
  void putXCom(XComRow value);

  /** Deletes large values that no XCom names any more; gives how many. */
  int collectGarbage();
}
