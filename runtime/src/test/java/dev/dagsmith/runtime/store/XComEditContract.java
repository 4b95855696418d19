package dev.dagsmith.runtime.store;

import static dev.dagsmith.runtime.store.Fixture.T0;
import static dev.dagsmith.runtime.store.Fixture.attempt;
import static dev.dagsmith.runtime.store.Fixture.row;
import static dev.dagsmith.runtime.store.Fixture.run;
import static dev.dagsmith.runtime.store.Fixture.text;
import static dev.dagsmith.runtime.store.Fixture.xcom;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dagsmith.runtime.core.TaskState;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What every store must do when values of runs that have ended expire, or people change them. */
interface XComEditContract {
  RunEnd ENDED = Fixture.success(null);

  RunStore store();

  private List<XComRow> all(RunKey run) {
    List<XComRow> all = new ArrayList<>();
    store().xcoms(run, all::add);
    return all;
  }

  private static XComRow expiring(AttemptKey attempt, String key, int minutes) {
    return new XComRow(
        attempt,
        key,
        "int",
        "json",
        new byte[] {'1'},
        null,
        List.of(),
        null,
        null,
        T0.plus(minutes, ChronoUnit.MINUTES));
  }

  private List<String> keys(RunKey run) {
    return all(run).stream().map(XComRow::key).toList();
  }

  @Test
  default void whatHasExpiredGoesOnceItsRunHasEnded() {
    RunKey run = run(store(), "shop", "r1", "a", "b");
    AttemptKey a = attempt(run, "a", 1);
    Group group = new Group().instance(row(a, TaskState.SUCCESS));
    group.xcom(expiring(a, "soon", 1)).xcom(expiring(a, "same", 1)).xcom(expiring(a, "later", 5));
    group.xcom(xcom(a, "kept", "1")).commit(store());
    Instant now = T0.plus(2, ChronoUnit.MINUTES);
    assertThat(store().expire(null, now, 10, blob -> {})).as("under way").isZero();
    new Group().end(run, ENDED).commit(store());
    assertThat(store().expire("other", now, 10, blob -> {})).isZero();
    assertThat(store().xcom(a.instance(), "later").expires())
        .isEqualTo(T0.plus(5, ChronoUnit.MINUTES));
    assertThat(store().expire("shop", now, 10, blob -> {})).isEqualTo(2);
    assertThat(store().expire("shop", now, 10, blob -> {})).isZero();
    assertThat(keys(run)).containsExactly("kept", "later");
    assertThat(store().expire(null, T0.plus(5, ChronoUnit.MINUTES), 10, blob -> {})).isEqualTo(1);
    assertThat(keys(run)).containsExactly("kept");
  }

  @Test
  default void whatEarlierAttemptsGaveIsRead() {
    RunKey run = run(store(), "shop", "r1", "a", "b");
    AttemptKey first = attempt(run, "a", 1);
    AttemptKey second = attempt(run, "a", 2);
    new Group()
        .instance(row(first, TaskState.SUCCESS))
        .xcom(xcom(first, "l", "1"))
        .xcom(xcom(first, "k", "1"))
        .commit(store());
    new Group()
        .instance(row(second, TaskState.SUCCESS))
        .xcom(xcom(second, "k", "2"))
        .xcom(xcom(attempt(run, "b", 1), "k", "3"))
        .commit(store());
    assertThat(store().history(first.instance()))
        .extracting(row -> row.attempt().number() + row.key() + text(row))
        .containsExactly("1k1", "1l1", "2k2");
    assertThat(store().history(attempt(run, "c", 1).instance())).isEmpty();
  }

  @Test
  default void whatIsElsewhereIsHandedOnWhenItExpires() {
    RunKey run = run(store(), "shop", "r1", "a");
    AttemptKey a = attempt(run, "a", 1);
    BlobRef file =
        new BlobRef("file", BlobKey.next(store().id(), a).text(), 7, new byte[32], false);
    BlobKey chunks = BlobKey.next(store().id(), a);
    store().writeChunk(chunks, 0, new byte[] {1});
    BlobRef here = new BlobRef(BlobRef.DATABASE, chunks.text(), 1, new byte[32], false);
    Group group = new Group().instance(row(a, TaskState.SUCCESS));
    for (BlobRef each : List.of(file, here)) {
      group.xcom(
          new XComRow(a, each.backend(), "int", "json", null, each, List.of(), null, null, T0));
    }
    group.commit(store());
    new Group().end(run, ENDED).commit(store());
    List<BlobRef> orphans = new ArrayList<>();
    assertThat(store().expire(null, T0, 10, orphans::add)).isEqualTo(2);
    assertThat(orphans).extracting(BlobRef::key).containsExactly(file.key());
    assertThat(store().chunk(chunks, 0)).isNull();
  }

  @Test
  default void valuesOfAnEndedRunAreDeletedAndReplaced() {
    RunKey run = run(store(), "shop", "r1", "a", "b");
    AttemptKey b = attempt(run, "b", 1);
    Group group = new Group().instance(row(b, TaskState.SUCCESS)).xcom(xcom(b, "k", "1"));
    for (int i = 0; i < 3; i++) {
      AttemptKey a = attempt(run, "a", 1, i, 0);
      group.instance(row(a, TaskState.SUCCESS)).xcom(xcom(a, "k", "1")).xcom(xcom(a, "l", "1"));
    }
    group.commit(store());
    XComPick second = new XComPick("a", MapPath.of(1), "k");
    assertThatThrownBy(() -> store().delete(run, second, blob -> {}))
        .isInstanceOf(StoreException.class)
        .hasMessageContaining("Run " + run + " has not ended.");
    assertThatThrownBy(() -> store().put(xcom(b, "k", "2"), blob -> {}))
        .isInstanceOf(StoreException.class);
    new Group().end(run, ENDED).commit(store());
    assertThat(store().delete(run, second, blob -> {})).isEqualTo(1);
    assertThat(store().delete(run, second, blob -> {})).isZero();
    assertThat(store().delete(run, new XComPick(null, MapPath.NONE, "l"), blob -> {})).isEqualTo(3);
    assertThat(store().delete(run, new XComPick("c", MapPath.NONE, null), blob -> {})).isZero();
    store().put(xcom(b, "k", "2"), blob -> {});
    store().put(xcom(b, "new", "3"), blob -> {});
    assertThat(all(run))
        .extracting(row -> row.attempt().instance().display() + " " + row.key())
        .containsExactly("a[0, 0] k", "a[2, 0] k", "b k", "b new");
    assertThat(text(store().xcom(b.instance(), "k"))).isEqualTo("2");
    assertThat(store().delete(run, XComPick.ALL, blob -> {})).isEqualTo(4);
    assertThat(keys(run)).isEmpty();
  }
}
