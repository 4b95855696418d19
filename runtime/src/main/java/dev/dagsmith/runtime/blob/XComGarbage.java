package dev.dagsmith.runtime.blob;

import dev.dagsmith.runtime.store.BlobKey;
import dev.dagsmith.runtime.store.BlobRef;
import dev.dagsmith.runtime.store.RunStore;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Deletes large values that no row names and none will: those of runs that have ended or are gone,
 * and of epochs that others followed. How old they are counts for nothing.
 */
public final class XComGarbage {
  private final RunStore store;

  /** What an attempt belongs to, as a whole open or not. */
  private record Epoch(long run, int number) {}

  private final Map<Epoch, Boolean> open = new HashMap<>();
  private final Map<Long, Set<String>> named = new HashMap<>();

  private XComGarbage(RunStore store) {
    this.store = store;
  }

  /**
   * Deletes them.
   *
   * @return how many values it deleted
   * @throws dev.dagsmith.runtime.store.StoreException if the store can't be read or written
   */
  public static int collect(RunStore store) {
    return new XComGarbage(store).collect();
  }

  private int collect() {
    List<BlobKey> found = new ArrayList<>();
    store.chunked(found::add);
    int deleted = 0;
    for (BlobKey key : found) {
      if (isGarbage(BlobRef.DATABASE, key)) {
        store.deleteChunks(key);
        deleted++;
      }
    }
    return deleted;
  }

  /** Asks for the rows last: what is not open then publishes nothing any more. */
  private boolean isGarbage(String backend, BlobKey key) {
    return !open.computeIfAbsent(
            new Epoch(key.run(), key.epoch()), epoch -> store.isOpen(epoch.run(), epoch.number()))
        && !named.computeIfAbsent(key.run(), this::named).contains(backend + " " + key.text());
  }

  private Set<String> named(long run) {
    Set<String> all = new HashSet<>();
    for (BlobRef each : store.blobs(run)) {
      all.add(each.backend() + " " + each.key());
    }
    return all;
  }
}
