package dev.dagsmith.it.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Only those read an XCom whom its task lets, whatever way they go. */
class ReadersTest {
  private static final String SOURCE =
      """
      package shop;

      import dev.dagsmith.Dag;
      import dev.dagsmith.Task;
      import dev.dagsmith.TaskContext;
      import dev.dagsmith.XCom;
      import dev.dagsmith.XComDenied;
      import java.util.List;

      class Orders {
        @Task @XCom(readers = "report") static String bid(int amount) {
          TaskContext.current().push("limit", amount * 2);
          return "bid " + amount;
        }

        @Task static String report(String bid) {
          var own = TaskContext.current().from("bid");
          return bid.length() + own.pull("limit", Integer.class) + own.pull(String.class);
        }

        @Task static String spy(String report) {
          var bid = TaskContext.current().from("bid");
          return report
              + denied(() -> bid.pull(String.class))
              + denied(() -> bid.find("limit", Integer.class))
              + bid.keys()
              + denied(() -> OrdersDag.outputs().bid().anyRun().latest());
        }

        private static String denied(Runnable read) {
          try {
            read.run();
            return " read ";
          } catch (XComDenied e) {
            return " denied ";
          }
        }

        @Dag static String orders(int amount) {
          return spy(report(bid(amount)));
        }
      }
      """;

  @TempDir Path directory;
  private Shop shop;

  @BeforeEach
  void run() throws Exception {
    shop =
        new Shop(
            Shop.compile(SOURCE, directory.resolve("classes")),
            Map.of("DAGSMITH_HOME", directory.resolve("home").toString()));
  }

  @Test
  void readersReadAndOthersAreRefused() {
    assertThat(shop.gives("run", "--run-id", "one", "--amount", "7").strip())
        .isEqualTo("19bid 7 denied  denied [limit, return_value] denied");
  }

  @Test
  void theCommandLineShowsThatThereIsAValueAndNotWhich() {
    shop.gives("run", "--run-id", "one", "--amount", "7");
    assertThat(shop.gives("xcom", "list", "one"))
        .containsPattern("bid +limit +Integer +2 +for report\n")
        .containsPattern("bid +return_value +String +7 +for report\n")
        .doesNotContain("\"bid 7\"");
    assertThat(shop.gives("show", "one"))
        .containsPattern("XCOM OF +KEY +TYPE +BYTES +KEPT IN +GOES TO +VALUE\n")
        .containsPattern("bid +limit +Integer +2 +database +pulled by report +for report\n")
        .containsPattern("bid +return_value +String +7 +database +report +for report\n")
        .containsPattern("report +return_value +String +9 +database +spy +\"19bid 7\"\n")
        .containsPattern(
            "spy +return_value +String +\\d+ +database +the result +\"19bid 7 denied ");
    assertThat(shop.gives("show", "one", "--json"))
        .contains("\"xcoms\": [")
        .contains("\"kept\": \"database\"");
    assertThat(shop.gives("xcom", "stats", "one"))
        .containsPattern("bid +limit +database +1 +2 +2\n")
        .containsPattern("bid +return_value +database +1 +7 +7\n");
    assertThat(shop.gives("xcom", "stats", "one", "--json")).contains("\"largest_bytes\": 7");
    Shop.Said said = shop.say("xcom", "get", "one", "bid");
    assertThat(said.status()).isEqualTo(2);
    assertThat(said.out()).isEmpty();
    assertThat(said.err())
        .isEqualTo(
            "error: Task bid of run orders one lets only report read its XCom \"return_value\", in"
                + " that run; the command line may not. Read it there and pass on what others"
                + " need, or name the reader in @XCom(readers = ..).\n");
    assertThat(shop.gives("xcom", "list", "one", "--json"))
        .contains("\"readers\": [\"report\"]")
        .containsPattern(
            "\"read_by\": \\[\\s*\\{\\s*\"dag_id\": \"orders\",\\s*\"run_id\": \"one\","
                + "\\s*\"task_id\": \"report\",\\s*\"map_index\": \\[],\\s*\"at\": \"20");
  }
}
