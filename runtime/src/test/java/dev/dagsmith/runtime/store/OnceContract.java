package dev.dagsmith.runtime.store;

import static dev.dagsmith.runtime.store.Fixture.T0;
import static dev.dagsmith.runtime.store.Fixture.attempt;
import static dev.dagsmith.runtime.store.Fixture.instance;
import static dev.dagsmith.runtime.store.Fixture.row;
import static dev.dagsmith.runtime.store.Fixture.run;
import static dev.dagsmith.runtime.store.Fixture.text;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dagsmith.runtime.core.TaskState;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What every store must do with values that are consumed once. */
interface OnceContract {
  RunStore store();

  private static XComRow once(AttemptKey attempt, String key, BlobRef blob) {
    byte[] value = blob == null ? "1".getBytes(StandardCharsets.UTF_8) : null;
    return new XComRow(attempt, key, "int", "json", value, blob, List.of("take"), null, Once.FREE);
  }

  private static XComKey key(AttemptKey attempt) {
    return new XComKey(attempt, "k");
  }

  private RunKey published(AttemptKey... attempts) {
    RunKey run = attempts[0].instance().run();
    Group group = new Group();
    for (AttemptKey each : attempts) {
      group.instance(row(each, TaskState.SUCCESS)).xcom(once(each, "k", null));
    }
    group.commit(store());
    return run;
  }

  @Test
  default void oneInstanceClaimsAValueAndOnlyThatOne() {
    RunKey run = run(store(), "shop", "r1", "give", "take");
    AttemptKey give = attempt(run, "give", 1);
    published(give);
    assertThat(store().xcom(give.instance(), "k").once()).isEqualTo(Once.FREE);

    InstanceKey first = instance(run, "take", 0);
    Once claimed = Once.claimed(first, T0);
    assertThat(store().claim(key(give), first, T0)).contains(claimed);
    assertThat(store().claim(key(give), first, T0.plusSeconds(1))).contains(claimed);
    assertThat(store().claim(key(give), instance(run, "take", 1), T0)).contains(claimed);
    XComRow row = store().xcom(give.instance(), "k");
    assertThat(row.once()).isEqualTo(claimed);
    assertThat(text(row)).isEqualTo("1");
    assertThat(store().claim(key(attempt(run, "give", 2)), first, T0)).isEmpty();
  }

  @Test
  default void claimsAreListedUntilTheirValuesAreConsumed() {
    RunKey run = run(store(), "shop", "r1", "give", "take");
    AttemptKey give = attempt(run, "give", 1);
    AttemptKey other = attempt(run, "give", 1, 1);
    published(give, other);
    assertThat(store().claims(run)).isEmpty();
    InstanceKey take = instance(run, "take", 3);
    store().claim(key(give), take, T0);
    assertThat(store().claims(run)).containsExactly(new XComClaim(key(give), take));
    Group group = new Group();
    group.rows.consume(new Consumption(take, T0, List.of(), List.of(key(give))));
    group.commit(store());
    assertThat(store().claims(run)).isEmpty();
  }

  @Test
  default void aClaimStaysWhenSomebodyWritesTheValueByHand() {
    RunKey run = run(store(), "shop", "r1", "give", "take");
    AttemptKey give = attempt(run, "give", 1);
    published(give);
    InstanceKey first = instance(run, "take", 0);
    Once claimed = store().claim(key(give), first, T0).orElseThrow();
    new Group().end(run, Fixture.success(null)).commit(store());
    store().put(once(give, "k", null).became(claimed), blob -> {});
    assertThat(store().claim(key(give), instance(run, "take", 1), T0)).contains(claimed);
    assertThat(store().xcom(give.instance(), "k").once()).isEqualTo(claimed);
  }

  @Test
  default void whatIsConsumedLeavesWhoDid() {
    RunKey run = run(store(), "shop", "r1", "give", "take");
    AttemptKey give = attempt(run, "give", 1);
    published(give);
    InstanceKey take = instance(run, "take");
    Consumption gone = new Consumption(take, T0, List.of(give.instance()), List.of());
    Group group = new Group();
    group.rows.consume(gone);
    group.commit(store());
    group.commit(store()); // once more, as after an outage

    XComRow row = store().xcom(give.instance(), "k");
    assertThat(row.isGone()).isTrue();
    assertThat(row.once()).isEqualTo(Once.consumed(take, T0));
    assertThat(row.inline()).isNull();
    assertThat(row.size()).isZero();
    assertThat(store().keys(give.instance())).containsExactly("k");
    assertThat(store().claim(key(give), take, T0)).contains(Once.consumed(take, T0));
    assertThat(store().elements(instance(run, "give"), "k", null, 9))
        .allSatisfy(each -> assertThat(each.isGone()).isTrue());
  }

  @Test
  default void onlyWhatIsMeantIsConsumed() {
    RunKey run = run(store(), "shop", "r1", "give", "take", "other");
    AttemptKey zero = attempt(run, "give", 1, 0);
    AttemptKey one = attempt(run, "give", 1, 1, 0);
    AttemptKey two = attempt(run, "give", 1, 1, 1);
    AttemptKey pulled = attempt(run, "give", 1, 7);
    AttemptKey other = attempt(run, "other", 1, 1);
    published(zero, one, two, pulled, other);
    AttemptKey shared = attempt(run, "give", 1, 1, 2);
    new Group()
        .instance(row(shared, TaskState.SUCCESS))
        .xcom(Fixture.xcom(shared, "k", "2"))
        .commit(store());
    Group group = new Group();
    group.rows.consume(
        new Consumption(
            instance(run, "take", 1), T0, List.of(instance(run, "give", 1)), List.of(key(pulled))));
    group.commit(store());
    assertThat(store().xcom(zero.instance(), "k").isGone()).isFalse();
    assertThat(store().xcom(one.instance(), "k").isGone()).isTrue();
    assertThat(store().xcom(two.instance(), "k").isGone()).isTrue();
    assertThat(store().xcom(pulled.instance(), "k").isGone()).isTrue();
    assertThat(store().xcom(other.instance(), "k").isGone()).isFalse();
    assertThat(store().xcom(shared.instance(), "k").isGone()).isFalse();
  }

  @Test
  default void whatIsKeptElsewhereIsNamedAndWhatIsInChunksIsDeleted() {
    RunKey run = run(store(), "shop", "r1", "give", "take");
    AttemptKey give = attempt(run, "give", 1);
    BlobKey chunked = BlobKey.next(store().id(), give);
    store().writeChunk(chunked, 0, new byte[] {1});
    BlobRef inChunks = new BlobRef(BlobRef.DATABASE, chunked.text(), 1, new byte[32], false);
    BlobRef file =
        new BlobRef("file", BlobKey.next(store().id(), give).text(), 1, new byte[32], true);
    new Group()
        .instance(row(give, TaskState.SUCCESS))
        .xcom(once(give, "chunks", inChunks))
        .xcom(once(give, "file", file))
        .commit(store());
    WriteGroup rows =
        new WriteGroup()
            .consume(
                new Consumption(instance(run, "take"), T0, List.of(give.instance()), List.of()));
    try (Writing writing = store().begin(Group.engine(store()))) {
      assertThat(writing.commit(rows)).extracting(BlobRef::key).containsExactly(file.key());
    }
    assertThat(store().chunk(chunked, 0)).isNull();
    assertThat(store().blobs(run.no())).isEmpty();
    assertThat(store().xcom(give.instance(), "file").blob()).isNull();
  }
}
