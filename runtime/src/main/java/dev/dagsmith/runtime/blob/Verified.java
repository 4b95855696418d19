package dev.dagsmith.runtime.blob;

import dev.dagsmith.runtime.store.BlobRef;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.util.HexFormat;

/** Reads no more than the recorded size, and fails at the end unless the bytes are the recorded. */
final class Verified extends FilterInputStream {
  private final BlobRef blob;
  private final MessageDigest digest = Sha256.digest();
  private long read;
  private boolean ended;

  Verified(InputStream in, BlobRef blob) {
    super(in);
    this.blob = blob;
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
    int some = super.read(bytes, offset, length);
    if (some < 0) {
      end();
      return -1;
    }
    read += some;
    if (read > blob.size()) {
      throw new Altered("it has more than the " + blob.size() + " bytes that were written");
    }
    digest.update(bytes, offset, some);
    return some;
  }

  /** Bytes that are passed over are verified, too. */
  @Override
  public long skip(long count) throws IOException {
    byte[] passed = new byte[(int) Math.min(count, 8 << 10)];
    long skipped = 0;
    while (skipped < count) {
      int some = read(passed, 0, (int) Math.min(passed.length, count - skipped));
      if (some < 0) {
        break;
      }
      skipped += some;
    }
    return skipped;
  }

  @Override
  public boolean markSupported() {
    return false;
  }

  private void end() throws Altered {
    if (ended) {
      return;
    }
    ended = true;
    if (read < blob.size()) {
      throw new Altered("it has " + read + " bytes, and " + blob.size() + " were written");
    }
    byte[] found = digest.digest();
    if (!MessageDigest.isEqual(found, blob.hash())) {
      HexFormat hex = HexFormat.of();
      throw new Altered(
          "its SHA-256 is "
              + hex.formatHex(found)
              + ", and that of what was written "
              + hex.formatHex(blob.hash()));
    }
  }

  /** The bytes are not those that were written. */
  static final class Altered extends IOException {
    private static final long serialVersionUID = 1;

    Altered(String message) {
      super(message);
    }
  }
}
