package dev.dagsmith.runtime.store;

import static dev.dagsmith.runtime.store.Fixture.attempt;
import static dev.dagsmith.runtime.store.Fixture.instance;
import static dev.dagsmith.runtime.store.Fixture.instances;
import static dev.dagsmith.runtime.store.Fixture.row;
import static dev.dagsmith.runtime.store.Fixture.run;
import static dev.dagsmith.runtime.store.Fixture.succeeded;
import static dev.dagsmith.runtime.store.Fixture.text;
import static dev.dagsmith.runtime.store.Fixture.xcom;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dagsmith.runtime.core.TaskState;
import dev.dagsmith.runtime.store.StoreException.Kind;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A server that goes away, and comes back. */
final class PostgresOutageTest {
  private String url;
  private Proxy proxy;
  private RunStore store;
  private EngineKey engine;
  private RunKey run;
  private Group group;

  @BeforeEach
  void open() throws Exception {
    url = Postgres.shared().newStore();
    proxy = new Proxy(Postgres.shared().port());
    store = open(Duration.ofMinutes(1));
    engine = Group.engine(store);
    run = run(store, "shop", "r1", "a", "b");
    group = succeeded(new Group(), attempt(run, "a", 1), "1");
  }

  private RunStore open(Duration outage) {
    return Stores.open(
        Postgres.config(url.replaceAll(":\\d+/", ":" + proxy.port() + "/")).outage(outage));
  }

  @AfterEach
  void close() throws Exception {
    store.close();
    proxy.close();
    Postgres.shared().clean();
  }

  private static void assertUnreachable(ThrowingCallable call) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(
            StoreException.class, e -> assertThat(e.kind()).isEqualTo(Kind.UNREACHABLE));
  }

  @Test
  void aGroupIsWrittenAgainOnceTheServerIsBack() throws Exception {
    proxy.down();
    assertUnreachable(() -> group.commit(store));
    assertUnreachable(() -> group.commit(store));
    assertUnreachable(() -> store.renew(engine));
    assertUnreachable(() -> store.now());
    assertUnreachable(() -> store.cancelRequests(engine));
    proxy.up();
    store.renew(engine);
    group.commit(store);
    assertThat(instances(store, run)).containsExactly("a success");
  }

  @Test
  void aConnectionThatBreaksInAGroup() throws Exception {
    try (Writing writing = store.begin(engine)) {
      writing.publish(group.values);
      proxy.cut();
      assertUnreachable(() -> writing.commit(group.rows));
    }
    assertThat(instances(store, run)).isEmpty();
    group.commit(store);
    group.commit(store);
    assertThat(text(store.xcom(instance(run, "a"), "return_value"))).isEqualTo("1");
  }

  @Test
  void whoReadsWaits() throws Exception {
    group.commit(store);
    proxy.down();
    CompletableFuture<XComRow> reading =
        CompletableFuture.supplyAsync(() -> store.xcom(instance(run, "a"), "return_value"));
    assertUnreachable(() -> store.now()); // by then the other has tried, too
    assertThat(reading).isNotDone();
    proxy.up();
    assertThat(text(reading.get(30, TimeUnit.SECONDS))).isEqualTo("1");
  }

  @Test
  void patienceEnds() throws Exception {
    try (RunStore hasty = open(Duration.ofMillis(200))) {
      hasty.run("shop", "r1");
      proxy.down();
      assertUnreachable(() -> hasty.run("shop", "r1"));
    }
  }

  @Test
  void whoIsInterruptedWaitsNoLonger() throws Exception {
    proxy.down();
    Thread.currentThread().interrupt();
    assertUnreachable(() -> store.run("shop", "r1"));
    assertThat(Thread.interrupted()).isTrue();
    proxy.up();
    assertThat(store.run("shop", "r1")).isNotNull();
  }

  @Test
  void aStoreThatIsClosedWhileSomebodyWaits() throws Exception {
    proxy.down();
    CompletableFuture<RunRow> reading =
        CompletableFuture.supplyAsync(() -> store.run("shop", "r1"));
    assertUnreachable(() -> store.now());
    store.close();
    assertThatThrownBy(() -> reading.get(30, TimeUnit.SECONDS)).hasMessageContaining("is closed");
  }

  @Test
  void whoIsInAHurryWaitsForNoServer() throws Exception {
    proxy.down();
    CompletableFuture<RunRow> reading =
        CompletableFuture.supplyAsync(() -> store.run("shop", "r1"));
    assertUnreachable(() -> store.now()); // by then the other has tried, too
    assertThat(reading).isNotDone();
    store.hurry();
    assertThatThrownBy(() -> reading.get(30, TimeUnit.SECONDS))
        .hasCauseInstanceOf(StoreException.class);
    assertUnreachable(() -> store.run("shop", "r1"));
    proxy.up();
    assertThat(store.run("shop", "r1")).as("it is open all the same").isNotNull();
  }

  /** The server ends the session, as it does when it is shut down. */
  @Test
  void aServerThatEndsSessions() throws Exception {
    Postgres.sql(
        url,
        "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
            + " WHERE datname = current_database() AND pid <> pg_backend_pid()");
    assertUnreachable(() -> group.commit(store));
    assertThat(store.run("shop", "r1")).isNotNull();
    group.commit(store);
    assertThat(instances(store, run)).containsExactly("a success");
  }

  @Test
  void aTakeoverWaitsForTheGroupUnderWay() throws Exception {
    EngineKey other = store.join(new EngineInfo("other", 2), Duration.ofMinutes(1));
    CompletableFuture<RunClaim> claim;
    try (Writing writing = store.begin(engine)) {
      writing.publish(List.of(xcom(attempt(run, "a", 1), "v", "1")));
      Postgres.sql(url, "UPDATE dagsmith.engine SET lease_until = 0 WHERE host = 'test'");
      claim = CompletableFuture.supplyAsync(() -> store.claim(run, other));
      Postgres.awaitBlocked(url);
      assertThat(claim).isNotDone();
      writing.commit(new WriteGroup().instance(row(attempt(run, "a", 1), TaskState.SUCCESS)));
    }
    assertThat(claim.get(30, TimeUnit.SECONDS).epoch()).isEqualTo(2);
    assertThatThrownBy(() -> group.commit(store))
        .isInstanceOfSatisfying(
            StoreException.class, e -> assertThat(e.kind()).isEqualTo(Kind.FENCED));
    assertThat(instances(store, run)).containsExactly("a success");
  }
}
