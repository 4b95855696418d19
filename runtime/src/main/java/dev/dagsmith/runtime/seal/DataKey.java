package dev.dagsmith.runtime.seal;

import dev.dagsmith.runtime.store.Seal;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/** The key of one value, which no other value has. Encrypts once; safe for several threads. */
public final class DataKey {
  private final Seal seal;
  private final SecretKey key;

  DataKey(Seal seal, SecretKey key) {
    this.seal = seal;
    this.key = key;
  }

  /** What the value's row is to say, so that it can be decrypted. */
  public Seal seal() {
    return seal;
  }

  /**
   * A key for the bytes of the artifact that the value names: another one, so that it encrypts
   * once, too, but made of this one and found again by its seal.
   */
  public DataKey ofArtifact() {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(key);
      byte[] derived = mac.doFinal("artifact".getBytes(StandardCharsets.UTF_8));
      return new DataKey(seal, new SecretKeySpec(derived, key.getAlgorithm()));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java has HmacSHA256", e);
    }
  }

  /**
   * Encrypts what is written to it into a stream, which it leaves open. Only once it is closed the
   * value is whole.
   */
  public OutputStream encrypting(OutputStream out) {
    return new SealedOutput(out, Segments.encrypting(key));
  }

  /** Decrypts a stream; reading throws an {@link IOException} where it was altered. */
  public InputStream decrypting(InputStream in) {
    return new SealedInput(in, Segments.decrypting(key));
  }

  /** Encrypts bytes. */
  public byte[] encrypt(byte[] bytes) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(bytes.length + Gcm.TAG);
    try (OutputStream sealed = encrypting(out)) {
      sealed.write(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  /**
   * Decrypts bytes.
   *
   * @throws IOException if they were altered
   */
  public byte[] decrypt(byte[] bytes) throws IOException {
    try (InputStream in = decrypting(new ByteArrayInputStream(bytes))) {
      return in.readAllBytes();
    }
  }
}
