package dev.dagsmith.runtime.seal;

import java.security.GeneralSecurityException;
import java.security.Key;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;

/** AES-256 in Galois/Counter Mode, as the JDK has it. */
final class Gcm {
  /** The size of a key. */
  static final int KEY = 32;

  /** The size of a nonce: the 96 bits for which the mode is made. */
  static final int NONCE = 12;

  /** By how much encryption makes bytes longer. */
  static final int TAG = 16;

  private Gcm() {}

  /**
   * Encrypts or decrypts.
   *
   * @param mode {@link Cipher#ENCRYPT_MODE} or {@link Cipher#DECRYPT_MODE}
   * @param more what the result is bound to, beside the key and the nonce
   * @throws GeneralSecurityException if something was altered
   */
  static byte[] run(int mode, Key key, byte[] nonce, byte[] more, byte[] bytes, int length)
      throws GeneralSecurityException {
    Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
    cipher.init(mode, key, new GCMParameterSpec(Byte.SIZE * TAG, nonce));
    cipher.updateAAD(more);
    return cipher.doFinal(bytes, 0, length);
  }
}
