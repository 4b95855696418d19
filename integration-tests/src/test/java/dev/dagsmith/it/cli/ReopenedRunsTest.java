package dev.dagsmith.it.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dagsmith.runtime.DagProvider;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs of a compiled dag of which something is done again, as users ask for it. */
class ReopenedRunsTest {
  private static final String SOURCE =
      """
      package shop;

      import dev.dagsmith.Dag;
      import dev.dagsmith.Flow;
      import dev.dagsmith.Param;
      import dev.dagsmith.Task;
      import java.io.IOException;
      import java.util.List;
      import java.util.stream.IntStream;

      class Orders {
        @Task static List<Integer> list() {
          return IntStream.range(0, Integer.getInteger("shop.width")).boxed().toList();
        }

        @Task static int price(int number) throws IOException {
          if (number == 1 && Boolean.getBoolean("shop.broken")) throw new IOException("no wire");
          return number * 10;
        }

        @Task static int sum(List<Integer> prices) {
          return prices.stream().mapToInt(each -> each).sum();
        }

        @Task static void alarm(String why) {}
        @Task static void close() {}
        @Task static void tell(String how) {}
        @Task static int apart() { return 1; }

        @Dag static int orders(@Param("5") int limit) {
          apart();
          var all = list();
          int total = -1;
          try {
            total = sum(Flow.map(all, each -> price(each)));
          } catch (IOException e) {
            alarm(e.getMessage());
          } finally {
            close();
          }
          if (total > limit) {
            tell("big");
          } else {
            tell("small");
          }
          return total;
        }
      }
      """;

  @TempDir static Path directory;
  private static DagProvider first;

  @TempDir Path home;
  private Shop shop;

  @BeforeAll
  static void compile() throws Exception {
    first = Shop.compile(SOURCE, directory.resolve("first"));
  }

  @BeforeEach
  void open() {
    shop = new Shop(first, Map.of("DAGSMITH_HOME", home.toString()));
    set(3, false);
  }

  @AfterEach
  void forget() {
    System.clearProperty("shop.width");
    System.clearProperty("shop.broken");
  }

  private static void set(int width, boolean broken) {
    System.setProperty("shop.width", Integer.toString(width));
    System.setProperty("shop.broken", Boolean.toString(broken));
  }

  /** A price that failed, and what came of it: then all of that again, and nothing else. */
  private static void retries(Shop shop) {
    set(3, true);
    assertThat(shop.gives("run", "--run-id", "r1")).isEqualTo("-1\n");
    assertThat(shop.gives("show", "r1"))
        .containsPattern("price\\[1\\] +failed +1 ")
        .containsPattern("sum +upstream_failed +0")
        .containsPattern("alarm +success +1 ")
        .containsPattern("tell +skipped +0")
        .containsPattern("tell__1 +success +1 ");
    set(3, false);

    Shop.Said retried = shop.say("retry", "r1");

    assertThat(retried).extracting(Shop.Said::status, Shop.Said::out).containsExactly(0, "30\n");
    assertThat(retried.err())
        .startsWith(
            """
            Clearing 6 task instances of run r1:
              price[1] (failed)
              sum (upstream_failed)
              alarm (success)
              close (success)
              tell (skipped)
              tell__1 (success)
            """);
    assertThat(shop.gives("show", "r1"))
        .startsWith("orders r1: success in ")
        .containsPattern("apart +success +1 ")
        .containsPattern("price\\[0\\] +success +1 ")
        .containsPattern("price\\[1\\] +success +2 ")
        .containsPattern("alarm +skipped +1 ")
        .containsPattern("close +success +2 ")
        .containsPattern("tell +success +1 ")
        .containsPattern("tell__1 +skipped +1")
        .containsPattern("price\\[1\\] +1 +1 +failed +\\S+Z +.* java.io.IOException: no wire\n")
        .containsPattern("price\\[1\\] +2 +2 +success +\\S+Z ");
    assertThat(shop.gives("logs", "r1", "price", "--map-index", "1", "--attempt", "1", "--json"))
        .contains("\"state\": \"failed\"", "\"message\": \"no wire\"");
    assertThat(shop.say("retry", "r1"))
        .isEqualTo(
            new Shop.Said(
                2, "", "error: Nothing failed in run orders r1, so there is nothing to retry.\n"));
  }

  @Test
  void whatFailedIsRetriedWithAllThatFollowedFromIt() {
    retries(shop);
  }

  @Test
  void onPostgresToo() throws Exception {
    try (EmbeddedPostgres server = EmbeddedPostgres.start()) {
      String url = "jdbc:postgresql://localhost:" + server.getPort() + "/postgres";
      Shop there =
          new Shop(
              first,
              Map.of(
                  "DAGSMITH_HOME",
                  home.toString(),
                  "DAGSMITH__DATABASE__URL",
                  url,
                  "DAGSMITH__DATABASE__USER",
                  "postgres"));
      retries(there);
      set(2, false);
      assertThat(there.gives("clear", "r1", "--task", "list")).isEqualTo("10\n");
      assertThat(there.gives("show", "r1")).containsPattern("price\\[2\\] +removed +1");
    }
  }

  @Test
  void aMapThatShrankLeavesRemovedInstances() {
    shop.gives("run", "--run-id", "r1");
    set(2, false);
    assertThat(shop.gives("clear", "r1", "--task", "list", "--json"))
        .contains("\"result\": 10")
        .containsPattern(
            "\"task_id\": \"list\",\\s+\"map_index\": \\[\\],\\s+\"state\":"
                + " \"success\",\\s+\"attempts\": 2");
    assertThat(shop.gives("show", "r1"))
        .containsPattern("price\\[1\\] +success +2 ")
        .containsPattern("price\\[2\\] +removed +1")
        .containsPattern("apart +success +1 ");
    set(3, false);
    assertThat(shop.gives("clear", "r1", "--task", "list")).isEqualTo("30\n");
    assertThat(shop.gives("show", "r1"))
        .containsPattern("price\\[1\\] +success +3 ")
        .containsPattern("price\\[2\\] +success +2 ");
  }

  @Test
  void aBareClearWarnsAndLeavesTheRest() {
    shop.gives("run", "--run-id", "r1");
    set(2, false);
    Shop.Said bare = shop.say("clear", "r1", "--task", "list", "--only");
    assertThat(bare.err())
        .startsWith(
            """
            note: What depends on it is not done again, though it was made from the old values.
            Clearing 1 task instance of run r1:
              list (success)
            """);
    assertThat(bare.out()).isEqualTo("30\n");
    assertThat(shop.gives("show", "r1"))
        .containsPattern("list +success +2 ")
        .containsPattern("price\\[2\\] +success +1 ");
  }

  @Test
  void whatCantBeDoneIsToldAndChangesNothing() {
    shop.gives("run", "--run-id", "r1");
    String before = shop.gives("show", "r1");
    refused("Dag orders has no task lists. Did you mean list?", "clear", "r1", "--task", "lists");
    refused("clear needs --task TASK", "clear", "r1");
    refused("Task list is in no map", "clear", "r1", "--task", "list", "--map-index", "1");
    refused(
        "No instance of price ran in run orders r1",
        "clear",
        "r1",
        "--task",
        "price",
        "--map-index",
        "7");
    refused("Did you mean r1?", "retry", "r11");
    refused("--limit", "retry", "r1", "--limit", "7");
    refused("exists with other parameters, {\"limit\":5}", "run", "--run-id", "r1", "--limit", "7");
    refused(
        "expected fail or continue. Did you mean continue?", "retry", "r1", "--on-change=contine");
    assertThat(shop.gives("show", "r1")).isEqualTo(before);
    assertThat(shop.gives("resume", "r1")).as("the stored result").isEqualTo("30\n");
  }

  private void refused(String why, String... args) {
    Shop.Said said = shop.say(args);
    assertThat(said.err()).contains(why).startsWith("error: ").hasLineCount(1);
    assertThat(said.status()).isEqualTo(2);
    assertThat(said.out()).isEmpty();
  }

  @Test
  void aChangedGraphIsTakenIfThatIsAskedFor() throws Exception {
    set(3, true);
    shop.gives("run", "--run-id", "r1");
    set(3, false);
    String changed =
        SOURCE
            .replace("apart();\n    var", "var")
            .replace("tell(\"small\");", "tell(\"small\");\n      alarm(\"small\");");
    Shop later = shop.now(Shop.compile(changed, directory.resolve("changed")));

    Shop.Said stopped = later.say("retry", "r1");
    assertThat(stopped.status()).isEqualTo(2);
    assertThat(stopped.err())
        .contains(
            "Run orders r1 began with another version of its dag's graph. Added: alarm__1."
                + " Removed: apart.")
        .contains("--on-change=continue");
    assertThat(later.say("retry", "r1", "--on-change=fail")).isEqualTo(stopped);

    Shop.Said went = later.say("retry", "r1", "--on-change=continue");
    assertThat(went.out()).isEqualTo("30\n");
    assertThat(went.err().lines().findFirst().orElse(""))
        .isEqualTo(
            "note: The graph changed. Added: alarm__1. Removed: apart. Done again: 6. Removed: 1."
                + " Kept: 3 successes.");
    assertThat(later.gives("show", "r1"))
        .containsPattern("apart +removed +1")
        .containsPattern("price\\[0\\] +success +1 ")
        .containsPattern("price\\[1\\] +success +2 ")
        .containsPattern("alarm__1 +skipped +0");
    assertThat(later.say("retry", "r1").err()).contains("there is nothing to retry");
  }

  @Test
  void newCodeOfATaskIsToldOnce() throws Exception {
    set(3, true);
    shop.gives("run", "--run-id", "r1");
    Shop later =
        shop.now(
            Shop.compile(SOURCE.replace("number * 10", "number * 11"), directory.resolve("code")));
    String note =
        "note: The code of the tasks has changed. What is done from here on is done by the new"
            + " code; what has succeeded is kept.\n";
    assertThat(later.say("retry", "r1").err()).startsWith(note);
    set(3, false);
    Shop.Said again = later.say("retry", "r1");
    assertThat(again.out()).as("the first price is kept, and is the same").isEqualTo("31\n");
    assertThat(again.err()).doesNotContain("note:");
    assertThat(Files.exists(home)).isTrue();
  }
}
