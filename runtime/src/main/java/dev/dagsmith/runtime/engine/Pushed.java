package dev.dagsmith.runtime.engine;

import dev.dagsmith.runtime.blob.Kept;
import dev.dagsmith.runtime.graph.TypeRef;
import dev.dagsmith.runtime.store.BlobRef;
import org.jspecify.annotations.Nullable;

/**
 * A value that an attempt publishes under a key.
 *
 * @param codec what encoded it
 * @param value its bytes
 * @param artifact those that it names, if it names some, and then this is ready for its row
 */
@SuppressWarnings("ArrayRecordComponent") // passed on, never compared
record Pushed(String key, TypeRef type, String codec, byte[] value, @Nullable Kept artifact) {
  /** Where the bytes of the artifact are; null if it names none. */
  @Nullable BlobRef blob() {
    return artifact == null ? null : artifact.blob();
  }
}
