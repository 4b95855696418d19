package dev.dagsmith.objectstorage;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import org.apache.opendal.Operator;
import org.jspecify.annotations.Nullable;

/**
 * Takes the bytes of an object: what fits into one part is one request at the end, and what does
 * not goes part by part.
 */
final class Upload extends OutputStream {
  private final Operator operator;
  private final String key;
  private final ByteArrayOutputStream first = new ByteArrayOutputStream();
  private @Nullable OutputStream parts;
  private long count;

  Upload(Operator operator, String key) {
    this.operator = operator;
    this.key = key;
  }

  @Override
  public void write(int b) throws IOException {
    write(new byte[] {(byte) b}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int offset, int length) throws IOException {
    count += length;
    if (parts == null && count <= ObjectStorage.PART) {
      first.write(bytes, offset, length);
      return;
    }
    if (parts == null) {
      parts = operator.createOutputStream(key, ObjectStorage.PART);
      first.writeTo(parts);
      first.reset();
    }
    parts.write(bytes, offset, length);
  }

  /** A part goes when it is full, or at the end. */
  @Override
  public void flush() {}

  /**
   * All has been written.
   *
   * @return how many bytes went in parts, of which it is not known that all arrived; 0 if it is
   */
  long end() throws IOException {
    OutputStream all = parts;
    if (all == null) {
      operator.write(key, first.toByteArray());
      return 0;
    }
    parts = null; // it is closed once
    all.close();
    return count;
  }

  /** Gives up what was begun. */
  @Override
  public void close() throws IOException {
    if (parts != null) {
      parts.close();
    }
  }
}
