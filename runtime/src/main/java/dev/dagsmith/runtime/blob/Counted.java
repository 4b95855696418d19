package dev.dagsmith.runtime.blob;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.security.MessageDigest;

/** Counts and hashes what is written. */
final class Counted extends FilterOutputStream {
  private final MessageDigest digest = Sha256.digest();
  private long size;

  Counted(OutputStream out) {
    super(out);
  }

  @Override
  public void write(int b) throws IOException {
    write(new byte[] {(byte) b}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int offset, int length) throws IOException {
    out.write(bytes, offset, length);
    digest.update(bytes, offset, length);
    size += length;
  }

  /** How many bytes were written. */
  long size() {
    return size;
  }

  /** Their SHA-256; asked for once. */
  byte[] hash() {
    return digest.digest();
  }
}
