package dev.dagsmith.runtime.blob;

import dev.dagsmith.runtime.store.AttemptKey;
import dev.dagsmith.runtime.store.BlobKey;
import dev.dagsmith.runtime.store.BlobRef;
import dev.dagsmith.runtime.store.RunStore;

/**
 * Keeps values until their rows are written: large ones elsewhere, before the group that names
 * them. What a crash leaves behind is named by no row, and {@link XComGarbage} takes it. Safe for
 * several threads.
 */
public final class XComKeeper {
  private final RunStore store;
  private final XComConfig config;

  /** Keeps values for a store. */
  public XComKeeper(RunStore store, XComConfig config) {
    this.store = store;
    this.config = config;
  }

  /**
   * Makes a value ready for its row.
   *
   * @param bytes not to be changed any more
   * @throws dev.dagsmith.runtime.store.StoreException if the store can't be written
   */
  public Kept keep(AttemptKey attempt, byte[] bytes) {
    return bytes.length <= config.chunk() ? Kept.inline(bytes) : chunked(attempt, bytes);
  }

  private Kept chunked(AttemptKey attempt, byte[] bytes) {
    BlobKey key = BlobKey.next(store.id(), attempt);
    try (ChunkedOutput out =
        new ChunkedOutput(config.chunk(), (index, chunk) -> store.writeChunk(key, index, chunk))) {
      out.write(bytes, 0, bytes.length);
    }
    byte[] hash = Sha256.digest().digest(bytes);
    return new Kept(null, new BlobRef(BlobRef.DATABASE, key.text(), bytes.length, hash, false));
  }
}
