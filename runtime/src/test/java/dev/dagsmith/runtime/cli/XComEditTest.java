package dev.dagsmith.runtime.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dagsmith.TaskContext;
import dev.dagsmith.runtime.DagProvider;
import dev.dagsmith.runtime.engine.Dags;
import dev.dagsmith.runtime.graph.DagDefinition;
import dev.dagsmith.runtime.graph.TaskSettings;
import dev.dagsmith.runtime.graph.TypeRef;
import dev.dagsmith.runtime.seal.KeyRing;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Values that people write and delete. */
class XComEditTest {
  @TempDir Path home;
  private final DagDefinition definition =
      Dags.dag(
          "shop",
          Dags.INT,
          Dags.task(
              "price",
              Dags.INT,
              in -> {
                TaskContext.current().push("currency", "EUR");
                return 1;
              }),
          Dags.task("hide", Dags.STRING, TaskSettings.DEFAULT.readers("total"), in -> "h"),
          Dags.task("total", Dags.INT, in -> 2 * (int) in.get("price"), "price"),
          Dags.step("log", in -> null, "total"),
          Dags.returns("total"));
  private final DagProvider dag = () -> definition;

  private Outcome cli(String... args) {
    return Outcome.of(dag, Map.of("DAGSMITH_HOME", home.toString()), args);
  }

  private void refused(String message, String... args) {
    assertThat(cli(args)).isEqualTo(new Outcome(2, "", "error: " + message + "\n"));
  }

  @BeforeEach
  void run() {
    assertThat(cli("run", "--run-id", "r1").status()).isZero();
  }

  @Test
  void aValueIsMendedAndWhatFollowsDoneAgain() {
    assertThat(cli("xcom", "set", "r1", "price", "--value", " 21 ").out())
        .isEqualTo(
            "written. Who has read it keeps what it read: clear r1 --task TASK does a task"
                + " again.\n");
    assertThat(cli("xcom", "get", "r1", "price").out()).isEqualTo("21\n");
    assertThat(cli("xcom", "get", "r1", "total").out()).isEqualTo("2\n");
    assertThat(cli("clear", "r1", "--task", "total").status()).isZero();
    assertThat(cli("xcom", "get", "r1", "total").out()).isEqualTo("42\n");
  }

  @Test
  void whatEarlierAttemptsGaveIsListed() {
    assertThat(cli("clear", "r1", "--task", "total").status()).isZero();
    assertThat(cli("xcom", "history", "r1", "total").out())
        .isEqualTo(
            """
            ATTEMPT  KEY           TYPE  BYTES  VALUE
            1        return_value  int   1      2
            2        return_value  int   1      2
            """);
    assertThat(cli("xcom", "history", "r1", "hide", "--json").out())
        .contains("\"attempt\": 1", "\"value\": \"for total\"");
  }

  @Test
  void aKeyIsWrittenFromAFile() throws Exception {
    Path file = Files.writeString(home.resolve("value.json"), "{\"a\": [1, null]}\n");
    assertThat(
            cli("xcom", "set", "r1", "price", "--key", "more", "--from", file.toString()).status())
        .isZero();
    assertThat(cli("xcom", "get", "r1", "price", "--key", "more").out())
        .isEqualTo("{\"a\":[1,null]}\n");
    assertThat(cli("xcom", "set", "r1", "hide", "--value", "\"i\"").status()).isZero();
    assertThat(cli("xcom", "get", "r1", "hide").err()).contains("lets only total read");
  }

  @Test
  void readersStayThoughTheirTaskIsGone() {
    DagDefinition without =
        Dags.dag("shop", Dags.INT, Dags.task("price", Dags.INT, in -> 1), Dags.returns("price"));
    Map<String, String> environment = Map.of("DAGSMITH_HOME", home.toString());
    assertThat(
            Outcome.of(() -> without, environment, "xcom", "set", "r1", "hide", "--value", "\"i\"")
                .status())
        .isZero();
    assertThat(cli("xcom", "get", "r1", "hide").err()).contains("lets only total read");
  }

  @Test
  void whatWasWrittenIsToldAsJson() {
    assertThat(cli("xcom", "set", "r1", "hide", "--value", "\"i\"", "--json").out())
        .isEqualTo(
            """
            {
              "dag_id": "shop",
              "run_id": "r1",
              "task_id": "hide",
              "map_index": [],
              "key": "return_value",
              "type": "java.lang.String",
              "bytes": 3,
              "kept": "database",
              "sensitive": false,
              "readers": ["total"],
              "read_by": []
            }
            """);
  }

  @Test
  void whatIsWrittenAfterItWasDeletedHasTheRulesOfItsTask() {
    DagDefinition once =
        Dags.dag(
            "tickets",
            TypeRef.VOID,
            Dags.task(
                "give",
                Dags.STRING,
                TaskSettings.DEFAULT.readers("take").once().ttl(86_400_000),
                in -> "ticket"),
            Dags.step("take", in -> in.get("give"), "give"));
    Map<String, String> environment = Map.of("DAGSMITH_HOME", home.toString());
    assertThat(Outcome.of(() -> once, environment, "run", "--run-id", "t1").status()).isZero();
    String[] set = {"xcom", "set", "t1", "give", "--value", "\"new\"", "--json"};
    assertThat(Outcome.of(() -> once, environment, set).err())
        .isEqualTo("error: XCom return_value of give was consumed: clear its task.\n");
    assertThat(Outcome.of(() -> once, environment, "xcom", "clear", "t1").status()).isZero();
    assertThat(Outcome.of(() -> once, environment, set).out())
        .contains("\"readers\": [\"take\"]", "\"consume\": \"once\"", "\"expires\": \"");
    assertThat(
            Outcome.of(() -> once, environment, "clear", "t1", "--task", "take", "--only").status())
        .isZero();
    assertThat(Outcome.of(() -> once, environment, "xcom", "list", "t1", "--json").out())
        .contains("\"consumed_by\": \"take\"");
  }

  @Test
  void whatHasNoRulesAnyMoreIsNotWritten() {
    DagDefinition without =
        Dags.dag("shop", Dags.INT, Dags.task("price", Dags.INT, in -> 1), Dags.returns("price"));
    Map<String, String> environment = Map.of("DAGSMITH_HOME", home.toString());
    assertThat(cli("xcom", "clear", "r1", "--task", "hide").status()).isZero();
    assertThat(
            Outcome.of(() -> without, environment, "xcom", "set", "r1", "hide", "--value", "\"i\"")
                .err())
        .isEqualTo(
            "error: XCom return_value of hide is not there, and dag shop has no such task any more:"
                + " nothing says who may read it.\n");
  }

  @Test
  void aCodecThatTheDagDeclaresIsRead() {
    TaskSettings backwards = TaskSettings.DEFAULT.xcom("", "backwards");
    DagDefinition declares =
        Dags.dag("codecs", TypeRef.VOID, Dags.task("make", Dags.STRING, backwards, in -> "value"));
    DagDefinition other =
        Dags.dag("codecs", TypeRef.VOID, Dags.task("make", Dags.STRING, in -> "value"));
    Map<String, String> environment = Map.of("DAGSMITH_HOME", home.toString());
    assertThat(Outcome.of(() -> declares, environment, "run", "--run-id", "c1").status()).isZero();
    String[] get = {"xcom", "get", "c1", "make"};
    assertThat(Outcome.of(() -> declares, environment, get).out()).isEqualTo("\"value\"\n");
    assertThat(Outcome.of(() -> other, environment, get).err())
        .isEqualTo(
            "error: The value is stored by the codec \"backwards\", which who reads it does not"
                + " declare, so it is not decoded. If that is right, declare it: @XCom(codec ="
                + " \"backwards\") on the task as the dag is now, or .codec(\"backwards\") where"
                + " TaskOutput.of names the task.\n");
  }

  @Test
  void aSecretIsNotWrittenWithoutAKey() throws Exception {
    DagDefinition secret =
        Dags.dag(
            "vault",
            TypeRef.VOID,
            Dags.task("make", Dags.STRING, TaskSettings.DEFAULT.sensitive(), in -> "first"));
    Map<String, String> keyed =
        Map.of("DAGSMITH_HOME", home.toString(), "DAGSMITH__CORE__XCOM_KEYS", KeyRing.newKey());
    assertThat(Outcome.of(() -> secret, keyed, "run", "--run-id", "v1").status()).isZero();
    String file = Files.writeString(home.resolve("value.json"), "\"second\"").toString();
    String[] set = {"xcom", "set", "v1", "make", "--from", file};
    Outcome refused = Outcome.of(() -> secret, Map.of("DAGSMITH_HOME", home.toString()), set);
    assertThat(refused.status()).isEqualTo(2);
    assertThat(refused.err()).startsWith("error: A sensitive value is stored encrypted, and there");
    assertThat(Outcome.of(() -> secret, keyed, set).status()).isZero();
    assertThat(Outcome.of(() -> secret, keyed, "xcom", "get", "v1", "make", "--reveal").out())
        .isEqualTo("\"second\"\n");
  }

  @Test
  void whatIsNoValueIsNotWritten() {
    refused(
        "XCom return_value of price is not written. A value of type int can't be read: a string"
            + " where int is declared.",
        "xcom",
        "set",
        "r1",
        "price",
        "--value",
        "\"x\"");
    refused(
        "xcom set takes the value by --value or by --from, one of them.",
        "xcom",
        "set",
        "r1",
        "price");
    refused("log returns nothing; name a --key.", "xcom", "set", "r1", "log", "--value", "1");
    refused(
        "XCom k of price is not written. A value of type java.lang.Object can't be read: Unexpected"
            + " character ('a' (code 97)): was expecting double-quote to start property name.",
        "xcom",
        "set",
        "r1",
        "price",
        "--key",
        "k",
        "--value",
        "{a");
    assertThat(cli("xcom", "get", "r1", "price").out()).isEqualTo("1\n");
  }

  @Test
  void valuesAreDeleted() {
    assertThat(cli("xcom", "clear", "r1", "--task", "price", "--key", "currency"))
        .isEqualTo(new Outcome(0, "1 value removed\n", ""));
    assertThat(cli("xcom", "clear", "r1", "--json").out()).isEqualTo("{\n  \"removed\": 3\n}\n");
    assertThat(cli("xcom", "list", "r1").out()).doesNotContain("price");
    assertThat(cli("clear", "r1", "--task", "total").err())
        .contains("price has no value in this run any more")
        .contains("Clear price to make it again.");
    assertThat(cli("clear", "r1", "--task", "price").status()).isZero();
    refused(
        "--map-index names an instance of a task: say which, by --task.",
        "xcom",
        "clear",
        "r1",
        "--map-index",
        "1");
  }
}
