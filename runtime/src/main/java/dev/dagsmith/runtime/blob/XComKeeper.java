package dev.dagsmith.runtime.blob;

import dev.dagsmith.runtime.seal.DataKey;
import dev.dagsmith.runtime.seal.KeyRing;
import dev.dagsmith.runtime.seal.SealPlace;
import dev.dagsmith.runtime.store.AttemptKey;
import dev.dagsmith.runtime.store.BlobKey;
import dev.dagsmith.runtime.store.BlobRef;
import dev.dagsmith.runtime.store.RunStore;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

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
  private final BlobWriter writer;

  /**
   * Keeps values for a store.
   *
   * @param store where runs are kept
   * @param backends where values are that are not in the store
   * @param config the settings
   */
  public XComKeeper(RunStore store, XComBackends backends, XComConfig config) {
    this.store = store;
    this.backends = backends;
    this.config = config;
    this.writer = new BlobWriter(store, backends, config);
  }

  /**
   * Warns of a value that is large, and refuses one that is too large.
   *
   * @param what names it, for people: {@code XCom rows of task load}
   * @param size in bytes
   * @param backend the backend that its task names; empty if it names none
   * @throws BlobException if it is refused
   */
  public void check(String what, long size, String backend) {
    check(
        what,
        size,
        config.place(size, backend),
        "@XCom(backend = \"file\"), or xcom_backend for all tasks");
  }

  /**
   * The same of what a run returns that is no task's value, and that is in the database whatever
   * the backend.
   *
   * @param runId the run, for people
   * @param size how many bytes it has
   * @throws BlobException if it is refused
   */
  public void checkResult(String runId, long size) {
    String what = "The result of run " + runId + ", which no task gives as it is,";
    check(what, size, BlobRef.DATABASE, "let a task make it that has a backend, @XCom(backend)");
  }

  private void check(String what, long size, String place, String elsewhere) {
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
              + ". It is not stored. Keep it in a backend that takes it ("
              + elsewhere
              + "), raise the limit, or write it to a file and return where that is.",
          null);
    } else if (size > config.limits().warnAbove(place)) {
      LOG.log(
          System.Logger.Level.WARNING,
          "{0} has {1} bytes, which is much for the {2} (xcom_warn.{2}). Keep it elsewhere: {3}.",
          what,
          Long.toString(size),
          place,
          elsewhere);
    }
  }

  /**
   * Makes a value ready for its row.
   *
   * @param attempt the attempt
   * @param bytes not to be changed any more
   * @param backend the backend that its task names; empty if it names none
   * @param key encrypts it, made for it alone; null if it is not encrypted
   * @return what goes into its row
   * @throws BlobException if its backend does not take it
   * @throws dev.dagsmith.runtime.store.StoreException if the store can't be written, or a backend
   *     does not answer
   */
  public Kept keep(AttemptKey attempt, byte[] bytes, String backend, @Nullable DataKey key) {
    String place = config.place(bytes.length, backend);
    if (!place.equals(BlobRef.DATABASE) || bytes.length > config.chunk()) {
      return elsewhere(attempt, bytes, place, key);
    }
    return key == null ? Kept.inline(bytes) : new Kept(key.encrypt(bytes), null, key.seal());
  }

  /**
   * {@return a key for a value that is to be encrypted}
   *
   * @param place where the value will be
   */
  public DataKey newKey(SealPlace place) {
    return backends.keys().newKey(place);
  }

  /** {@return the keys that there are} */
  public KeyRing keys() {
    return backends.keys();
  }

  private Kept elsewhere(AttemptKey attempt, byte[] bytes, String place, @Nullable DataKey key) {
    BlobKey name = BlobKey.next(store.id(), attempt);
    try {
      BlobRef blob = writer.write(name, place, new XComBackend.Bytes(bytes), key, Patience.NONE);
      return new Kept(null, blob, key == null ? null : key.seal());
    } catch (IOException e) {
      throw Backends.failed(
          "A value can't be stored at " + backends.get(place).place(name.text()), e);
    }
  }
}
