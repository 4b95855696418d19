package dev.dagsmith.runtime.seal;

import dev.dagsmith.runtime.store.Seal;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/**
 * The keys by which sensitive values are encrypted: the first one encrypts, all decrypt. Each value
 * has a key of its own, at random, which is stored beside it, encrypted by a key of the ring with a
 * nonce at random and bound to the value's {@link SealPlace}. So a ring's key encrypts few bytes,
 * and when it is exchanged what is large stays as it is. Immutable; never shown.
 */
public final class KeyRing {
  /** No keys: sensitive values can be neither written nor read. */
  public static final KeyRing EMPTY = new KeyRing(List.of());

  private static final SecureRandom RANDOM = new SecureRandom();
  private static final String MAKE_ONE =
      "Make one with the command \"xcom key\" and set core.xcom_keys"
          + " (DAGSMITH__CORE__XCOM_KEYS), or put it into the file xcom.keys in the home directory,"
          + " for its owner alone to read.";

  private final List<RingKey> keys;

  private KeyRing(List<RingKey> keys) {
    this.keys = keys;
  }

  /**
   * Keys as they are written, with commas or white space between them; lines that begin with a
   * number sign are comments.
   *
   * @throws IllegalArgumentException if one is no key; the text says which, not what stands there
   */
  public static KeyRing parse(String text) {
    List<RingKey> keys = new ArrayList<>();
    for (String line : text.lines().map(String::strip).toList()) {
      for (String each : line.startsWith("#") ? new String[0] : line.split("[,\\s]+")) {
        if (!each.isEmpty()) {
          keys.add(key(each, keys.size() + 1));
        }
      }
    }
    return new KeyRing(List.copyOf(keys));
  }

  private static RingKey key(String text, int number) {
    try {
      return RingKey.parse(text);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(
          "key " + number + " is no key: 32 bytes in Base64, as the command \"xcom key\" makes");
    }
  }

  /** A new key at random, as it is written. */
  public static String newKey() {
    return Base64.getUrlEncoder().encodeToString(random(Gcm.KEY));
  }

  /** Whether there is no key. */
  public boolean isEmpty() {
    return keys.isEmpty();
  }

  /** The ids of the keys, that of the first one first. They say nothing of the keys. */
  public List<String> ids() {
    return keys.stream().map(RingKey::id).toList();
  }

  /**
   * Does nothing if there is a key.
   *
   * @param what needs it, for people, as the begin of a sentence
   * @throws SealException if there is none; it says how to make one
   */
  public void require(String what) {
    if (keys.isEmpty()) {
      throw new SealException(
          what + " is stored encrypted, and there is no key. Nothing was stored. " + MAKE_ONE,
          null);
    }
  }

  /**
   * A key for a value.
   *
   * @throws SealException if the ring is empty
   */
  public DataKey newKey(SealPlace place) {
    require("A sensitive value");
    byte[] key = random(Gcm.KEY);
    return new DataKey(wrapped(key, place), new SecretKeySpec(key, "AES"));
  }

  /**
   * The key of a value that is stored.
   *
   * @throws SealException if the ring lacks the key that it needs, or it was altered
   */
  public DataKey open(Seal seal, SealPlace place) {
    return new DataKey(seal, unwrapped(seal, place));
  }

  /** What a row is to say when its value needs the first key only. */
  public Seal rewrap(Seal seal, SealPlace place) {
    require("A sensitive value");
    return wrapped(unwrapped(seal, place).getEncoded(), place);
  }

  private Seal wrapped(byte[] key, SealPlace place) {
    RingKey first = keys.get(0);
    try {
      return new Seal(first.id(), first.wrap(key, place, random(Gcm.NONCE)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java has AES/GCM", e);
    }
  }

  private SecretKey unwrapped(Seal seal, SealPlace place) {
    RingKey key =
        keys.stream()
            .filter(each -> each.id().equals(seal.keyId()))
            .findFirst()
            .orElseThrow(() -> missing(seal.keyId()));
    try {
      return key.unwrap(seal.wrapped(), place);
    } catch (GeneralSecurityException e) {
      throw new SealException(
          "its key was altered, or it belongs to another XCom or run than the one where it stands",
          e);
    }
  }

  private SealException missing(String id) {
    return new SealException(
        "it is encrypted by the key "
            + id
            + ", and core.xcom_keys has "
            + (keys.isEmpty() ? "no key" : "only " + String.join(", ", ids()))
            + ". Add that key, behind the others; nothing is lost",
        null);
  }

  private static byte[] random(int size) {
    byte[] bytes = new byte[size];
    RANDOM.nextBytes(bytes);
    return bytes;
  }

  /** The ids alone. */
  @Override
  public String toString() {
    return "KeyRing" + ids();
  }
}
