package dev.dagsmith.runtime.seal;

import java.io.IOException;
import java.io.InputStream;
import java.security.GeneralSecurityException;

/**
 * Decrypts what is read. No byte is given of a segment that was altered, and whoever reads to the
 * end has got all that was written.
 */
final class SealedInput extends InputStream {
  private final InputStream in;
  private final Segments segments;

  /** A segment, and the first byte of the next by which it is known that there is one. */
  private final byte[] buffer = new byte[Segments.SEALED + 1];

  private int ahead;
  private boolean last;
  private byte[] plain = {};
  private int given;

  SealedInput(InputStream in, Segments segments) {
    this.in = in;
    this.segments = segments;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    while (given == plain.length) {
      if (last) {
        return -1;
      }
      next();
    }
    int some = Math.min(length, plain.length - given);
    System.arraycopy(plain, given, bytes, offset, some);
    given += some;
    return some;
  }

  private void next() throws IOException {
    int filled = ahead + in.readNBytes(buffer, ahead, buffer.length - ahead);
    last = filled < buffer.length;
    int length = last ? filled : Segments.SEALED;
    try {
      plain = segments.next(buffer, length, last);
    } catch (GeneralSecurityException e) {
      throw new IOException("it was altered or cut off after it was encrypted", e);
    }
    given = 0;
    buffer[0] = buffer[Segments.SEALED];
    ahead = 1;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
