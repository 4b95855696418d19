package dev.dagsmith.runtime.seal;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/** A key of the ring, under which the keys of values are encrypted. Its id is made of it. */
final class RingKey {
  /** The first byte of what is wrapped: how it is made. */
  private static final byte FORMAT = 1;

  private static final int ID_BYTES = 8;
  private static final int START = 1 + Gcm.NONCE;

  private final String id;
  private final SecretKey key;

  private RingKey(byte[] bytes) {
    this.id = id(bytes);
    this.key = new SecretKeySpec(bytes, "AES");
  }

  /**
   * A key as it is written: 32 bytes in Base64, of the kind for URLs or the common one.
   *
   * @throws IllegalArgumentException if it is none
   */
  static RingKey parse(String text) {
    byte[] bytes = Base64.getUrlDecoder().decode(text.replace('+', '-').replace('/', '_'));
    if (bytes.length != Gcm.KEY) {
      throw new IllegalArgumentException("not of 32 bytes");
    }
    return new RingKey(bytes);
  }

  String id() {
    return id;
  }

  /** A nonce at random, and the key of a value encrypted with it. */
  byte[] wrap(byte[] dataKey, SealPlace place, byte[] nonce) throws GeneralSecurityException {
    byte[] sealed = Gcm.run(Cipher.ENCRYPT_MODE, key, nonce, bound(place), dataKey, dataKey.length);
    byte[] wrapped = Arrays.copyOf(new byte[] {FORMAT}, START + sealed.length);
    System.arraycopy(nonce, 0, wrapped, 1, nonce.length);
    System.arraycopy(sealed, 0, wrapped, START, sealed.length);
    return wrapped;
  }

  /** The key of a value. */
  SecretKey unwrap(byte[] wrapped, SealPlace place) throws GeneralSecurityException {
    if (wrapped.length != START + Gcm.KEY + Gcm.TAG) {
      throw new GeneralSecurityException("not of the right size");
    } else if (wrapped[0] != FORMAT) {
      throw new GeneralSecurityException("of another format, " + wrapped[0]);
    }
    byte[] nonce = Arrays.copyOfRange(wrapped, 1, START);
    byte[] sealed = Arrays.copyOfRange(wrapped, START, wrapped.length);
    byte[] dataKey = Gcm.run(Cipher.DECRYPT_MODE, key, nonce, bound(place), sealed, sealed.length);
    return new SecretKeySpec(dataKey, "AES");
  }

  private byte[] bound(SealPlace place) {
    byte[] head = ("dagsmith " + FORMAT + " " + id + " ").getBytes(StandardCharsets.US_ASCII);
    byte[] all = Arrays.copyOf(head, head.length + place.bytes().length);
    System.arraycopy(place.bytes(), 0, all, head.length, place.bytes().length);
    return all;
  }

  private static String id(byte[] key) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update("dagsmith key id ".getBytes(StandardCharsets.US_ASCII));
      return HexFormat.of().formatHex(digest.digest(key), 0, ID_BYTES);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }
}
