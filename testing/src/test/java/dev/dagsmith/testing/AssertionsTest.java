package dev.dagsmith.testing;

import static dev.dagsmith.testing.DagAssertions.assertGraph;
import static dev.dagsmith.testing.DagAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dagsmith.runtime.core.TaskState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DagTest
class AssertionsTest {
  @Test
  void aFailedAssertionShowsTheRun(TestEngine engine) {
    engine.when(PricesDag.Task.ASK).mapIndex(1).thenThrow(new IOException("503"));
    TestRun<String> run = engine.run(PricesDag.call("tea"));
    assertThatThrownBy(() -> assertThat(run).succeeded())
        .isInstanceOf(AssertionError.class)
        .hasMessage(
            """
            Expected the run to succeed, but it failed at ask (Shop.java:39): java.io.IOException: 503.
            prices(String product)
            ├─ findShops  success
            ├─ for each shop in findShops(product)
            │  └─ ask  2 success, 1 failed: [1] failed at attempt 4: java.io.IOException: 503
            ├─ cheapest  upstream_failed
            └─ return cheapest(offers)
            """);
    assertThatThrownBy(() -> assertThat(run).task(PricesDag.Task.ASK).succeeded())
        .hasMessageStartingWith(
            "Expected ask to be success, but ask[1] is failed with java.io.IOException: 503.");
    assertThatThrownBy(() -> assertThat(run).task(PricesDag.Task.CHEAPEST).hasAttempts(1))
        .hasMessageStartingWith("Expected cheapest to have 1 attempts, but cheapest has 0.");
  }

  @Test
  void eachAssertionFailsWhereItShould(TestEngine engine) {
    TestRun<String> run = engine.run(PricesDag.call("tea"));
    assertThat(run)
        .succeeded()
        .hasResult("mill")
        .lasted(Duration.ZERO)
        .ran(PricesDag.Task.FIND_SHOPS, PricesDag.Task.ASK, PricesDag.Task.CHEAPEST)
        .hasOrder(PricesDag.Task.FIND_SHOPS, PricesDag.Task.ASK, PricesDag.Task.CHEAPEST)
        .task(PricesDag.Task.CHEAPEST)
        .hasState(TaskState.SUCCESS)
        .hasAttempts(1)
        .hasInstances(1)
        .returned("mill")
        .pushed("count", 3)
        .task(PricesDag.Task.ASK)
        .at(0)
        .returned(new Shop.Offer("corner", 180));
    fails(() -> assertThat(run).failed(), "to fail, but it succeeded");
    fails(() -> assertThat(run).failedWith(IOException.class), "to fail, but it succeeded");
    fails(() -> assertThat(run).hasResult("corner"), "result <corner>, but it is <mill>");
    fails(() -> assertThat(run).lasted(Duration.ofSeconds(1)), "last PT1S, but it lasted PT0S");
    fails(
        () -> assertThat(run).hasOrder(PricesDag.Task.CHEAPEST, PricesDag.Task.ASK),
        "cheapest to end before ask begins, but they began in the order findShops, ask, cheapest");
    fails(() -> assertThat(run).ran(PricesDag.Task.ASK), "[ask], but what ran was [findShops, ");
    TaskAssert<String> cheapest = assertThat(run).task(PricesDag.Task.CHEAPEST);
    fails(cheapest::failed, "cheapest to be failed, but cheapest is success");
    fails(cheapest::skipped, "cheapest to be skipped, but cheapest is success");
    fails(() -> cheapest.hasState(TaskState.NONE), "to be none, but it is success");
    fails(() -> cheapest.hasAttempts(2), "to have 2 attempts, but cheapest has 1");
    fails(() -> cheapest.hasInstances(2), "to have 2 instances, but it has 1");
    fails(() -> cheapest.returned("corner"), "to return <corner>, but it returned <mill>");
    fails(() -> cheapest.pushed("count", 4), "to push <4> under count, but it pushed <3>");
    fails(() -> cheapest.pushed("size", 4), "There is no XCom size of cheapest in this run.");
    fails(() -> run.xcom(PricesDag.Task.ASK), "The task is mapped: say which instance");
  }

  private static void fails(Runnable assertion, String text) {
    assertThatThrownBy(assertion::run)
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining(text);
  }

  @Test
  void graphsAreComparedWithWhatWasKept(@TempDir Path directory) throws IOException {
    Path file = directory.resolve("prices.txt");
    fails(
        () -> assertGraph(new PricesDag()).matchesFile(file),
        "There is no graph of dag prices in " + file + " yet. Write it with -Ddagsmith.snapshots");
    Files.writeString(file, "prices()\n");
    fails(() -> assertGraph(new PricesDag()).matchesFile(file), "is not the one in");
    System.setProperty("dagsmith.snapshots", "update");
    try {
      assertGraph(new PricesDag()).matchesFile(file);
    } finally {
      System.clearProperty("dagsmith.snapshots");
    }
    assertGraph(new PricesDag()).matchesFile(file);
    assertThat(file).content().startsWith("prices(String product)\n├─ findShops  ← product\n");
    assertGraph(new SlowlyDag())
        .isDrawnAs(
            """
            slowly(String product)
            ├─ log  [step]
            ├─ slow  ← product  [1 retry, timeout 10s]
            ├─ log__1  ← slow  [step]
            └─ return answer
            """);
  }
}
