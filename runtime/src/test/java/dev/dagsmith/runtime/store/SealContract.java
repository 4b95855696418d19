package dev.dagsmith.runtime.store;

import static dev.dagsmith.runtime.store.Fixture.attempt;
import static dev.dagsmith.runtime.store.Fixture.row;
import static dev.dagsmith.runtime.store.Fixture.run;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dagsmith.runtime.blob.BlobException;
import dev.dagsmith.runtime.blob.Kept;
import dev.dagsmith.runtime.blob.XComBackends;
import dev.dagsmith.runtime.blob.XComConfig;
import dev.dagsmith.runtime.blob.XComKeeper;
import dev.dagsmith.runtime.blob.XComLoader;
import dev.dagsmith.runtime.core.TaskState;
import dev.dagsmith.runtime.seal.KeyRing;
import dev.dagsmith.runtime.seal.SealPlace;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What every store must do with values that are encrypted. */
interface SealContract {
  /** The key of these tests. */
  String KEY = KeyRing.newKey();

  /** The ring with this key alone. */
  KeyRing KEYS = KeyRing.parse(KEY);

  /** What must not be found. */
  String PLAIN = "\"correct horse battery staple\"";

  RunStore store();

  /** Nothing but these keys. */
  static XComBackends with(KeyRing keys) {
    return XComBackends.of(XComConfig.DEFAULT.keys(keys), Path.of("unused"));
  }

  /** A row with an encrypted value. */
  default XComRow keep(AttemptKey attempt, String key, String value, int chunk) {
    XComConfig config = XComConfig.DEFAULT.chunk(chunk);
    XComKeeper keeper = new XComKeeper(store(), with(KEYS), config);
    Kept kept =
        keeper.keep(
            attempt,
            value.getBytes(StandardCharsets.UTF_8),
            "",
            keeper.newKey(SealPlace.of(attempt, key, XComRow.JSON)));
    return new XComRow(
        attempt, key, "t", XComRow.JSON, kept.inline(), kept.blob(), List.of(), kept.seal(), null);
  }

  private String read(XComRow row) {
    byte[] bytes = new XComLoader(store(), with(KEYS)).load(row);
    return new String(bytes, StandardCharsets.UTF_8);
  }

  /** What is in the store. */
  default XComRow stored(AttemptKey attempt, String key) {
    XComRow row = store().xcom(attempt.instance(), key);
    assertThat(row).isNotNull();
    return row;
  }

  @Test
  default void whatIsEncryptedComesBackFromItsRowAndFromChunks() {
    RunKey run = run(store(), "shop", "r1", "load");
    AttemptKey attempt = attempt(run, "load", 1);
    String large = PLAIN + " ".repeat(200_000);
    XComRow here = keep(attempt, "here", PLAIN, 1 << 20);
    XComRow chunks = keep(attempt, "chunks", large, 70_000);
    new Group()
        .instance(row(attempt, TaskState.SUCCESS))
        .xcom(here)
        .xcom(chunks)
        .xcom(Fixture.xcom(attempt, "plain", "1"))
        .commit(store());
    assertThat(stored(attempt, "here")).usingRecursiveComparison().isEqualTo(here);
    assertThat(stored(attempt, "chunks")).usingRecursiveComparison().isEqualTo(chunks);
    assertThat(stored(attempt, "plain").seal()).isNull();
    assertThat(read(stored(attempt, "here"))).isEqualTo(PLAIN);
    assertThat(read(stored(attempt, "chunks"))).isEqualTo(large);
    BlobKey blob = BlobKey.parse(chunks.blob().key()).orElseThrow();
    for (int i = 0; i < 3; i++) {
      assertThat(new String(store().chunk(blob, i), StandardCharsets.ISO_8859_1))
          .doesNotContain("correct", "    ");
    }
    assertThat(new String(here.value(), StandardCharsets.ISO_8859_1)).doesNotContain("correct");
  }

  @Test
  default void aRowThatWasMovedOrAlteredIsAnError() {
    RunKey run = run(store(), "shop", "r1", "load");
    AttemptKey attempt = attempt(run, "load", 1);
    XComRow a = keep(attempt, "a", "1", 1 << 20);
    XComRow b = keep(attempt, "b", "2", 1 << 20);
    assertUnreadable(
        new XComRow(attempt, "b", "t", XComRow.JSON, a.value(), null, List.of(), a.seal(), null),
        "belongs to another XCom");
    assertUnreadable(
        new XComRow(attempt, "b", "t", XComRow.JSON, a.value(), null, List.of(), b.seal(), null),
        "it was altered or cut off");
    assertUnreadable(
        new XComRow(
            attempt,
            "b",
            "t",
            XComRow.JSON,
            b.value(),
            null,
            List.of(),
            new Seal(b.seal().keyId(), new byte[0]),
            null),
        "its key was altered");
  }

  @Test
  default void aKeyThatIsNotThereIsNamed() {
    RunKey run = run(store(), "shop", "r1", "load");
    XComRow row = keep(attempt(run, "load", 1), "a", "1", 1 << 20);
    assertThatThrownBy(() -> new XComLoader(store(), with(KeyRing.EMPTY)).load(row))
        .isInstanceOf(BlobException.class)
        .hasMessage(
            "XCom a of load in run r1 can't be read: it is encrypted by the key "
                + KEYS.ids().get(0)
                + ", and core.xcom_keys has no key. Add that key, behind the others; nothing is"
                + " lost.");
  }

  private void assertUnreadable(XComRow row, String why) {
    assertThatThrownBy(() -> read(row))
        .isInstanceOf(BlobException.class)
        .hasMessageContaining("XCom b of load in run r1 can't be read")
        .hasMessageContaining(why);
  }
}
