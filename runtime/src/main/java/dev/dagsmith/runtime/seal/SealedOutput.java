package dev.dagsmith.runtime.seal;

import java.io.IOException;
import java.io.OutputStream;
import java.security.GeneralSecurityException;

/** Encrypts what is written. Closing it writes the last segment, and leaves what is below open. */
final class SealedOutput extends OutputStream {
  private final OutputStream out;
  private final Segments segments;
  private final byte[] buffer = new byte[Segments.PLAIN];
  private int filled;
  private boolean closed;

  SealedOutput(OutputStream out, Segments segments) {
    this.out = out;
    this.segments = segments;
  }

  @Override
  public void write(int b) throws IOException {
    write(new byte[] {(byte) b}, 0, 1);
  }

  /** A full segment stays here until it is known that it is not the last. */
  @Override
  public void write(byte[] bytes, int offset, int length) throws IOException {
    int from = offset;
    int end = offset + length;
    while (from < end) {
      if (filled == buffer.length) {
        give(false);
      }
      int some = Math.min(end - from, buffer.length - filled);
      System.arraycopy(bytes, from, buffer, filled, some);
      filled += some;
      from += some;
    }
  }

  @Override
  public void close() throws IOException {
    if (!closed) {
      closed = true;
      give(true);
      out.flush();
    }
  }

  private void give(boolean last) throws IOException {
    try {
      out.write(segments.next(buffer, filled, last));
    } catch (GeneralSecurityException e) {
      throw new IOException("it can't be encrypted: " + e.getMessage(), e);
    }
    filled = 0;
  }
}
