package dev.dagsmith.runtime.store;

import static dev.dagsmith.runtime.store.Fixture.T0;
import static dev.dagsmith.runtime.store.Fixture.attempt;
import static dev.dagsmith.runtime.store.Fixture.graph;
import static dev.dagsmith.runtime.store.Fixture.instance;
import static dev.dagsmith.runtime.store.Fixture.instances;
import static dev.dagsmith.runtime.store.Fixture.row;
import static dev.dagsmith.runtime.store.Fixture.run;
import static dev.dagsmith.runtime.store.Fixture.start;
import static dev.dagsmith.runtime.store.Fixture.succeeded;
import static dev.dagsmith.runtime.store.Fixture.success;
import static dev.dagsmith.runtime.store.Fixture.xcoms;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dagsmith.runtime.core.RunState;
import dev.dagsmith.runtime.core.TaskState;
import dev.dagsmith.runtime.store.StoreException.Kind;
import java.time.Duration;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** What every store must do with engines and the runs that they have. */
interface LeaseContract {
  Duration TERM = Duration.ofSeconds(30);

  RunStore store();

  /** Lets the lease of an engine run out. */
  void expire(EngineKey engine) throws Exception;

  private EngineKey join(String host, long pid) {
    return store().join(new EngineInfo(host, pid), TERM);
  }

  private RunKey begun(EngineKey engine, String runId) {
    RunKey run = store().newRun("shop", runId);
    new Group().start(start(run, graph("shop", "v1", "a", "b"))).commit(store(), engine);
    return run;
  }

  private RunCare care(RunKey run) {
    return store().run(run.dagId(), run.runId()).care();
  }

  private static void assertKind(Kind kind, ThrowingCallable call, String... texts) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(
            StoreException.class,
            e -> {
              assertThat(e.kind()).isEqualTo(kind);
              for (String text : texts) {
                assertThat(e).hasMessageContaining(text);
              }
            });
  }

  @Test
  default void aRunBelongsToWhoBeganIt() {
    EngineKey engine = join("left", 17);
    RunKey run = begun(engine, "r1");
    EngineRow owner = new EngineRow(new EngineInfo("left", 17), true);
    assertThat(care(run)).isEqualTo(new RunCare(1, 0, owner, 0));

    store().leave(engine);
    store().leave(engine);
    assertThat(care(run)).isEqualTo(new RunCare(1, 0, null, 0));
  }

  @Test
  default void whatALivingEngineHasIsHeld() {
    RunKey run = begun(join("left", 17), "r1");
    EngineKey other = join("right", 18);
    assertKind(Kind.HELD, () -> store().claim(run, other), "process 17", "left", "shop r1");
    assertThat(care(run).epoch()).isEqualTo(1);
  }

  @Test
  default void eachClaimIsCounted() {
    EngineKey first = join("left", 17);
    RunKey run = begun(first, "r1");
    assertThat(store().claim(run, first)).isEqualTo(new RunClaim(2, 1, 0));
    store().leave(first);
    EngineKey second = join("right", 18);
    assertThat(store().claim(run, second)).isEqualTo(new RunClaim(3, 2, 0));
    new Group().progressed(run).commit(store(), second);
    assertThat(store().claim(run, second)).isEqualTo(new RunClaim(4, 1, 0));
    EngineRow owner = new EngineRow(new EngineInfo("right", 18), true);
    assertThat(care(run)).isEqualTo(new RunCare(4, 1, owner, 0));
  }

  @Test
  default void whoWasTakenOverWritesNothingMore() throws Exception {
    EngineKey old = join("left", 17);
    RunKey run = begun(old, "r1");
    EngineKey next = join("right", 18);
    expire(old);
    assertThat(care(run).owner().alive()).isFalse();
    assertThat(store().claim(run, next).epoch()).isEqualTo(2);

    Group late = new Group().instance(row(attempt(run, "a", 1), TaskState.SUCCESS));
    assertKind(Kind.FENCED, () -> late.commit(store(), old), "lease", "can be resumed");
    Group lateValue = succeeded(new Group(), attempt(run, "a", 1), "1");
    assertKind(Kind.FENCED, () -> lateValue.commit(store(), old), "lease", "can be resumed");
    assertKind(Kind.FENCED, () -> store().renew(old));
    assertKind(Kind.FENCED, () -> store().claim(run, old));
    assertThat(instances(store(), run)).isEmpty();
    late.commit(store(), next);
    assertThat(instances(store(), run)).containsExactly("a success");
    assertThat(xcoms(store(), run)).isEmpty();
  }

  @Test
  default void aLateRenewalKeepsTheRuns() throws Exception {
    EngineKey engine = join("left", 17);
    RunKey run = begun(engine, "r1");
    expire(engine);
    store().renew(engine);
    assertThat(care(run).owner().alive()).isTrue();
    EngineKey other = join("right", 18);
    assertKind(Kind.HELD, () -> store().claim(run, other));
  }

  @Test
  default void aGroupOfALeaseThatRanOutUntakenIsWritten() throws Exception {
    EngineKey engine = join("left", 17);
    RunKey run = begun(engine, "r1");
    expire(engine);
    new Group().instance(row(attempt(run, "a", 1), TaskState.SUCCESS)).commit(store(), engine);
    assertThat(instances(store(), run)).containsExactly("a success");
  }

  @Test
  default void anEndedRunIsReopened() {
    EngineKey engine = join("left", 17);
    RunKey run = begun(engine, "r1");
    new Group()
        .instance(row(attempt(run, "a", 1), TaskState.FAILED))
        .end(run, success(instance(run, "a")))
        .commit(store(), engine);
    assertThat(care(run).owner()).isNull();
    RunClaim claim = store().claim(run, engine);
    assertThat(claim).isEqualTo(new RunClaim(2, 1, 0));
    AttemptKey cleared = new AttemptKey(instance(run, "a"), claim.epoch(), 0);
    new Group()
        .reopen(run, graph("shop", "v2", "b", "a"))
        .instance(InstanceRow.of(cleared, TaskState.NONE, Times.NONE))
        .attempt(new AttemptRow(attempt(run, "a", 1), TaskState.FAILED, Times.NONE, null))
        .commit(store(), engine);

    RunRow row = store().run("shop", "r1");
    assertThat(row.state()).isEqualTo(RunState.RUNNING);
    assertThat(row.end()).isNull();
    assertThat(row.graphHash()).isEqualTo("v2");
    assertThat(row.care().recoveries()).isZero();
    assertThat(instances(store(), run)).containsExactly("a none");
    assertThat(store().attempts(instance(run, "a"))).hasSize(1);
    assertThat(store().unfinished("shop", 10)).containsExactly(row);
  }

  @Test
  default void aRunThatGoesOnKeepsItsCount() {
    EngineKey engine = join("left", 17);
    RunKey run = begun(engine, "r1");
    store().claim(run, engine);
    new Group().reopen(run, graph("shop", "v2", "a")).commit(store(), engine);
    assertThat(care(run).recoveries()).isEqualTo(1);
  }

  @Test
  default void unfinishedRunsAreFound() {
    EngineKey engine = join("left", 17);
    RunKey first = begun(engine, "r1");
    RunKey second = begun(engine, "r2");
    RunKey third = begun(engine, "r3");
    RunKey other = run(store(), "other", "r4", "a");
    new Group().end(second, success(instance(second, "a"))).commit(store(), engine);
    assertThat(store().unfinished("shop", 10))
        .extracting(RunRow::key)
        .containsExactly(third, first);
    assertThat(store().unfinished(null, 10))
        .extracting(RunRow::key)
        .containsExactly(other, third, first);
    assertThat(store().unfinished(null, 1)).extracting(RunRow::key).containsExactly(other);
    assertThat(store().unfinished("none", 10)).isEmpty();
  }

  @Test
  default void aCancellationIsAskedForTwice() {
    EngineKey engine = join("left", 17);
    RunKey run = begun(engine, "r1");
    begun(engine, "r2");
    EngineKey other = join("right", 18);
    RunKey others = begun(other, "r3");
    assertThat(store().cancelRequests(engine)).isEmpty();
    assertThat(store().requestCancel(run)).isTrue();
    assertThat(store().requestCancel(others)).isTrue();
    assertThat(store().cancelRequests(engine)).containsExactly(new CancelRequest(run, 1));
    store().requestCancel(run);
    store().requestCancel(run);
    assertThat(store().cancelRequests(engine)).containsExactly(new CancelRequest(run, 2));
    assertThat(care(run).cancelRequested()).isEqualTo(2);
    assertThat(store().claim(run, engine).cancelRequested()).isEqualTo(2);

    new Group().end(run, success(null)).commit(store(), engine);
    assertThat(store().cancelRequests(engine)).isEmpty();
    assertThat(store().requestCancel(run)).isFalse();
    assertThat(care(run).cancelRequested()).isZero();
  }

  @Test
  default void theStoresClock() {
    assertThat(store().now()).isAfter(T0);
    List<RunRow> none = store().unfinished(null, 1);
    assertThat(none).isEmpty();
  }

  @Test
  default void whatIsUnknownIsNotTaken() {
    EngineKey engine = join("left", 17);
    RunKey unknown = store().newRun("shop", "never");
    assertThatThrownBy(() -> store().claim(unknown, engine))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("no run shop never");
    EngineKey nobody = new EngineKey(4711, TERM);
    assertKind(Kind.FENCED, () -> new Group().commit(store(), nobody));
    begun(engine, "r1");
  }
}
