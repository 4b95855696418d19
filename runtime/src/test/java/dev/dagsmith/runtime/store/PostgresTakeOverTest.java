package dev.dagsmith.runtime.store;

import static dev.dagsmith.runtime.store.Fixture.attempt;
import static dev.dagsmith.runtime.store.Fixture.graph;
import static dev.dagsmith.runtime.store.Fixture.start;
import static dev.dagsmith.runtime.store.Fixture.succeeded;
import static dev.dagsmith.runtime.store.Fixture.xcoms;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dagsmith.runtime.store.StoreException.Kind;
import java.time.Duration;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A process that stands still in the middle of a group, whose lease runs out meanwhile. */
final class PostgresTakeOverTest {
  private static final Duration TERM = Duration.ofMillis(500);

  private RunStore asleep;
  private RunStore awake;

  @BeforeEach
  void open() throws Exception {
    String url = Postgres.shared().newStore();
    asleep = Stores.open(Postgres.config(url));
    awake = Stores.open(Postgres.config(url));
  }

  @AfterEach
  void close() throws Exception {
    asleep.close();
    awake.close();
    Postgres.shared().clean();
  }

  @Test
  @Timeout(60)
  void holdsNobodyUpAndWritesNothingMore() {
    EngineKey old = asleep.join(new EngineInfo("left", 17), TERM);
    RunKey run = asleep.newRun("shop", "r1");
    new Group().start(start(run, graph("shop", "v1", "a"))).commit(asleep, old);
    Group group = succeeded(new Group(), attempt(run, "a", 1), "1");
    EngineKey next = awake.join(new EngineInfo("right", 18), Duration.ofMinutes(1));

    try (Writing writing = asleep.begin(old)) {
      writing.publish(group.values);
      RunClaim claim = claim(run, next);
      assertThat(claim.epoch()).isEqualTo(2);
      assertKind(Kind.UNREACHABLE, () -> writing.commit(group.rows));
    }
    assertKind(Kind.FENCED, () -> group.commit(asleep, old));
    assertThat(xcoms(awake, run)).isEmpty();
  }

  /** Claims it once its owner's lease has run out; that waits for the owner's group. */
  private RunClaim claim(RunKey run, EngineKey engine) {
    while (true) {
      try {
        return awake.claim(run, engine);
      } catch (StoreException e) {
        assertThat(e.kind()).isEqualTo(Kind.HELD);
      }
    }
  }

  private static void assertKind(Kind kind, ThrowingCallable call) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(StoreException.class, e -> assertThat(e.kind()).isEqualTo(kind));
  }
}
