package dev.dagsmith.runtime.blob;

import dev.dagsmith.runtime.store.BlobRef;
import org.jspecify.annotations.Nullable;

/**
 * A value that is ready for its row.
 *
 * @param inline the bytes, not to be changed; null if they are elsewhere
 * @param blob where they are; null if the row is to hold them
 */
@SuppressWarnings("ArrayRecordComponent") // passed on, never compared
public record Kept(byte @Nullable [] inline, @Nullable BlobRef blob) {
  /** In the row itself. */
  public static Kept inline(byte[] bytes) {
    return new Kept(bytes, null);
  }
}
