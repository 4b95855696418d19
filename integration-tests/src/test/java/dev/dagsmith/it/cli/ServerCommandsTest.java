package dev.dagsmith.it.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dagsmith.runtime.DagProvider;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A run is under way on one engine, and other command lines ask the server for it. */
class ServerCommandsTest {
  private static final String SOURCE =
      """
      package shop;

      import dev.dagsmith.Dag;
      import dev.dagsmith.Task;
      import java.nio.file.Files;
      import java.nio.file.Path;

      class Orders {
        @Task static int first() { return 7; }

        @Task static void pass() throws Exception {
          dev.dagsmith.runtime.log.Logs.keep(java.time.Instant.EPOCH, "INFO", "shop.Gate", "at the gate", null);
          Path gate = Path.of(System.getProperty("shop.gate"));
          Files.createFile(gate.resolve("reached"));
          while (!Files.exists(gate.resolve("open"))) {
            Thread.sleep(5);
          }
          dev.dagsmith.runtime.log.Logs.keep(java.time.Instant.EPOCH, "WARN", "shop.Gate", "through", null);
        }

        @Task static void last() throws Exception {
          Files.createFile(Path.of(System.getProperty("shop.gate")).resolve("last"));
        }

        @Dag static int orders() throws Exception {
          var first = first();
          try {
            pass();
          } finally {
            last();
          }
          return first;
        }
      }
      """;

  @TempDir static Path directory;
  private static DagProvider dag;
  private static EmbeddedPostgres server;

  @TempDir Path home;
  private Shop shop;
  private String runId;
  private CompletableFuture<Shop.Said> run;

  @BeforeAll
  static void compile() throws Exception {
    dag = Shop.compile(SOURCE, directory.resolve("classes"));
    server = EmbeddedPostgres.start();
  }

  @AfterAll
  static void stop() throws Exception {
    server.close();
  }

  @BeforeEach
  void runUpToTheGate() throws Exception {
    System.setProperty("shop.gate", home.toString());
    String url = "jdbc:postgresql://localhost:" + server.getPort() + "/postgres";
    shop =
        new Shop(
            dag,
            Map.of(
                "DAGSMITH_HOME",
                home.toString(),
                "DAGSMITH__DATABASE__URL",
                url,
                "DAGSMITH__DATABASE__USER",
                "postgres"));
    runId = home.getFileName().toString();
    run = CompletableFuture.supplyAsync(() -> shop.say("run", "--run-id", runId));
    await("reached");
  }

  private void await(String file) throws Exception {
    while (!Files.exists(home.resolve(file))) {
      assertThat(run.isDone()).as("the run has ended before it came to the gate").isFalse();
      Thread.sleep(5);
    }
  }

  @AfterEach
  void open() throws Exception {
    if (!Files.exists(home.resolve("open"))) {
      Files.createFile(home.resolve("open"));
    }
    run.get(1, TimeUnit.MINUTES);
    System.clearProperty("shop.gate");
  }

  @Test
  void aLogIsFollowedAndTheRunListed() throws Exception {
    assertThat(shop.gives("runs")).containsPattern(runId + " +running ");
    assertThat(shop.gives("runs", "--json")).contains("\"run_id\": \"" + runId + "\"");
    assertThat(shop.gives("show", runId))
        .containsPattern("first +success +1 ")
        .containsPattern("under way in process " + ProcessHandle.current().pid() + " on \\S+\n$");
    CompletableFuture<Shop.Said> follower =
        CompletableFuture.supplyAsync(() -> shop.say("logs", runId, "pass", "--follow"));
    open();
    Shop.Said said = follower.get(1, TimeUnit.MINUTES);
    assertThat(said.out())
        .isEqualTo(
            "1970-01-01T00:00:00Z INFO  shop.Gate: at the gate\n"
                + "1970-01-01T00:00:00Z WARN  shop.Gate: through\n");
    assertThat(said.err()).contains("pass, attempt 1: success in ");
    assertThat(run.get().out()).isEqualTo("7\n");
    assertThat(shop.gives("runs")).containsPattern(runId + " +success ");
  }

  @Test
  void aRunUnderWayIsNeitherRetriedNorPruned() {
    Shop.Said retried = shop.say("retry", runId);
    assertThat(retried.status()).isEqualTo(2);
    assertThat(retried.err())
        .contains("is under way in process " + ProcessHandle.current().pid())
        .contains("Wait until it has ended, or cancel it first.")
        .hasLineCount(1);
    shop.gives("prune", "--older-than", "0s");
    assertThat(shop.gives("runs")).containsPattern(runId + " +running ");
  }

  @Test
  void aRunIsCancelled() throws Exception {
    assertThat(shop.gives("cancel", runId, "--json"))
        .contains("\"outcome\": \"cancelling\"", "\"by\": \"process ");
    Shop.Said ended = run.get(1, TimeUnit.MINUTES);
    assertThat(ended.status()).isEqualTo(1);
    assertThat(ended.err()).contains("CancellationException: cancelled");
    assertThat(home.resolve("last")).as("the finally block ran").exists();
    assertThat(shop.gives("cancel", runId)).endsWith(" has ended already: failed\n");
  }

  @Test
  void cancelledHardNoFinallyBlockRuns() throws Exception {
    shop.gives("cancel", runId, "--hard");
    assertThat(run.get(1, TimeUnit.MINUTES).status()).isEqualTo(1);
    assertThat(home.resolve("last")).doesNotExist();
  }
}
