package dev.dagsmith.runtime.blob;

import dev.dagsmith.runtime.store.BlobKey;
import dev.dagsmith.runtime.store.BlobRef;
import dev.dagsmith.runtime.store.RunStore;
import java.io.IOException;
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
  private final XComBackends backends;

  /** What an attempt belongs to, as a whole open or not. */
  private record Epoch(long run, int number) {}

  private final Map<Epoch, Boolean> open = new HashMap<>();
  private final Map<Epoch, Set<String>> named = new HashMap<>();
  private int deleted;

  private XComGarbage(RunStore store, XComBackends backends) {
    this.store = store;
    this.backends = backends;
  }

  /**
   * Deletes them.
   *
   * @param store where runs are kept
   * @param backends where values are that are not in the store
   * @return how many values it deleted
   * @throws BlobException if a backend can't be read or written
   * @throws dev.dagsmith.runtime.store.StoreException if the store can't be read or written
   */
  public static int collect(RunStore store, XComBackends backends) {
    return new XComGarbage(store, backends).collect();
  }

  private int collect() {
    List<BlobKey> found = new ArrayList<>();
    store.chunked(found::add);
    for (BlobKey key : found) {
      if (isGarbage(BlobRef.DATABASE, key)) {
        store.deleteChunks(key);
        deleted++;
      }
    }
    backends.forEach(this::collect);
    return deleted;
  }

  private void collect(String name, XComBackend backend) {
    try {
      List<BlobKey> found = new ArrayList<>();
      backend.list(store.id(), key -> BlobKey.parse(key).ifPresent(found::add));
      for (BlobKey key : found) {
        if (isGarbage(name, key)) {
          backend.purge(key.text());
          deleted++;
        }
      }
    } catch (IOException e) {
      throw Backends.failed("The garbage of the XCom backend " + name + " can't be collected", e);
    }
  }

  /** Asks for an epoch's rows once it is known to be over: they are all there then. */
  private boolean isGarbage(String backend, BlobKey key) {
    Epoch epoch = new Epoch(key.run(), key.epoch());
    return !open.computeIfAbsent(epoch, each -> store.isOpen(each.run(), each.number()))
        && !named.computeIfAbsent(epoch, this::named).contains(backend + " " + key.text());
  }

  private Set<String> named(Epoch epoch) {
    Set<String> all = new HashSet<>();
    for (BlobRef each : store.blobs(epoch.run())) {
      all.add(each.backend() + " " + each.key());
    }
    return all;
  }
}
