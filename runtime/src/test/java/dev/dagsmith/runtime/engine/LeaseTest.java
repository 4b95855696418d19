package dev.dagsmith.runtime.engine;

import static dev.dagsmith.runtime.engine.Dags.INT;
import static dev.dagsmith.runtime.engine.Dags.returns;
import static dev.dagsmith.runtime.engine.Dags.task;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dagsmith.runtime.RunHandle;
import dev.dagsmith.runtime.core.TaskState;
import dev.dagsmith.runtime.engine.SpoiltStore.At;
import dev.dagsmith.runtime.engine.time.Outage;
import dev.dagsmith.runtime.graph.DagDefinition;
import dev.dagsmith.runtime.graph.TaskSettings;
import dev.dagsmith.runtime.store.StoreException.Kind;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The engine's right to its runs, of 30 seconds. */
class LeaseTest {
  private final LogLines log = LogLines.of(Outage.class);
  private final Steps steps = new Steps();
  private final SpoiltStore store = steps.store;
  private final DagDefinition dag =
      Dags.dag("leased", INT, task("first", INT, in -> 1), returns("first"));

  @AfterEach
  void showLogAgain() {
    log.close();
  }

  @Test
  void itIsRenewedEveryThirdOfItsTerm() {
    steps.start(dag);
    int before = store.renewals;
    steps.turnAfter(Duration.ofMillis(9_999));
    assertThat(store.renewals).isEqualTo(before);
    steps.turnAfter(Duration.ofMillis(1));
    steps.turn();
    assertThat(store.renewals).isEqualTo(before + 1);
    assertThat(steps.engine().untilNext()).isPositive();
    steps.turnAfter(Duration.ofSeconds(10));
    assertThat(store.renewals).isEqualTo(before + 2);
  }

  @Test
  void nothingBeginsOnceTwoThirdsHavePassedBeforeItIsRenewed() {
    RunHandle<Integer> run = steps.start(dag);
    store.spoil(At.RENEW, Kind.UNREACHABLE);
    steps.turnAfter(Duration.ofSeconds(19));
    assertThat(store.failures()).isEqualTo(1);
    steps.time.move(Duration.ofSeconds(1));
    assertThat(steps.work()).containsExactly("first");
    steps.turn();
    assertThat(run.done()).as("it was not run").isFalse();
    assertThat(steps.waiting()).isEmpty();

    store.mend();
    steps.turnAfter(Duration.ofSeconds(5));
    steps.turn();
    assertThat(steps.waiting()).containsExactly("first");
    steps.goOn();
    assertThat(Steps.result(run).result()).isEqualTo(1);
    assertThat(Steps.result(run).taskList().get(0).attempts()).isEqualTo(1);
  }

  @Test
  void whatIsHeldAfterTheRenewalBeginsAtOnce() {
    RunHandle<Integer> run = steps.start(dag);
    steps.time.move(Duration.ofSeconds(20));
    steps.work();
    steps.turn(); // renews, and only then hears that it was held
    assertThat(steps.waiting()).containsExactly("first");
    steps.goOn();
    assertThat(Steps.result(run).result()).isEqualTo(1);
  }

  @Test
  void justBeforeThatItStillBegins() {
    RunHandle<Integer> run = steps.start(dag);
    steps.time.move(Duration.ofMillis(19_999));
    steps.work();
    steps.turn();
    assertThat(Steps.result(run).result()).isEqualTo(1);
  }

  @Test
  void anEngineWhoseLeaseIsGoneStops() {
    RunHandle<Integer> run = steps.start(dag);
    store.spoil(At.RENEW, Kind.FENCED);
    steps.turnAfter(Duration.ofSeconds(10));
    assertThat(Steps.interruption(run)).contains("The store failed at RENEW. It can be resumed.");
    assertThat(steps.waiting()).isEmpty();
  }

  @Test
  void dueTimesAreThoseOfTheStoresClock() {
    DagDefinition retried =
        Dags.dag(
            "leased",
            INT,
            task(
                "flaky",
                INT,
                TaskSettings.DEFAULT.retries(1, 3_600_000, 1.0, -1),
                in -> {
                  throw new IllegalStateException("no");
                }));
    RunHandle<Integer> run = steps.start(retried);
    steps.work();
    steps.turn();
    assertThat(steps.row(run, "flaky").state()).isEqualTo(TaskState.UP_FOR_RETRY);
    assertThat(steps.row(run, "flaky").times().nextAt())
        .isEqualTo(steps.time.now().plusSeconds(3600));

    steps.time.adjust(Duration.ofMinutes(-30)); // a machine whose clock is half an hour slow
    steps.restart();
    steps.time.adjust(Duration.ofMinutes(30));
    steps.start(retried);
    steps.turnAfter(Duration.ofSeconds(10)); // asks the store what time it is
    assertThat(steps.waiting()).isEmpty();
    steps.turnAfter(Duration.ofMinutes(60));
    assertThat(steps.waiting()).containsExactly("flaky");
  }
}
