package dev.dagsmith.runtime.blob;

import dev.dagsmith.runtime.seal.DataKey;
import dev.dagsmith.runtime.store.BlobKey;
import dev.dagsmith.runtime.store.BlobRef;
import dev.dagsmith.runtime.store.RunStore;
import dev.dagsmith.runtime.store.StoreException;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import org.jspecify.annotations.Nullable;

/**
 * Writes bytes to where they are kept, before the row that names them: in chunks, or outside of the
 * database. What is encrypted is never compressed: its size would say something of what is in it.
 */
final class BlobWriter {
  private static final int BUFFER = 1 << 16;

  private final RunStore store;
  private final XComBackends backends;
  private final XComConfig config;

  BlobWriter(RunStore store, XComBackends backends, XComConfig config) {
    this.store = store;
    this.backends = backends;
    this.config = config;
  }

  /**
   * Writes bytes; on return they are durable, and if it fails nothing stays.
   *
   * @param place the backend that is to have them
   * @param content is called once
   * @param key encrypts them; null if they are not encrypted
   * @param patience for the store; a backend that does not answer fails
   * @return what the row is to say of what was written
   */
  BlobRef write(
      BlobKey name,
      String place,
      XComBackend.Content content,
      @Nullable DataKey key,
      Patience patience)
      throws IOException {
    return place.equals(BlobRef.DATABASE)
        ? inChunks(name, content, key, patience)
        : elsewhere(name, place, content, key);
  }

  private BlobRef inChunks(
      BlobKey name, XComBackend.Content content, @Nullable DataKey key, Patience patience)
      throws IOException {
    ChunkedOutput out =
        new ChunkedOutput(
            config.chunk(), (index, chunk) -> patience.await(() -> written(name, index, chunk)));
    boolean whole = false;
    try {
      Counted counted = new Counted(out);
      write(content, counted, key);
      out.end();
      whole = true;
      return ref(BlobRef.DATABASE, name, counted, false);
    } finally {
      if (!whole) {
        deleteChunks(name);
      }
    }
  }

  private boolean written(BlobKey name, int index, byte[] chunk) {
    store.writeChunk(name, index, chunk);
    return true;
  }

  private BlobRef elsewhere(
      BlobKey name, String place, XComBackend.Content content, @Nullable DataKey key)
      throws IOException {
    boolean compressed = config.compressed() && key == null;
    if (content instanceof XComBackend.Bytes whole && !compressed && key == null) {
      backends.get(place).store(name.text(), whole);
      byte[] hash = Sha256.digest().digest(whole.bytes());
      return new BlobRef(place, name.text(), whole.bytes().length, hash, false);
    }
    Counted[] last = new Counted[1];
    backends
        .get(place)
        .store(
            name.text(),
            out -> {
              last[0] = new Counted(compressed ? Zstd.compressing(out) : new Unclosed(out));
              write(content, last[0], key);
              last[0].close();
            });
    return ref(place, name, last[0], compressed);
  }

  private static void write(XComBackend.Content content, Counted out, @Nullable DataKey key)
      throws IOException {
    OutputStream all = key == null ? out : key.encrypting(out);
    OutputStream buffered = new BufferedOutputStream(all, BUFFER);
    content.writeTo(new Unclosed(buffered));
    buffered.flush();
    if (key != null) {
      all.close(); // a value that is not closed can't be decrypted, and it leaves the rest open
    }
  }

  private static BlobRef ref(String place, BlobKey name, Counted all, boolean compressed) {
    return new BlobRef(place, name.text(), all.size(), all.hash(), compressed);
  }

  /** Takes away what no row will name. What can't be deleted now is garbage. */
  void discard(BlobRef blob) {
    if (blob.backend().equals(BlobRef.DATABASE)) {
      BlobKey.parse(blob.key()).ifPresent(this::deleteChunks);
    } else {
      backends.purge(blob);
    }
  }

  private void deleteChunks(BlobKey key) {
    try {
      store.deleteChunks(key);
    } catch (StoreException e) {
      System.getLogger(BlobWriter.class.getName())
          .log(System.Logger.Level.DEBUG, "Chunks are left to xcom gc", e);
    }
  }
}
