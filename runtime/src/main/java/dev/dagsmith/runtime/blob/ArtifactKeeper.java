package dev.dagsmith.runtime.blob;

import dev.dagsmith.runtime.seal.DataKey;
import dev.dagsmith.runtime.store.AttemptKey;
import dev.dagsmith.runtime.store.BlobKey;
import dev.dagsmith.runtime.store.BlobRef;
import dev.dagsmith.runtime.store.RunStore;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the bytes of artifacts before the rows that name them are written. How many there will be
 * is not known before they are all there, so neither thresholds nor limits hold for them. What a
 * crash leaves behind is taken by {@link XComGarbage}. Safe for several threads.
 */
public final class ArtifactKeeper {
  private final RunStore store;
  private final XComConfig config;
  private final BlobWriter writer;

  /**
   * Keeps artifacts for a store.
   *
   * @param store where runs are kept
   * @param backends where values are that are not in the store
   * @param config the settings
   */
  public ArtifactKeeper(RunStore store, XComBackends backends, XComConfig config) {
    this.store = store;
    this.config = config;
    this.writer = new BlobWriter(store, backends, config);
  }

  /**
   * Bytes that are kept.
   *
   * @param blob where
   * @param size how many there are, not encrypted
   * @param hash their SHA-256, not encrypted; not to be changed
   */
  @SuppressWarnings("ArrayRecordComponent") // passed on, never compared
  public record KeptArtifact(BlobRef blob, long size, byte[] hash) {}

  /**
   * Keeps bytes; on return they are durable.
   *
   * @param attempt the attempt
   * @param wanted the backend that the task names; empty if it names none
   * @param content is called once
   * @param key encrypts them; null if they are not encrypted
   * @param patience for the store; a backend that does not answer fails
   * @return where they are
   * @throws IOException if the content throws it, or the backend
   * @throws BlobException if there is no such backend
   */
  public KeptArtifact keep(
      AttemptKey attempt,
      String wanted,
      XComBackend.Content content,
      @Nullable DataKey key,
      Patience patience)
      throws IOException {
    String place = wanted.isEmpty() ? config.backend() : wanted;
    BlobKey name = BlobKey.next(patience.await(store::id), attempt);
    Counted[] plain = new Counted[1];
    BlobRef blob =
        writer.write(
            name,
            place,
            out -> {
              plain[0] = new Counted(out);
              content.writeTo(plain[0]);
            },
            key,
            patience);
    return new KeptArtifact(blob, plain[0].size(), plain[0].hash());
  }

  /**
   * Takes away what no row will name. What can't be deleted now is garbage.
   *
   * @param blob what was kept
   */
  public void discard(BlobRef blob) {
    writer.discard(blob);
  }
}
