package dev.dagsmith.runtime.store;

import java.time.Instant;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Changes of values after their runs have ended. A run that is under way, or that somebody has just
 * taken up again, is left alone. All methods throw {@link StoreException}.
 */
public interface XComEdits {
  /**
   * Deletes values whose time is over.
   *
   * @param dagId of runs of this dag only; null for each dag
   * @param now what expires by then is over
   * @param batch how much of it at once: so many times at which something expires
   * @param orphans hears, once they are gone, what their rows named outside of the database
   * @return how many values it deleted; 0 when there are no more
   */
  int expire(@Nullable String dagId, Instant now, int batch, Consumer<? super BlobRef> orphans);

  /**
   * Deletes values of a run that has ended, those of earlier attempts too.
   *
   * @param orphans hears, once they are gone, what their rows named outside of the database
   * @return how many
   * @throws StoreException HELD if the run has not ended
   */
  int delete(RunKey run, XComPick what, Consumer<? super BlobRef> orphans);

  /**
   * Writes a value of a run that has ended, in the place of one with the same attempt and key.
   *
   * @param orphans hears, once it is gone, what that one named outside of the database
   * @throws StoreException HELD if the run has not ended
   */
  void put(XComRow value, Consumer<? super BlobRef> orphans);
}
