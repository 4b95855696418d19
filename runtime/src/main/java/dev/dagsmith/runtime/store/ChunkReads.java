package dev.dagsmith.runtime.store;

import org.jspecify.annotations.Nullable;

/** Gives the chunks of large values that a store keeps. */
@FunctionalInterface
public interface ChunkReads {
  /**
   * A chunk of a value that the store keeps; null if there is none.
   *
   * @throws StoreException if the store can't be read
   */
  byte @Nullable [] chunk(BlobKey key, int index);
}
