package dev.dagsmith.runtime.seal;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;

/**
 * The segments of a value, each encrypted by itself so that no value needs to be in memory as a
 * whole. This is the STREAM construction of Hoang, Reyhanitabar, Rogaway and Vizár, <a
 * href="https://eprint.iacr.org/2015/189">Online Authenticated-Encryption and its Nonce-Reuse
 * Misuse-Resistance</a> (2015): the nonce of a segment is its number and whether it is the last
 * one, so that segments that were swapped, left out, repeated or cut off do not decrypt. The rest
 * of the nonce is zero, since no two values have the same key.
 */
final class Segments {
  /** How many bytes of the value each but the last segment has. */
  static final int PLAIN = 64 << 10;

  /** How many bytes each but the last segment has when it is encrypted. */
  static final int SEALED = PLAIN + Gcm.TAG;

  private static final byte[] NOTHING = {};

  private final int mode;
  private final SecretKey key;
  private int next;

  Segments(int mode, SecretKey key) {
    this.mode = mode;
    this.key = key;
  }

  /** The next segment. */
  byte[] next(byte[] bytes, int length, boolean last) throws GeneralSecurityException {
    if (next < 0) {
      throw new GeneralSecurityException("A value can't have more than 2^31 segments");
    }
    if (mode == Cipher.DECRYPT_MODE && length < Gcm.TAG) {
      throw new GeneralSecurityException("Cut off"); // of which the JDK makes a defect of its own
    }
    byte[] nonce =
        ByteBuffer.allocate(Gcm.NONCE)
            .putInt(Gcm.NONCE - Integer.BYTES - 1, next++)
            .put(Gcm.NONCE - 1, (byte) (last ? 1 : 0))
            .array();
    return Gcm.run(mode, key, nonce, NOTHING, bytes, length);
  }

  static Segments encrypting(SecretKey key) {
    return new Segments(Cipher.ENCRYPT_MODE, key);
  }

  static Segments decrypting(SecretKey key) {
    return new Segments(Cipher.DECRYPT_MODE, key);
  }
}
