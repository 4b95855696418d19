package dev.dagsmith.runtime.access;

import dev.dagsmith.Artifact;
import dev.dagsmith.XComMissing;
import dev.dagsmith.runtime.blob.XComBytes;
import dev.dagsmith.runtime.graph.TypeRef;
import dev.dagsmith.runtime.store.InstanceKey;
import dev.dagsmith.runtime.store.MapPath;
import dev.dagsmith.runtime.store.RunKey;
import dev.dagsmith.runtime.store.RunReads;
import dev.dagsmith.runtime.store.RunRow;
import dev.dagsmith.runtime.store.XComReads;
import dev.dagsmith.runtime.store.XComRow;
import dev.dagsmith.runtime.xcom.XComCodec;
import java.io.InputStream;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Reads XComs, whoever wants them and for whatever. Safe for several threads if its store is.
 * Methods throw {@link dev.dagsmith.runtime.store.StoreException}.
 */
public final class XComReader {
  private static final int PAGE = 200;

  private final XComReads store;
  private final XComBytes bytes;
  private final Bookkeeping books;

  /** A reader of a store, and of the bytes that its rows name, for who is no task. */
  public XComReader(XComReads store, XComBytes bytes) {
    this(store, bytes, Bookkeeping.NONE);
  }

  /** The same for a task, of whose reads something is kept. */
  public XComReader(XComReads store, XComBytes bytes, Bookkeeping books) {
    this.store = store;
    this.bytes = bytes;
    this.books = books;
  }

  /** What else is known of the runs and instances whose values are read. */
  public XComReads store() {
    return store;
  }

  /**
   * A value; null if there is none.
   *
   * @throws dev.dagsmith.XComDenied if its task does not let {@code who} read it
   * @throws dev.dagsmith.XComConsumed if it is consumed once, and another instance has it
   */
  public @Nullable XComRow read(Principal who, XComCoordinates at) {
    XComRow row = store.xcom(at.instance(), at.key());
    XComRow read = row == null ? null : Readability.check(who, row, books);
    if (read != null) {
      books.read(at);
    }
    return read;
  }

  /**
   * The bytes of a value that was read; not to be changed.
   *
   * @throws dev.dagsmith.runtime.blob.BlobException if they are not those that were written
   */
  public byte[] load(XComRow row) {
    return bytes.load(row);
  }

  /**
   * The bytes of an artifact that was published, or of one whose row is at hand; see {@link
   * XComBytes#open}.
   */
  public InputStream open(XComRow row) {
    return bytes.open(row);
  }

  /** The bytes of an artifact; throws as {@link #row}. */
  public InputStream open(Principal who, Artifact artifact) {
    return open(row(who, artifact));
  }

  /**
   * The row of an artifact.
   *
   * @throws XComMissing if its row is gone, or names another one by now
   * @throws dev.dagsmith.XComDenied if its task does not let {@code who} read it
   */
  public XComRow row(Principal who, Artifact artifact) {
    RunRow run = store.run(artifact.dagId(), artifact.runId());
    if (run == null) {
      throw gone(artifact, "there is no run " + artifact.runId() + " of dag " + artifact.dagId());
    }
    int[] path = artifact.mapIndex().stream().mapToInt(Integer::intValue).toArray();
    InstanceKey instance = new InstanceKey(run.key(), artifact.taskId(), MapPath.of(path));
    XComRow row = read(who, new XComCoordinates(instance, artifact.key()));
    String task = instance.display() + " of run " + artifact.runId();
    if (row == null || !row.isArtifact()) {
      throw gone(artifact, task + " has none");
    } else if (!artifact.equals(XComCodec.json().decode(load(row), TypeRef.of(Artifact.class)))) {
      throw gone(artifact, task + " has run again and written another one");
    }
    return row;
  }

  private static XComMissing gone(Artifact artifact, String why) {
    return new XComMissing("Artifact " + artifact.key() + " can't be opened: " + why + ".");
  }

  /**
   * The values of a mapped task's instances under a key, by map index.
   *
   * @param task the task, with the path up to which instances are wanted
   * @param consumer takes them one by one; nothing is held meanwhile
   * @throws dev.dagsmith.XComDenied if their task does not let {@code who} read them
   * @throws dev.dagsmith.XComConsumed if one is consumed once, and another instance has it
   */
  public void elements(
      Principal who, InstanceKey task, String key, Consumer<? super XComRow> consumer) {
    MapPath after = null;
    boolean any = false;
    List<XComRow> page;
    do {
      page = store.elements(task, key, after, PAGE);
      for (XComRow each : page) {
        XComRow row = Readability.check(who, each, books);
        if (row != null) {
          any = true;
          consumer.accept(row);
        }
        after = each.attempt().instance().path();
      }
    } while (page.size() == PAGE);
    if (any) {
      books.read(new XComCoordinates(task, key));
    }
  }

  /**
   * All XComs of a run, in the order of its graph, then by map path and key: that they are there is
   * no secret.
   *
   * @param consumer takes each, and whether {@code who} may read its value
   */
  public static void all(Principal who, RunReads reads, RunKey run, Listing consumer) {
    reads.xcoms(run, row -> consumer.accept(row, Readability.allows(who, row)));
  }

  /** Takes XComs. */
  public interface Listing {
    /** Takes one, and whether its value may be read. */
    void accept(XComRow row, boolean readable);
  }

  /** The XComs of an instance, by key. */
  public void of(Principal who, InstanceKey instance, Listing consumer) {
    for (String key : store.keys(instance)) {
      XComRow row = store.xcom(instance, key);
      if (row != null) {
        consumer.accept(row, Readability.allows(who, row));
      }
    }
  }

  /** What all attempts of an instance have published, see {@link XComReads#history}. */
  public void history(Principal who, InstanceKey instance, Listing consumer) {
    for (XComRow row : store.history(instance)) {
      consumer.accept(row, Readability.allows(who, row));
    }
  }

  /** The keys under which an instance has values; they are no secret. */
  public List<String> keys(InstanceKey instance) {
    return store.keys(instance);
  }
}
