package dev.dagsmith.runtime.blob;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** The hash of values. */
final class Sha256 {
  private Sha256() {}

  static MessageDigest digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }
}
