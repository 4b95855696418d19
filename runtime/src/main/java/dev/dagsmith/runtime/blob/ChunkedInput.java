package dev.dagsmith.runtime.blob;

import dev.dagsmith.runtime.store.BlobKey;
import dev.dagsmith.runtime.store.ChunkReads;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.file.NoSuchFileException;
import java.util.Enumeration;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/** Reads chunks one after the other, until there is none. */
@SuppressWarnings("JdkObsolete") // what SequenceInputStream takes
final class ChunkedInput implements Enumeration<InputStream> {
  private final ChunkReads store;
  private final BlobKey key;
  private int index;
  private byte @Nullable [] next;

  private ChunkedInput(ChunkReads store, BlobKey key, byte[] first) {
    this.store = store;
    this.key = key;
    this.next = first;
  }

  /**
   * The bytes of a value.
   *
   * @throws NoSuchFileException if it has no chunk
   */
  static InputStream of(ChunkReads store, BlobKey key) throws IOException {
    byte[] first = store.chunk(key, 0);
    if (first == null) {
      throw new NoSuchFileException(key.text());
    }
    return new SequenceInputStream(new ChunkedInput(store, key, first));
  }

  @Override
  public boolean hasMoreElements() {
    if (next == null) {
      next = store.chunk(key, index);
    }
    return next != null;
  }

  @Override
  public InputStream nextElement() {
    if (!hasMoreElements()) {
      throw new NoSuchElementException(key.text());
    }
    InputStream chunk = new ByteArrayInputStream(next);
    next = null;
    index++;
    return chunk;
  }
}
