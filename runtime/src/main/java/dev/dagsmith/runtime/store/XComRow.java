package dev.dagsmith.runtime.store;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A value that an attempt published: its bytes, or where they are.
 *
 * @param attempt who published it
 * @param key its key, {@link #RETURN_VALUE} for a task's result
 * @param type the declared type, for people
 * @param codec how the bytes are made, {@code json}
 * @param inline the bytes, not to be changed; null if they are elsewhere
 * @param blob where they are, or, if they are here, the artifact's that they name; null if nothing
 *     is elsewhere
 * @param readers the ids of the tasks that may read it, in its own run; empty: all may
 * @param seal by what the bytes are encrypted, here or elsewhere; null if they are not
 * @param once what has become of it if it is consumed once; null if it is not
 * @param expires when its time is over, to the minute; null if it is kept as long as its run
 */
@SuppressWarnings("ArrayRecordComponent") // a row is passed on, never compared
public record XComRow(
    AttemptKey attempt,
    String key,
    String type,
    String codec,
    byte @Nullable [] inline,
    @Nullable BlobRef blob,
    List<String> readers,
    @Nullable Seal seal,
    @Nullable Once once,
    @Nullable Instant expires) {
  /** The key of a task's result. */
  public static final String RETURN_VALUE = "return_value";

  /** The codec of {@link dev.dagsmith.runtime.xcom.XComCodec}. */
  public static final String JSON = "json";

  /** Copies the list. */
  public XComRow {
    readers = List.copyOf(readers);
  }

  /** A row that is kept as long as its run. */
  public XComRow(
      AttemptKey attempt,
      String key,
      String type,
      String codec,
      byte @Nullable [] inline,
      @Nullable BlobRef blob,
      List<String> readers,
      @Nullable Seal seal,
      @Nullable Once once) {
    this(attempt, key, type, codec, inline, blob, readers, seal, once, null);
  }

  /** A row that is not encrypted. */
  public XComRow(
      AttemptKey attempt,
      String key,
      String type,
      String codec,
      byte @Nullable [] inline,
      @Nullable BlobRef blob,
      List<String> readers) {
    this(attempt, key, type, codec, inline, blob, readers, null, null, null);
  }

  /** A row for all to read. */
  public XComRow(
      AttemptKey attempt,
      String key,
      String type,
      String codec,
      byte @Nullable [] inline,
      @Nullable BlobRef blob) {
    this(attempt, key, type, codec, inline, blob, List.of());
  }

  /** A row that holds its bytes, for all to read. */
  public XComRow(AttemptKey attempt, String key, String type, String codec, byte[] inline) {
    this(attempt, key, type, codec, inline, null);
  }

  /** The same, after somebody has claimed it. */
  public XComRow became(Once now) {
    return new XComRow(attempt, key, type, codec, inline, blob, readers, seal, now, expires);
  }

  /** The same once it is gone, and this is what became of it. */
  public XComRow gone(Once end) {
    return new XComRow(attempt, key, type, codec, null, null, readers, null, end, expires);
  }

  /** Whether it was consumed: who did is all that is left. */
  public boolean isGone() {
    return once != null && once.consumed();
  }

  /**
   * The bytes that the row holds; not to be changed.
   *
   * @throws IllegalStateException if they are elsewhere
   */
  public byte[] value() {
    byte[] here = inline;
    if (here == null) {
      throw new IllegalStateException(
          "The value " + key + " of " + attempt.instance().display() + " is not in its row");
    }
    return here;
  }

  /** Whether it is encrypted, and shown to nobody who does not insist. */
  public boolean sensitive() {
    return seal != null;
  }

  /**
   * How many bytes the value has, of an artifact those that it names; encrypted if it is; none if
   * it is gone.
   */
  public long size() {
    return blob == null ? weight() : blob.size();
  }

  /** Whether it names an artifact, whose bytes are elsewhere. */
  public boolean isArtifact() {
    return inline != null && blob != null;
  }

  /** How many bytes the row holds. */
  public int weight() {
    return inline == null ? 0 : inline.length;
  }
}
