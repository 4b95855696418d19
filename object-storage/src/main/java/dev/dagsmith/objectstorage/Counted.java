package dev.dagsmith.objectstorage;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** Counts what is written. */
final class Counted extends FilterOutputStream {
  private long count;

  Counted(OutputStream out) {
    super(out);
  }

  long count() {
    return count;
  }

  @Override
  public void write(int b) throws IOException {
    out.write(b);
    count++;
  }

  @Override
  public void write(byte[] bytes, int offset, int length) throws IOException {
    out.write(bytes, offset, length);
    count += length;
  }

  /** A part goes when it is full, or at the end. */
  @Override
  public void flush() {}

  @Override
  public void close() {}
}
