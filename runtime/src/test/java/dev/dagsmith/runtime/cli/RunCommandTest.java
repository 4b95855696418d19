package dev.dagsmith.runtime.cli;

import static dev.dagsmith.runtime.graph.Head.node;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dagsmith.runtime.DagProvider;
import dev.dagsmith.runtime.graph.Block;
import dev.dagsmith.runtime.graph.DagDefinition;
import dev.dagsmith.runtime.graph.ParamDef;
import dev.dagsmith.runtime.graph.ReturnNode;
import dev.dagsmith.runtime.graph.TaskNode;
import dev.dagsmith.runtime.graph.TaskSettings;
import dev.dagsmith.runtime.graph.TypeRef;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunCommandTest {
  @TempDir Path home;

  private Outcome cli(DagProvider dag, String... args) {
    return Outcome.of(dag, Map.of("DAGSMITH_HOME", home.toString()), args);
  }

  private static DagProvider doubling() {
    TypeRef type = TypeRef.of(int.class);
    DagDefinition made =
        Dags.dag()
            .returns(type)
            .param(ParamDef.of("limit", type).defaultsTo("4"))
            .body(
                Block.of(
                    Dags.task("twice", 30, type, in -> 2 * in.<Integer>get("limit#0"), "limit#0"),
                    new ReturnNode(node("return#1").reads("twice"), "twice")));
    return () -> made;
  }

  @Test
  void theResultGoesToStandardOutputAndASummaryToStandardError() {
    Outcome outcome = cli(Dags.twoTasks(), "--run-id", "r1");
    assertThat(outcome.out()).isEqualTo("cats purr\n");
    assertThat(outcome.err())
        .matches("catFacts r1: success in [\\d.]+ m?s, 2 tasks \\(2 success\\)\n");
    assertThat(outcome.status()).isZero();
  }

  @Test
  void parametersReachTheTasks() {
    assertThat(cli(doubling(), "run", "--limit", "21").out()).isEqualTo("42\n");
    assertThat(cli(doubling()).out()).isEqualTo("8\n");
  }

  @Test
  void withJsonStandardOutputIsOneObject() {
    assertThat(masked(cli(Dags.twoTasks(), "--json", "--run-id", "r1").out()))
        .isEqualTo(
            """
            {
              "dag_id": "catFacts",
              "run_id": "r1",
              "state": "success",
              "result": "cats purr",
              "error": null,
              "duration_ms": N,
              "tasks": [
                {
                  "task_id": "fetch",
                  "map_index": [],
                  "state": "success",
                  "attempts": 1,
                  "duration_ms": N
                },
                {
                  "task_id": "trim",
                  "map_index": [],
                  "state": "success",
                  "attempts": 1,
                  "duration_ms": N
                }
              ]
            }
            """);
  }

  private static String masked(String json) {
    return json.replaceAll("_ms\": \\d+", "_ms\": N");
  }

  @Test
  void aFailedRunShowsTheTasksOwnStackFirstAndWhereItWasCalled() {
    Outcome outcome = cli(Dags.failing(), "--run-id", "r1");
    assertThat(outcome.status()).isEqualTo(1);
    assertThat(outcome.out()).isEmpty();
    assertThat(outcome.err().strip().lines().toList())
        .first()
        .isEqualTo("java.lang.NumberFormatException: For input string: \"x\"");
    assertThat(outcome.err())
        .contains("\tat " + Dags.class.getName())
        .doesNotContain("dev.dagsmith.runtime.engine")
        .contains("\n\tcalled at CatFacts.java:31\nin parse\n")
        .contains("catFacts r1: failed in ")
        .endsWith(
            "3 tasks (1 success, 1 failed, 1 upstream_failed)\n"
                + "show it: java -cp ... shop.CatFactsDag show r1\n");
    assertThat(cli(Dags.failing(), "show", "r1").out()).contains("called at CatFacts.java:31");
    assertThat(cli(Dags.failing(), "--run-id", "r2", "--json").out())
        .contains("\"state\": \"failed\"");
  }

  @Test
  void aRunIdThatHasEndedGivesItsStoredResult() {
    assertThat(cli(doubling(), "--run-id", "r1").out()).isEqualTo("8\n");
    assertThat(cli(doubling(), "--run-id", "r1").out()).isEqualTo("8\n");
    assertThat(cli(doubling(), "resume", "r1").out()).isEqualTo("8\n");
    Outcome other = cli(doubling(), "--run-id", "r1", "--limit", "5");
    assertThat(other.status()).isEqualTo(2);
    assertThat(other.err()).startsWith("error: Run ").hasLineCount(1);
    assertThat(cli(doubling(), "runs").out()).hasLineCount(2).contains("r1   success");
  }

  @Test
  void theCommandForMoreRepeatsTheStoreButNoPassword() {
    String db = "jdbc:h2:file:" + home.resolve("other") + ";PASSWORD=geheim";
    Outcome outcome = cli(Dags.failing(), "--db", db);
    assertThat(outcome.err()).doesNotContain("geheim");
  }

  @Test
  void progressIsShownWhereItIsAskedFor() {
    Outcome outcome = cli(Dags.twoTasks(), "--progress");
    assertThat(outcome.err()).contains("\u001b[");
    assertThat(outcome.out()).isEqualTo("cats purr\n");
    assertThat(cli(Dags.twoTasks(), "--no-progress").err()).doesNotContain("\u001b[");
  }

  @Test
  void aPoolThatIsNotSetUpIsWrongUsage() {
    TypeRef text = TypeRef.of(String.class);
    DagProvider dag =
        Dags.of(
            text,
            new TaskNode(
                node("load").at(30, 5),
                "shop.CatFacts.load",
                text,
                in -> "",
                TaskSettings.DEFAULT.pool("db")));
    Outcome outcome = cli(dag);
    assertThat(outcome.status()).isEqualTo(2);
    assertThat(outcome.err())
        .startsWith("error: Task load (CatFacts.java:30) needs a slot of the pool db, which is not")
        .hasLineCount(1);
    assertThat(cli(dag, "runs").out()).doesNotContain("running");
  }
}
