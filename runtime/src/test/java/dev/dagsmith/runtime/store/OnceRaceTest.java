package dev.dagsmith.runtime.store;

import static dev.dagsmith.runtime.store.Fixture.T0;
import static dev.dagsmith.runtime.store.Fixture.attempt;
import static dev.dagsmith.runtime.store.Fixture.instance;
import static dev.dagsmith.runtime.store.Fixture.row;
import static dev.dagsmith.runtime.store.Fixture.run;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dagsmith.runtime.core.TaskState;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Two claim the same values, 10,000 of them, at the same time: each is one's and not the other's.
 */
final class OnceRaceTest {
  private static final int VALUES = 10_000;

  /** How many are claimed between two waits for the other. */
  private static final int LAP = 100;

  private static XComKey value(RunKey run, int index) {
    return new XComKey(attempt(run, "give", 1, index), "k");
  }

  private static RunKey publish(RunStore store) {
    RunKey run = run(store, "shop", "r1", "give", "take");
    for (int from = 0; from < VALUES; from += 1_000) {
      Group group = new Group();
      for (int i = from; i < from + 1_000; i++) {
        AttemptKey give = value(run, i).attempt();
        XComRow row =
            new XComRow(
                give, "k", "int", "json", new byte[] {'1'}, null, List.of("take"), null, Once.FREE);
        group.instance(row(give, TaskState.SUCCESS)).xcom(row);
      }
      group.commit(store);
    }
    return run;
  }

  private interface Lap {
    void begin() throws Exception;
  }

  /** Claims all values for an instance; gives those that it got. */
  private static BitSet race(RunStore store, RunKey run, int racer, Lap lap) throws Exception {
    InstanceKey self = instance(run, "take", racer);
    BitSet won = new BitSet(VALUES);
    for (int i = 0; i < VALUES; i++) {
      if (i % LAP == 0) {
        lap.begin();
      }
      Once now = store.claim(value(run, i), self, T0).orElseThrow();
      won.set(i, now.isFor(self));
    }
    return won;
  }

  private static void check(RunStore store, RunKey run, BitSet first, BitSet second) {
    System.out.println("Of " + VALUES + " values the first claimed " + first.cardinality());
    assertThat(first.intersects(second)).isFalse();
    assertThat(first.cardinality() + second.cardinality()).isEqualTo(VALUES);
    List<Boolean> wrong = new ArrayList<>();
    store.xcoms(
        run,
        row -> {
          int index = row.attempt().instance().path().indexes()[0];
          if (row.once().by().path().indexes()[0] != (first.get(index) ? 0 : 1)) {
            wrong.add(true);
          }
        });
    assertThat(wrong).isEmpty();
  }

  @Test
  @Timeout(60)
  void twoThreadsOnTheEmbeddedStore() throws Exception {
    CyclicBarrier barrier = new CyclicBarrier(2);
    ExecutorService threads = Executors.newFixedThreadPool(2);
    try (RunStore store = Stores.inMemory()) {
      RunKey run = publish(store);
      Future<BitSet> first = threads.submit(() -> race(store, run, 0, barrier::await));
      Future<BitSet> second = threads.submit(() -> race(store, run, 1, barrier::await));
      check(store, run, first.get(), second.get());
    } finally {
      threads.shutdownNow();
    }
  }

  @Test
  @Timeout(60)
  void twoProcessesOnPostgres() throws Exception {
    String url = Postgres.shared().newStore();
    try (RunStore store = Stores.open(Postgres.config(url))) {
      RunKey run = publish(store);
      try (ChildJvm first = ChildJvm.run(OnceRaceTest.class, url, "0");
          ChildJvm second = ChildJvm.run(OnceRaceTest.class, url, "1")) {
        for (int i = 0; i < VALUES; i += LAP) {
          assertThat(List.of(first.line(), second.line())).containsExactly("lap", "lap");
          first.tell("go");
          second.tell("go");
        }
        check(store, run, won(first.line()), won(second.line()));
      }
    } finally {
      Postgres.shared().clean();
    }
  }

  private static BitSet won(String line) {
    BitSet won = new BitSet(VALUES);
    for (int i = 0; i < line.length(); i++) {
      won.set(i, line.charAt(i) == '1');
    }
    return won;
  }

  /** A racer: the URL of the store, and which one it is. */
  public static void main(String[] args) throws Exception {
    try (RunStore store = Stores.open(Postgres.config(args[0]))) {
      RunKey run = store.run("shop", "r1").key();
      Lap lap =
          () -> {
            System.out.println("lap");
            int next;
            do {
              next = System.in.read();
            } while (next >= 0 && next != '\n');
          };
      BitSet won = race(store, run, Integer.parseInt(args[1]), lap);
      StringBuilder line = new StringBuilder();
      for (int i = 0; i < VALUES; i++) {
        line.append(won.get(i) ? '1' : '0');
      }
      System.out.println(line);
    }
  }
}
