package dev.dagsmith.runtime.store;

import java.util.List;
import java.util.function.Consumer;

/** What can be read of large values. All methods throw {@link StoreException}. */
public interface BlobReads extends ChunkReads {
  /**
   * The store's own id, 32 hexadecimal digits: those who share a backend tell by it whose is what.
   */
  String id();

  /** The keys of all values that the store keeps in chunks. */
  void chunked(Consumer<? super BlobKey> consumer);

  /**
   * Whether an attempt of a run's epoch may still publish. Once this is false it stays so.
   *
   * @param run number of the run
   */
  boolean isOpen(long run, int epoch);

  /**
   * All that the rows of a run name, of current attempts and of earlier ones.
   *
   * @param run number of the run
   */
  List<BlobRef> blobs(long run);
}
