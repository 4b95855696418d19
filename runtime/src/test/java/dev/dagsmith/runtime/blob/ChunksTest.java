package dev.dagsmith.runtime.blob;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dagsmith.runtime.store.AttemptKey;
import dev.dagsmith.runtime.store.BlobKey;
import dev.dagsmith.runtime.store.BlobRef;
import dev.dagsmith.runtime.store.InstanceKey;
import dev.dagsmith.runtime.store.MapPath;
import dev.dagsmith.runtime.store.RunKey;
import dev.dagsmith.runtime.store.RunStore;
import dev.dagsmith.runtime.store.Stores;
import dev.dagsmith.runtime.store.XComRow;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What is read of chunks is what was written, or an error. */
class ChunksTest {
  private static final byte[] VALUE = "\"0123456789\"".getBytes(StandardCharsets.UTF_8);
  private static final AttemptKey ATTEMPT =
      new AttemptKey(new InstanceKey(new RunKey(7, "shop", "monday"), "load", MapPath.of(2)), 1, 1);

  private static final XComBackends NO_BACKENDS =
      XComBackends.of(XComConfig.DEFAULT, Path.of("unused"));

  private final RunStore store = Stores.inMemory();

  @AfterEach
  void close() {
    store.close();
  }

  private XComRow keep(int chunk) {
    Kept kept =
        new XComKeeper(store, NO_BACKENDS, XComConfig.DEFAULT.chunk(chunk))
            .keep(ATTEMPT, VALUE, "", null);
    return row(kept.blob(), kept.inline());
  }

  private static XComRow row(BlobRef blob, byte[] inline) {
    return new XComRow(ATTEMPT, "v", "java.lang.String", "json", inline, blob);
  }

  private static BlobKey key(XComRow row) {
    return BlobKey.parse(row.blob().key()).orElseThrow();
  }

  private void assertUnreadable(XComRow row, String why) {
    assertThatThrownBy(() -> new XComLoader(store, NO_BACKENDS).load(row))
        .isInstanceOf(BlobException.class)
        .hasMessageContaining("XCom v of load[2] in run monday can't be read")
        .hasMessageContaining(why)
        .hasMessageEndingWith("Clear load to make it again.");
  }

  @Test
  void whatFillsItsChunksComesBack() {
    for (int chunk : new int[] {1, 3, 4, 11, 12, 13}) {
      XComRow row = keep(chunk);
      assertThat(new XComLoader(store, NO_BACKENDS).load(row))
          .as("chunks of %s", chunk)
          .isEqualTo(VALUE);
      assertThat(row.blob() == null).isEqualTo(chunk >= VALUE.length);
      assertThat(row.size()).isEqualTo(VALUE.length);
    }
  }

  @Test
  void aMissingChunkIsNoEnd() {
    XComRow row = keep(5);
    store.deleteChunks(key(row));
    assertUnreadable(row, "its bytes are not there");
    store.writeChunk(key(row), 0, "\"0123".getBytes(StandardCharsets.UTF_8));
    assertUnreadable(row, "it has 5 bytes, and 12 were written");
  }

  @Test
  void otherBytesAreNotTaken() {
    XComRow row = keep(5);
    store.writeChunk(key(row), 1, "45X78".getBytes(StandardCharsets.UTF_8));
    assertUnreadable(row, "its SHA-256 is ");
  }

  @Test
  void noMoreIsReadThanWasWritten() {
    XComRow row = keep(5);
    store.writeChunk(key(row), 2, new byte[100_000]);
    assertUnreadable(row, "it has more than the 12 bytes that were written");
  }

  @Test
  void aKeyThatIsNoneIsNotFollowed() {
    BlobRef blob = keep(5).blob();
    for (String key : new String[] {"", "../../etc/passwd", blob.key() + "/..", "/" + blob.key()}) {
      BlobRef edited = new BlobRef("database", key, blob.size(), blob.hash(), false);
      assertUnreadable(row(edited, null), "its bytes are not there");
    }
  }

  @Test
  void anUnknownBackendIsNamed() {
    BlobRef blob = keep(5).blob();
    BlobRef edited = new BlobRef("attic", blob.key(), blob.size(), blob.hash(), false);
    assertThatThrownBy(() -> new XComLoader(store, NO_BACKENDS).load(row(edited, null)))
        .isInstanceOf(BlobException.class)
        .hasMessageStartingWith(
            "XCom v of load[2] in run monday can't be read. There is no XCom backend \"attic\"");
  }
}
