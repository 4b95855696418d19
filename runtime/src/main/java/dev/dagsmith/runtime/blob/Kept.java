package dev.dagsmith.runtime.blob;

import dev.dagsmith.runtime.store.BlobRef;
import dev.dagsmith.runtime.store.Seal;
import org.jspecify.annotations.Nullable;

/**
 * A value that is ready for its row.
 *
 * @param inline the bytes, not to be changed; null if they are elsewhere
 * @param blob where they are, or those of the artifact that the value names; null if there is
 *     nothing elsewhere
 * @param seal by what they are encrypted, both; null if they are not
 */
@SuppressWarnings("ArrayRecordComponent") // passed on, never compared
public record Kept(byte @Nullable [] inline, @Nullable BlobRef blob, @Nullable Seal seal) {
  /**
   * In the row itself.
   *
   * @param bytes the value, not to be changed any more
   * @return how it goes into its row
   */
  public static Kept inline(byte[] bytes) {
    return new Kept(bytes, null, null);
  }
}
