package dev.dagsmith.runtime.blob;

import dev.dagsmith.runtime.seal.DataKey;
import dev.dagsmith.runtime.seal.SealException;
import dev.dagsmith.runtime.seal.SealPlace;
import dev.dagsmith.runtime.store.BlobKey;
import dev.dagsmith.runtime.store.BlobRef;
import dev.dagsmith.runtime.store.ChunkReads;
import dev.dagsmith.runtime.store.Seal;
import dev.dagsmith.runtime.store.XComRow;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.NoSuchFileException;

/** Loads the bytes of values, wherever they are. Safe for several threads. */
public final class XComLoader implements XComBytes {
  private final ChunkReads store;
  private final XComBackends backends;

  /**
   * Loads what the rows of a store name.
   *
   * @param store where runs are kept
   * @param backends where values are that are not in the store
   */
  public XComLoader(ChunkReads store, XComBackends backends) {
    this.store = store;
    this.backends = backends;
  }

  /**
   * {@return the same, taking the store's chunks from elsewhere}
   *
   * @param chunks where chunks are read
   */
  public XComLoader over(ChunkReads chunks) {
    return new XComLoader(chunks, backends);
  }

  @Override
  public byte[] load(XComRow row) {
    if (row.inline() != null) {
      return inline(row);
    }
    try (InputStream in = open(row)) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw unreadable(row, e);
    }
  }

  private byte[] inline(XComRow row) {
    Seal seal = row.seal();
    if (seal == null) {
      return row.value();
    }
    try {
      return key(row, seal).decrypt(row.value());
    } catch (IOException e) {
      throw unreadable(row, e);
    }
  }

  private DataKey key(XComRow row, Seal seal) {
    try {
      return backends.keys().open(seal, SealPlace.of(row.attempt(), row.key(), row.codec()));
    } catch (SealException e) {
      throw new BlobException(name(row) + " can't be read: " + e.getMessage() + ".", e);
    }
  }

  @Override
  public InputStream open(XComRow row) {
    BlobRef blob = row.blob();
    if (row.isGone()) {
      throw Gone.error(row, row.once());
    } else if (blob == null) {
      throw new IllegalArgumentException(name(row) + " is in its row");
    }
    try {
      Seal seal = row.seal();
      DataKey key = seal == null ? null : key(row, seal);
      key = key != null && row.isArtifact() ? key.ofArtifact() : key;
      InputStream verified = new Verified(stored(row, blob), blob);
      return key == null ? verified : key.decrypting(verified);
    } catch (IOException e) {
      throw unreadable(row, e);
    }
  }

  private InputStream stored(XComRow row, BlobRef blob) throws IOException {
    BlobKey key =
        BlobKey.parse(blob.key())
            .orElseThrow(
                () -> new NoSuchFileException(blob.key(), null, "it is no key of Dagsmith's"));
    if (blob.backend().equals(BlobRef.DATABASE)) {
      return ChunkedInput.of(store, key);
    }
    InputStream in = backend(row, blob).load(key.text());
    return blob.compressed() ? Zstd.decompressing(in) : in;
  }

  private XComBackend backend(XComRow row, BlobRef blob) {
    try {
      return backends.get(blob.backend());
    } catch (BlobException e) {
      throw new BlobException(name(row) + " can't be read. " + e.getMessage(), e);
    }
  }

  private static RuntimeException unreadable(XComRow row, IOException e) {
    BlobRef blob = row.blob();
    if (e instanceof BackendAway) {
      return Backends.failed(name(row) + " can't be read now", e);
    }
    String place = blob == null ? "" : " (" + blob.backend() + ": " + blob.key() + ")";
    String why = e instanceof NoSuchFileException ? "its bytes are not there" : e.getMessage();
    return new BlobException(
        name(row)
            + " can't be read"
            + place
            + ": "
            + why
            + ". Clear "
            + row.attempt().instance().taskId()
            + " to make it again.",
        e);
  }

  private static String name(XComRow row) {
    return "XCom "
        + row.key()
        + " of "
        + row.attempt().instance().display()
        + " in run "
        + row.attempt().instance().run().runId();
  }
}
