package dev.dagsmith.it.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A value that is consumed once, in a compiled dag, whatever way one goes to read it. */
class OnceTest {
  private static final String SOURCE =
      """
      package shop;

      import dev.dagsmith.Dag;
      import dev.dagsmith.Task;
      import dev.dagsmith.TaskContext;
      import dev.dagsmith.XCom;
      import dev.dagsmith.XComConsumed;
      import java.util.List;

      class Orders {
        @Task @XCom(consume = XCom.Consume.ONCE, backend = "file") static String ticket(int number) {
          TaskContext.current().push("seat", number + 1);
          return "ticket " + number + "!".repeat(100_000);
        }

        @Task(retries = 1) static int enter(String ticket) {
          int seat = OrdersDag.outputs().ticket().key("seat", Integer.class).anyRun().latest();
          if (TaskContext.current().attempt() == 1) {
            throw new IllegalStateException("too early");
          }
          return seat;
        }

        @Task @XCom(consume = XCom.Consume.ONCE) static String coat() {
          return "coat";
        }

        @Task static String fetch(int guest) {
          try {
            return TaskContext.current().from("coat").pull(String.class);
          } catch (XComConsumed e) {
            return "none";
          }
        }

        @Dag static int orders(int number) {
          coat();
          for (var guest : List.of(1, 2, 3)) {
            fetch(guest);
          }
          return enter(ticket(number));
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
  void whoConsumedItIsAllThatIsLeft() throws Exception {
    assertThat(shop.gives("run", "--run-id", "one", "--number", "7").strip()).isEqualTo("8");
    String by = "consumed by enter at \\d{4}-\\d\\d-\\d\\dT[0-9:]+Z\n";
    assertThat(shop.gives("xcom", "list", "one"))
        .containsPattern("ticket +seat +Integer +0 +" + by)
        .containsPattern("ticket +return_value +String +0 +" + by)
        .containsPattern("coat +return_value +String +0 +consumed by fetch\\[[012]\\] at ");
    assertThat(shop.gives("show", "one"))
        .containsPattern("ticket +seat +Integer +0 +pulled by enter +" + by);
    assertThat(shop.gives("xcom", "list", "one", "--json"))
        .contains("\"consume\": \"once\"")
        .contains("\"consumed_by\": \"enter\"")
        .contains("\"consumed_at\": \"20");
    assertThat(shop.gives("xcom", "stats", "one")).doesNotContain("ticket");
    assertThat(shop.say("xcom", "get", "one", "ticket").err())
        .startsWith("error: Task ticket of run orders one lets only enter read its XCom");
    try (Stream<Path> files = Files.walk(directory.resolve("home/xcoms"))) {
      assertThat(files.filter(Files::isRegularFile)).isEmpty();
    }
    assertThat(shop.gives("graph", "--format", "json")).contains("\"xcom_consume\": \"once\"");
  }

  @Test
  void oneOfSeveralThatPullItGetsIt() {
    shop.gives("run", "--run-id", "one", "--number", "7");
    String got = shop.gives("xcom", "get", "one", "fetch");
    assertThat(got.split("\"coat\"", -1)).hasSize(2);
    assertThat(got.split("\"none\"", -1)).hasSize(3);
  }
}
