package dev.dagsmith.runtime.engine.value;

import dev.dagsmith.runtime.blob.ArtifactKeeper;
import dev.dagsmith.runtime.blob.ArtifactKeeper.KeptArtifact;
import dev.dagsmith.runtime.blob.Kept;
import dev.dagsmith.runtime.blob.XComBackend;
import dev.dagsmith.runtime.blob.XComBytes;
import dev.dagsmith.runtime.blob.XComKeeper;
import dev.dagsmith.runtime.blob.XComLoader;
import dev.dagsmith.runtime.engine.thread.Mailbox;
import dev.dagsmith.runtime.engine.time.Backoff;
import dev.dagsmith.runtime.engine.time.TimeSource;
import dev.dagsmith.runtime.log.Masker;
import dev.dagsmith.runtime.seal.DataKey;
import dev.dagsmith.runtime.store.AttemptKey;
import dev.dagsmith.runtime.store.BlobKey;
import dev.dagsmith.runtime.store.BlobRef;
import dev.dagsmith.runtime.store.ChunkReads;
import dev.dagsmith.runtime.store.InstanceKey;
import dev.dagsmith.runtime.store.InstanceRow;
import dev.dagsmith.runtime.store.MapPath;
import dev.dagsmith.runtime.store.Once;
import dev.dagsmith.runtime.store.PublisherQuery;
import dev.dagsmith.runtime.store.RunRow;
import dev.dagsmith.runtime.store.RunStore;
import dev.dagsmith.runtime.store.StoreException;
import dev.dagsmith.runtime.store.XComKey;
import dev.dagsmith.runtime.store.XComReads;
import dev.dagsmith.runtime.store.XComRow;
import dev.dagsmith.runtime.xcom.SecretTexts;
import dev.dagsmith.runtime.xcom.UnknownCodec;
import dev.dagsmith.runtime.xcom.ValueCodec;
import dev.dagsmith.runtime.xcom.ValueCodecs;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Reads values while tasks need them. That a store is away or gone is nothing that a task did: one
 * that is away is waited for, and one that is gone ends the engine before it hears how the task
 * took it. Safe for several threads.
 */
public final class StoreReads implements XComReads, XComBytes, ChunkReads {
  private final RunStore store;
  private final XComLoader loader;
  private final XComKeeper keeper;
  private final ArtifactKeeper artifacts;
  private final TimeSource time;
  private final Mailbox<Runnable> mailbox;

  /** The driver, while it turns: it does not wait, since it has more to do than this. */
  private volatile @Nullable Thread driver;

  private volatile boolean over;

  /** Reads a store, and keeps in it what its keeper says. */
  public StoreReads(
      RunStore store,
      XComLoader loader,
      XComKeeper keeper,
      ArtifactKeeper artifacts,
      TimeSource time,
      Mailbox<Runnable> mailbox) {
    this.store = store;
    this.loader = loader;
    this.keeper = keeper;
    this.artifacts = artifacts;
    this.time = time;
    this.mailbox = mailbox;
  }

  /** The value of an instance's current attempt; null if there is none. */
  public @Nullable XComRow value(InstanceKey key) {
    return xcom(key, XComRow.RETURN_VALUE);
  }

  @Override
  public @Nullable XComRow xcom(InstanceKey key, String name) {
    return read(() -> store.xcom(key, name));
  }

  /** The values of a mapped task's instances, by element, from behind one on; at most so many. */
  public List<XComRow> elements(InstanceKey task, MapPath after, int limit) {
    return elements(task, XComRow.RETURN_VALUE, after, limit);
  }

  @Override
  public List<XComRow> elements(InstanceKey task, String name, @Nullable MapPath after, int limit) {
    return read(() -> store.elements(task, name, after, limit));
  }

  @Override
  public List<RunRow> publishers(PublisherQuery query) {
    return read(() -> store.publishers(query));
  }

  @Override
  public @Nullable RunRow run(String dagId, String runId) {
    return read(() -> store.run(dagId, runId));
  }

  @Override
  public List<XComRow> history(InstanceKey key) {
    return read(() -> store.history(key));
  }

  @Override
  public List<String> keys(InstanceKey key) {
    return read(() -> store.keys(key));
  }

  @Override
  public @Nullable InstanceRow instance(InstanceKey key) {
    return read(() -> store.instance(key));
  }

  @Override
  public byte[] load(XComRow row) {
    byte[] bytes = row.inline() != null ? loader.load(row) : read(() -> loader.load(row));
    if (row.sensitive()) {
      seen(row, bytes);
    }
    return bytes;
  }

  /** What its codec can't tell is not masked. */
  private static void seen(XComRow row, byte[] bytes) {
    try {
      ValueCodec codec = ValueCodecs.ofRow(row.codec(), any -> true);
      SecretTexts.of(codec, bytes, Masker.shared()::add);
    } catch (UnknownCodec e) {
      return; // who decodes it says so
    }
  }

  /** Claims a value that is consumed once for an instance, unless another has it. */
  public Optional<Once> claim(XComKey value, InstanceKey by) {
    return read(() -> store.claim(value, by, store.now()));
  }

  /** Its chunks are waited for, too. */
  @Override
  public InputStream open(XComRow row) {
    return read(() -> loader.over(this).open(row));
  }

  @Override
  public byte @Nullable [] chunk(BlobKey key, int index) {
    return read(() -> store.chunk(key, index));
  }

  /** What keeps values, and takes away what is named no more. */
  public XComKeeper keeper() {
    return keeper;
  }

  /** What loads the bytes of values, without waiting for a store that is away. */
  public XComLoader loader() {
    return loader;
  }

  /** Keeps a value before its row is written, which is done with the store's patience, too. */
  public Kept keep(AttemptKey attempt, byte[] bytes, String backend, @Nullable DataKey key) {
    return read(() -> keeper.keep(attempt, bytes, backend, key));
  }

  /**
   * Keeps the bytes of an artifact before the row that names it is written.
   *
   * @throws IOException if the content throws it, or its backend
   */
  public KeptArtifact keep(
      AttemptKey attempt, XComBackend.Content content, String backend, @Nullable DataKey key)
      throws IOException {
    return artifacts.keep(attempt, backend, content, key, this::read);
  }

  /** Takes away the bytes of an artifact that nothing will name. */
  public void discard(BlobRef artifact) {
    artifacts.discard(artifact);
  }

  /** Whether the calling thread is the driver, in its turn. */
  public boolean driving() {
    return Thread.currentThread() == driver;
  }

  /** The driver turns on this thread; null: it does not turn. */
  public void driver(@Nullable Thread thread) {
    driver = thread;
  }

  /** Nobody waits any more. */
  public void end() {
    over = true;
  }

  private <T extends @Nullable Object> T read(Supplier<T> read) {
    Backoff backoff = new Backoff();
    while (true) {
      try {
        return read.get();
      } catch (StoreException e) {
        if (driving() || over || !waits(e, backoff)) {
          throw e;
        }
      }
    }
  }

  private boolean waits(StoreException e, Backoff backoff) {
    switch (e.kind()) {
      case UNREACHABLE -> {
        try {
          time.pause(backoff.next());
          return true;
        } catch (InterruptedException interrupted) {
          Thread.currentThread().interrupt();
          return false;
        }
      }
      case LOST, FULL, FENCED -> {
        mailbox.post(
            () -> {
              throw e;
            });
        return false;
      }
      default -> {
        return false;
      }
    }
  }
}
