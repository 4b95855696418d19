package dev.dagsmith.runtime.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A process runs a dag and holds the store; this one, and others, ask for it. */
class TwoProcessesTest {
  @TempDir Path home;
  private Program holder;

  @BeforeEach
  void runUpToTheGate() throws Exception {
    holder = Program.start(home, "gated", "run", "--run-id", "r1");
    assertThat(holder.line()).isEqualTo("at the gate");
  }

  @AfterEach
  void end() throws Exception {
    holder.close();
  }

  private Outcome cli(String... args) {
    return Outcome.of(DagProgram.gated(), Map.of("DAGSMITH_HOME", home.toString()), args);
  }

  private void openTheGate() throws Exception {
    Files.createFile(home.resolve("open"));
  }

  @Test
  void whatIsStoredIsReadThroughTheHolder() throws Exception {
    Outcome runs = cli("runs");
    assertThat(runs.out()).containsPattern("RUN +STATE.*\nr1 +running ");
    assertThat(runs.err()).isEmpty();
    assertThat(cli("show", "r1").out())
        .startsWith("catFacts r1: running, ")
        .contains("first  success")
        .endsWith("under way in process " + holder.pid() + "\n");
    assertThat(cli("show", "r1", "--json").out()).contains("\"task_id\": \"first\"");
    assertThat(cli("xcom", "get", "r1", "first")).isEqualTo(new Outcome(0, "\"x\"\n", ""));
    assertThat(cli("xcom", "list", "r1").out()).contains("first  return_value  String");
    assertThat(cli("show", "r2").err()).contains("There is no run r2").contains("mean r1?");
    openTheGate();
    assertThat(holder.finish()).isZero();
    assertThat(cli("show", "r1").out())
        .as("now from the store itself")
        .startsWith("catFacts r1: success");
  }

  @Test
  void aLogIsFollowedToTheEndOfItsAttempt() throws Exception {
    try (Program follower = Program.start(home, "gated", "logs", "r1", "wait", "--follow")) {
      assertThat(follower.line()).endsWith(" INFO  shop.Gate: at the gate");
      openTheGate();
      assertThat(follower.line()).endsWith(" WARN  shop.Gate: through the gate");
      assertThat(follower.finish()).isZero();
      assertThat(follower.line()).isNull();
      assertThat(follower.err())
          .matches("(Waiting for wait to log.\n)?wait, attempt 1: success in [\\d.]+ m?s\n");
    }
    assertThat(holder.finish()).isZero();
    assertThat(cli("logs", "r1", "wait").out())
        .matches("\\S+Z INFO  shop.Gate: at the gate\n\\S+Z WARN  shop.Gate: through the gate\n");
  }

  @Test
  void aFollowerOutlivesAHolderThatIsKilled() throws Exception {
    try (Program follower = Program.start(home, "gated", "logs", "r1", "wait", "--follow")) {
      assertThat(follower.line()).endsWith("at the gate");
      holder.kill();
      assertThat(follower.finish()).isZero();
      assertThat(follower.err())
          .endsWith("wait, attempt 1: running, but the process it ran in has ended\n");
    }
  }

  @Test
  void aRunIsCancelledFromElsewhere() throws Exception {
    assertThat(cli("cancel", "r1"))
        .isEqualTo(
            new Outcome(0, "catFacts r1 is cancelled by process " + holder.pid() + " now\n", ""));
    assertThat(holder.finish()).isEqualTo(1);
    assertThat(home.resolve("last")).as("the finally block ran").exists();
    assertThat(holder.err()).contains("CancellationException: cancelled");
    assertThat(cli("cancel", "r1"))
        .isEqualTo(new Outcome(0, "catFacts r1 has ended already: failed\n", ""));
    assertThat(cli("cancel", "r1", "--json").out())
        .isEqualTo(
            """
            {
              "dag_id": "catFacts",
              "run_id": "r1",
              "outcome": "ended",
              "by": null,
              "message": "catFacts r1 has ended already: failed"
            }
            """);
  }

  @Test
  void cancelledHardNoFinallyBlockRuns() throws Exception {
    assertThat(cli("cancel", "r1", "--hard", "--json").out())
        .contains("\"outcome\": \"cancelling\"", "\"by\": \"process " + holder.pid() + "\"");
    assertThat(holder.finish()).isEqualTo(1);
    assertThat(home.resolve("last")).doesNotExist();
  }

  @Test
  void aRunThatNobodyHasIsCancelledHere() throws Exception {
    holder.kill();
    Program cancel = Program.start(home, "gated", "cancel", "r1");
    assertThat(cancel.line()).isEqualTo("catFacts r1 has ended as cancelled: failed");
    assertThat(cancel.finish()).isZero();
    assertThat(home.resolve("last")).as("the finally block ran").exists();
    assertThat(cli("show", "r1").out()).startsWith("catFacts r1: failed");
  }

  @Test
  void aSecondEngineWaitsForTheStoreAndNamesItsHolder() throws Exception {
    try (Program second = Program.start(home, "two", "run", "--run-id", "r2")) {
      second.awaitErr(
          "Waiting up to 1m00s for process " + holder.pid() + ", which runs catFacts r1.");
      openTheGate();
      assertThat(second.line()).isEqualTo("cats purr");
      assertThat(second.finish()).isZero();
    }
    assertThat(holder.finish()).isZero();
  }

  @Test
  void aRunUnderWayIsNotDoneAgain() {
    for (String[] each : new String[][] {{"retry", "r1"}, {"clear", "r1", "--task", "first"}}) {
      Outcome outcome = cli(each);
      assertThat(outcome.err())
          .isEqualTo(
              "error: Run r1 is under way in process "
                  + holder.pid()
                  + ". Wait until it has ended, or cancel it first: java -cp ... shop.CatFactsDag"
                  + " cancel r1\n");
      assertThat(outcome.status()).isEqualTo(2);
    }
  }

  @Test
  void waitingInVainIsWrongUsage() throws Exception {
    Outcome outcome = cli("run", "--run-id", "r2", "--wait", "700ms");
    assertThat(outcome.status()).isEqualTo(2);
    String who = "process " + holder.pid() + ", which runs catFacts r1";
    assertThat(outcome.err())
        .startsWith("Waiting up to 700 ms for " + who + ".\nerror: The store ")
        .contains(" is still in use by " + who + ", after 700 ms. Nothing was changed.")
        .hasLineCount(2);
    assertThat(cli("run", "--wait", "0s").err())
        .hasLineCount(1)
        .contains("is in use by process " + holder.pid());
  }

  @Test
  void interruptedRunsAreNamedWhereAnotherBegins() throws Exception {
    holder.kill();
    Outcome other = cli("resume", "r1", "--wait", "soon");
    assertThat(other.err())
        .isEqualTo("error: --wait: got \"soon\", expected a duration such as 60s or 5m.\n");
    try (Program next = Program.start(home, "two", "run", "--run-id", "r2")) {
      assertThat(next.finish()).isZero();
      assertThat(next.err())
          .containsPattern(
              "Run r1, begun \\S+Z, was interrupted; go on: java -cp ... shop.CatFactsDag resume"
                  + " r1\n");
    }
  }

  @Test
  void runsAreDeletedThroughTheHolder() throws Exception {
    assertThat(cli("prune", "--keep", "1")).isEqualTo(new Outcome(0, "0 runs removed\n", ""));
    assertThat(cli("runs").out()).contains("r1");
  }
}
