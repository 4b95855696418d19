package dev.dagsmith.runtime.store;

import java.util.List;

/**
 * A group that is being written, in one transaction. For one thread. All methods throw {@link
 * StoreException}, FENCED if the engine's lease is gone; after any but DATA the group is over, and
 * what was not committed is not there.
 */
public interface Writing extends AutoCloseable {
  /**
   * Writes values. One that can't be stored is left out, so that it fails its own attempt alone;
   * the others stay written. May be called again before the commit.
   *
   * @return what was left out, and why
   */
  List<Rejected> publish(List<XComRow> values);

  /**
   * Writes the rest and commits. On return it survives a crash of the process and, as the store's
   * durability says, a loss of power. Writing a group again that was written already changes
   * nothing.
   *
   * @return what was consumed with it and is kept outside of the database, where nothing names it
   *     any more
   * @throws StoreException UNREACHABLE if it can't be said whether the group is there
   */
  List<BlobRef> commit(WriteGroup group);

  /** Ends the group; if it was not committed, nothing of it is there. */
  @Override
  void close();
}
