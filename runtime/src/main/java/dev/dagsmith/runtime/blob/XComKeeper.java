package dev.dagsmith.runtime.blob;

import dev.dagsmith.runtime.store.AttemptKey;
import dev.dagsmith.runtime.store.BlobKey;
import dev.dagsmith.runtime.store.BlobRef;
import dev.dagsmith.runtime.store.RunStore;
import java.io.IOException;
import java.io.OutputStream;

/**
 * Keeps values until their rows are written: large ones elsewhere, before the group that names
 * them. What a crash leaves behind is named by no row, and {@link XComGarbage} takes it. Safe for
 * several threads.
 */
public final class XComKeeper {
  private static final System.Logger LOG = System.getLogger(XComKeeper.class.getName());

  private final RunStore store;
  private final XComBackends backends;
  private final XComConfig config;

  /** Keeps values for a store. */
  public XComKeeper(RunStore store, XComBackends backends, XComConfig config) {
    this.store = store;
    this.backends = backends;
    this.config = config;
  }

  /**
   * Warns of a value that is large, and refuses one that is too large.
   *
   * @param what names it, for people: {@code XCom rows of task load}
   * @param backend the backend that its task names; empty if it names none
   * @throws BlobException if it is refused
   */
  public void check(String what, long size, String backend) {
    String place = config.place(size, backend);
    long most = config.limits().refuseAbove(place);
    if (size > most) {
      throw new BlobException(
          what
              + " has "
              + size
              + " bytes, and xcom_limit."
              + place
              + " is "
              + most
              + ". It is not stored. Keep it in a backend that takes it, by @XCom(backend), raise the"
              + " limit, or write it to a file and return where that is.",
          null);
    } else if (size > config.limits().warnAbove(place)) {
      LOG.log(
          System.Logger.Level.WARNING,
          "{0} has {1} bytes, which is much for the {2} (xcom_warn.{2}). Keep it elsewhere:"
              + " @XCom(backend = \"file\"), or xcom_backend for all tasks.",
          what,
          Long.toString(size),
          place);
    }
  }

  /**
   * Makes a value ready for its row.
   *
   * @param bytes not to be changed any more
   * @param backend the backend that its task names; empty if it names none
   * @throws BlobException if its backend does not take it
   * @throws dev.dagsmith.runtime.store.StoreException if the store can't be written, or a backend
   *     does not answer
   */
  public Kept keep(AttemptKey attempt, byte[] bytes, String backend) {
    String place = config.place(bytes.length, backend);
    if (!place.equals(BlobRef.DATABASE)) {
      return elsewhere(attempt, bytes, place);
    }
    return bytes.length <= config.chunk() ? Kept.inline(bytes) : chunked(attempt, bytes);
  }

  private Kept chunked(AttemptKey attempt, byte[] bytes) {
    BlobKey key = BlobKey.next(store.id(), attempt);
    try (ChunkedOutput out =
        new ChunkedOutput(config.chunk(), (index, chunk) -> store.writeChunk(key, index, chunk))) {
      out.write(bytes, 0, bytes.length);
    }
    return kept(BlobRef.DATABASE, key, bytes, false);
  }

  private Kept elsewhere(AttemptKey attempt, byte[] bytes, String place) {
    XComBackend backend = backends.get(place);
    BlobKey key = BlobKey.next(store.id(), attempt);
    try {
      backend.store(key.text(), out -> write(bytes, out));
    } catch (IOException e) {
      throw Backends.failed("A value can't be stored at " + backend.place(key.text()), e);
    }
    return kept(place, key, bytes, config.compressed());
  }

  private void write(byte[] bytes, OutputStream out) throws IOException {
    if (config.compressed()) {
      try (OutputStream zstd = Zstd.compressing(out)) {
        zstd.write(bytes);
      }
    } else {
      out.write(bytes);
    }
  }

  private static Kept kept(String place, BlobKey key, byte[] bytes, boolean compressed) {
    byte[] hash = Sha256.digest().digest(bytes);
    return new Kept(null, new BlobRef(place, key.text(), bytes.length, hash, compressed));
  }
}
