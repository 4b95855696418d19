package dev.dagsmith.objectstorage;

import dev.dagsmith.runtime.blob.XComBackend;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.DigestInputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.Random;

/** A program that stores a value larger than its memory, and loads it again. */
final class Passing {
  private static final int BLOCK = 1 << 20;

  private Passing() {}

  /** With the root and how many mebibytes; fails unless what comes back is what went. */
  public static void main(String[] args) throws Exception {
    String key = "0".repeat(32) + "/1/1/" + "1".repeat(32);
    int blocks = Integer.parseInt(args[1]);
    MessageDigest went = MessageDigest.getInstance("SHA-256");
    MessageDigest came = MessageDigest.getInstance("SHA-256");
    try (XComBackend backend = new ObjectStorageProvider().open(args[0])) {
      backend.store(
          key,
          out -> {
            OutputStream digested = new DigestOutputStream(out, went);
            byte[] block = new byte[BLOCK];
            Random random = new Random(1);
            for (int i = 0; i < blocks; i++) {
              random.nextBytes(block);
              digested.write(block);
            }
          });
      try (InputStream in = new DigestInputStream(backend.load(key), came)) {
        if (in.transferTo(OutputStream.nullOutputStream()) != (long) blocks * BLOCK) {
          throw new AssertionError("not all came back");
        }
      }
    }
    if (!MessageDigest.isEqual(went.digest(), came.digest())) {
      throw new AssertionError("other bytes came back");
    }
  }
}
