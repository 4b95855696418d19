package dev.dagsmith.runtime.store;

import static dev.dagsmith.runtime.store.Fixture.attempt;
import static dev.dagsmith.runtime.store.Fixture.row;
import static dev.dagsmith.runtime.store.Fixture.run;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dagsmith.runtime.blob.XComLoader;
import dev.dagsmith.runtime.core.TaskState;
import dev.dagsmith.runtime.seal.DataKey;
import dev.dagsmith.runtime.seal.KeyRing;
import dev.dagsmith.runtime.seal.Rotation;
import dev.dagsmith.runtime.seal.SealPlace;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a store on a database must do so that keys are exchanged, and known who saw what. */
interface RotationContract extends SealContract {
  /** Breaks off at its second batch. */
  private static SecretWrites broken(RunStore store) {
    int[] batches = {0};
    return new SecretWrites() {
      @Override
      public void revealed(RevealRow row) {
        store.revealed(row);
      }

      @Override
      public int reseal(List<Resealed> rows) {
        if (++batches[0] > 1) {
          throw new IllegalStateException("killed");
        }
        return store.reseal(rows);
      }
    };
  }

  @Test
  default void aRotationThatWasBrokenOffGoesOn() {
    RunKey run = run(store(), "shop", "r1", "load");
    Group group = new Group();
    int all = 1100;
    for (int i = 0; i < all; i++) {
      AttemptKey attempt = attempt(run, "load", 1, i);
      group.instance(row(attempt, TaskState.SUCCESS));
      group.xcom(keep(attempt, "k", "\"" + i + "\"", 1 << 20));
    }
    group.commit(store());
    RunKey second = store().newRun("shop", "r2");
    DataKey key = KEYS.newKey(SealPlace.ofParams("shop", "r2"));
    byte[] params = key.encrypt(new byte[] {1, 2, 3});
    new Group()
        .start(
            new RunStart(
                second,
                Fixture.graph("shop", "v1", "load"),
                "{}",
                Fixture.T0,
                Fixture.T0,
                new Sealed(key.seal(), params)))
        .commit(store());
    String newKey = KeyRing.newKey();
    KeyRing both = KeyRing.parse(newKey + "," + KEY);
    assertThatThrownBy(() -> Rotation.rotate(store(), broken(store()), both)).hasMessage("killed");
    assertThat(store().sealedXComs(both.ids().get(0), 0, 0, 5000)).hasSize(all - 500);

    Rotation.Report report = Rotation.rotate(store(), store(), both);
    String id = both.ids().get(0);
    assertThat(report).isEqualTo(new Rotation.Report(id, all - 500, 1, 0, List.of()));
    assertThat(Rotation.rotate(store(), store(), both))
        .isEqualTo(new Rotation.Report(id, 0, 0, 0, List.of()));
    XComLoader loader = new XComLoader(store(), SealContract.with(KeyRing.parse(newKey)));
    for (int i = 0; i < all; i++) {
      XComRow read = stored(attempt(run, "load", 1, i), "k");
      assertThat(new String(loader.load(read), StandardCharsets.UTF_8)).isEqualTo("\"" + i + "\"");
    }
    Sealed secrets = store().run("shop", "r2").secrets();
    assertThat(secrets.seal().keyId()).isEqualTo(id);
    assertThat(secrets.bytes()).isEqualTo(params);
  }

  @Test
  default void whatCantBeDecryptedStaysAsItIs() {
    RunKey run = run(store(), "shop", "r1", "load");
    KeyRing other = KeyRing.parse(KeyRing.newKey());
    XComRow good = keep(attempt(run, "load", 1), "b", "1", 1 << 20);
    Seal altered = new Seal(KEYS.ids().get(0), new byte[61]);
    Seal foreign = other.newKey(SealPlace.of(attempt(run, "load", 1), "c", "json")).seal();
    new Group()
        .instance(row(good.attempt(), TaskState.SUCCESS))
        .xcom(sealed(good, "a", altered))
        .xcom(good)
        .xcom(sealed(good, "c", foreign))
        .commit(store());
    KeyRing both = KeyRing.parse(KeyRing.newKey() + "," + KEY);
    assertThat(Rotation.rotate(store(), store(), both))
        .isEqualTo(new Rotation.Report(both.ids().get(0), 1, 0, 2, other.ids()));
    assertThat(stored(good.attempt(), "a").seal()).usingRecursiveComparison().isEqualTo(altered);
    assertThat(stored(good.attempt(), "c").seal()).usingRecursiveComparison().isEqualTo(foreign);
    Seal before = stored(good.attempt(), "b").seal();
    SealedRow stale = new SealedRow(run, good.attempt(), "b", "json", good.seal());
    assertThat(store().reseal(List.of(new Resealed(stale, altered)))).as("it has changed").isZero();
    assertThat(stored(good.attempt(), "b").seal()).usingRecursiveComparison().isEqualTo(before);
  }

  private static XComRow sealed(XComRow like, String key, Seal seal) {
    return new XComRow(
        like.attempt(), key, "t", XComRow.JSON, new byte[9], null, List.of(), seal, null);
  }

  @Test
  default void whoSawAValueIsKnownUntilTheRunIsDeleted() {
    RunKey run = run(store(), "shop", "r1", "load");
    RevealRow row = new RevealRow(Fixture.instance(run, "load", 2, 1), "k", Fixture.T0, "ann@host");
    RevealRow later =
        new RevealRow(Fixture.instance(run, "load"), "k", Fixture.T0.plusSeconds(1), "ann@host");
    store().revealed(later);
    store().revealed(row);
    assertThat(store().reveals(run)).containsExactly(row, later);
    new Group().end(run, Fixture.success(null)).commit(store());
    store().prune(new PruneSpec(null, null, 0), 10, orphan -> {});
    assertThat(store().reveals(run)).isEmpty();
  }
}
