package dev.dagsmith.runtime.store;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Names a large value below the root of its backend. It is made of generated ids alone: no text of
 * a user is part of a path, and whoever finds the value knows whose it was.
 *
 * @param store the store whose rows may name it, {@link RunReads#id}
 * @param run number of the run
 * @param epoch of the attempt that wrote it
 * @param name what no other value has
 */
public record BlobKey(String store, long run, int epoch, String name) {
  private static final Pattern TEXT =
      Pattern.compile("([0-9a-f]{32})/([1-9][0-9]{0,17})/([1-9][0-9]{0,8})/([0-9a-f]{32})");
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int ID_BYTES = 16;

  /** A key for a value of an attempt, which no other value has. */
  public static BlobKey next(String store, AttemptKey attempt) {
    return new BlobKey(store, attempt.instance().run().no(), attempt.epoch(), newId());
  }

  /** An id of 32 hexadecimal digits, at random. */
  public static String newId() {
    byte[] id = new byte[ID_BYTES];
    RANDOM.nextBytes(id);
    return HexFormat.of().formatHex(id);
  }

  /** The key that has this text; empty if none has. */
  public static Optional<BlobKey> parse(String text) {
    Matcher parts = TEXT.matcher(text);
    return parts.matches()
        ? Optional.of(
            new BlobKey(
                parts.group(1),
                Long.parseLong(parts.group(2)),
                Integer.parseInt(parts.group(3)),
                parts.group(4)))
        : Optional.empty();
  }

  /** A path of four segments, {@code store/run/epoch/name}. */
  public String text() {
    return store + "/" + run + "/" + epoch + "/" + name;
  }
}
