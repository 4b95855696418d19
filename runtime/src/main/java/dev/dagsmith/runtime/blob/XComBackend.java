package dev.dagsmith.runtime.blob;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.function.Consumer;

/**
 * Keeps the bytes of large XComs. A key is a path of four segments, made of digits and small
 * letters alone, below a root that the backend was opened with; it is written once. Safe for use by
 * several threads, and by several processes at once.
 */
public interface XComBackend extends AutoCloseable {
  /** Bytes that are not all in memory at once. */
  interface Content {
    /**
     * Writes them all, and does not close the stream.
     *
     * @param out where they go
     * @throws IOException if they can't be written
     */
    void writeTo(OutputStream out) throws IOException;
  }

  /**
   * Bytes that are all in memory at once, so that a backend may send them as they are.
   *
   * @param bytes not to be changed
   */
  @SuppressWarnings("ArrayRecordComponent") // passed on, never compared
  record Bytes(byte[] bytes) implements Content {
    @Override
    public void writeTo(OutputStream out) throws IOException {
      out.write(bytes);
    }
  }

  /**
   * Keeps bytes. On return they are durable, and who loads them gets all of them; if it fails
   * nobody gets any.
   *
   * @param key a path of four segments, with slashes between them
   * @param content the bytes
   * @throws BackendAway if another try may go well
   */
  void store(String key, Content content) throws IOException;

  /**
   * {@return the bytes, from the first one on}
   *
   * @param key a path of four segments, with slashes between them
   * @throws java.nio.file.NoSuchFileException if there are none
   * @throws BackendAway if another try may go well
   */
  InputStream load(String key) throws IOException;

  /**
   * Deletes what is there of a key, also what a store left half done; does nothing if none is.
   *
   * @param key a path of four segments, with slashes between them
   * @throws IOException if it can't be deleted; it is garbage then, to be deleted later
   */
  void purge(String key) throws IOException;

  /**
   * All keys that begin with a segment, also those that a store left half done.
   *
   * @param first the first segment
   * @param keys is given each key
   * @throws IOException if they can't be listed
   */
  void list(String first, Consumer<? super String> keys) throws IOException;

  /**
   * {@return where the bytes of a key are, for people; without passwords}
   *
   * @param key a path of four segments, with slashes between them
   */
  String place(String key);

  /** Gives up what it holds. */
  @Override
  default void close() {}
}
