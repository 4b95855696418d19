package dev.dagsmith.runtime.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dagsmith.runtime.DagProvider;
import dev.dagsmith.runtime.core.RunState;
import dev.dagsmith.runtime.core.TaskState;
import dev.dagsmith.runtime.store.AttemptKey;
import dev.dagsmith.runtime.store.BlobRef;
import dev.dagsmith.runtime.store.GraphVersion;
import dev.dagsmith.runtime.store.Group;
import dev.dagsmith.runtime.store.InstanceKey;
import dev.dagsmith.runtime.store.InstanceRow;
import dev.dagsmith.runtime.store.MapPath;
import dev.dagsmith.runtime.store.RunEnd;
import dev.dagsmith.runtime.store.RunKey;
import dev.dagsmith.runtime.store.RunStart;
import dev.dagsmith.runtime.store.RunStore;
import dev.dagsmith.runtime.store.Stores;
import dev.dagsmith.runtime.store.Times;
import dev.dagsmith.runtime.store.XComRow;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Values on the command line, and runs that are no longer wanted. */
class StoredValuesTest {
  private static final Instant BEGIN = Instant.parse("2026-01-31T08:00:00Z");
  private static final String OFFER =
      "{\"shop\":\"mill\",\"cents\":1.50,\"tags\":[\"a,]\",{\"b\":null}]}";

  @TempDir Path home;
  private final DagProvider dag = Dags.failing();
  private RunKey run;

  @BeforeEach
  void store() {
    try (RunStore store = Stores.open(home)) {
      run = store.newRun("catFacts", "r1");
      Group group = start(store, run, BEGIN);
      value(group, OFFER, "fetch");
      for (int i = 0; i < 3; i++) {
        value(group, "{\"n\":" + i + "}", "parse", i);
      }
      value(group, "\"result\"", "return#1");
      group.commit(store);
    }
  }

  private static Group start(RunStore store, RunKey run, Instant at) {
    List<String> tasks = List.of("fetch", "parse", "print", "return#1");
    GraphVersion graph = new GraphVersion(run.dagId(), "0123abcd", tasks, () -> "{}");
    return new Group().start(new RunStart(run, graph, "{}", at, at));
  }

  private void value(Group group, String json, String task, int... path) {
    AttemptKey key = new AttemptKey(new InstanceKey(run, task, MapPath.of(path)), 1, 1);
    group
        .instance(InstanceRow.of(key, TaskState.SUCCESS, Times.NONE))
        .xcom(
            new XComRow(
                key,
                "return_value",
                "java.util.List<java.lang.String>",
                "json",
                json.getBytes(StandardCharsets.UTF_8)));
  }

  private Outcome cli(String... args) {
    return Outcome.of(dag, Map.of("DAGSMITH_HOME", home.toString()), args);
  }

  @Test
  void valuesAreListed() {
    assertThat(cli("xcom", "list", "r1"))
        .isEqualTo(
            new Outcome(
                0,
                """
                TASK      KEY           TYPE          BYTES  VALUE
                fetch     return_value  List<String>  54     {"shop":"mill","cents":1.50,"tags":["a,]",{"b":null}]}
                parse[0]  return_value  List<String>  7      {"n":0}
                parse[1]  return_value  List<String>  7      {"n":1}
                parse[2]  return_value  List<String>  7      {"n":2}
                """,
                ""));
    assertThat(cli("xcom", "list", "r1", "--json").out())
        .startsWith(
            """
            {
              "dag_id": "catFacts",
              "run_id": "r1",
              "xcoms": [
                {
                  "task_id": "fetch",
                  "map_index": [],
                  "key": "return_value",
                  "type": "java.util.List<java.lang.String>",
                  "bytes": 54,
                  "kept": "database",
                  "sensitive": false,
                  "readers": null,
                  "read_by": []
                },
            """);
  }

  @Test
  void aValueIsPrintedAsItIsStored() {
    assertThat(cli("xcom", "get", "r1", "fetch")).isEqualTo(new Outcome(0, OFFER + "\n", ""));
  }

  @Test
  void aPartOfAValueIsPrinted() {
    String[][] parts = {
      {"return_value.shop", "\"mill\""},
      {"return_value.cents", "1.50"},
      {"return_value.tags.0", "\"a,]\""},
      {"return_value.tags.1.b", "null"},
    };
    for (String[] part : parts) {
      assertThat(cli("xcom", "get", "r1", "fetch", "--key", part[0]))
          .isEqualTo(new Outcome(0, part[1] + "\n", ""));
    }
  }

  @Test
  void ofAMappedTaskAllElementsOrOneArePrinted() {
    assertThat(cli("xcom", "get", "r1", "parse").out())
        .isEqualTo("[{\"n\":0},\n {\"n\":1},\n {\"n\":2}]\n");
    assertThat(cli("xcom", "get", "r1", "parse", "--key", "return_value.n").out())
        .isEqualTo("[0,\n 1,\n 2]\n");
    assertThat(cli("xcom", "get", "r1", "parse", "--map-index", "1").out())
        .isEqualTo("{\"n\":1}\n");
  }

  @Test
  void whatIsNotThereIsTold() {
    String[][] wrong = {
      {"return_value.shp", "fetch return_value has no field shp. Did you mean shop?"},
      {"return_value.tags.2", "fetch return_value.tags has no element 2: it is a list of 2."},
      {"return_value.shop.x", "fetch return_value.shop has no part x: it is a text."},
      {"other", "fetch has no other in run r1: it gives none, or has not ended well."},
    };
    for (String[] each : wrong) {
      assertThat(cli("xcom", "get", "r1", "fetch", "--key", each[0]))
          .isEqualTo(new Outcome(2, "", "error: " + each[1] + "\n"));
    }
    assertThat(cli("xcom", "get", "r1", "print").err())
        .isEqualTo(
            "error: print has no return_value in run r1: it gives none, or has not ended well.\n");
    assertThat(cli("xcom", "get", "r1", "prnt").err()).endsWith(" Did you mean print?\n");
  }

  @Test
  void endedRunsAreDeletedByAgeOrCount() {
    try (RunStore store = Stores.open(home)) {
      for (int day = 9; day >= 1; day--) {
        end(store, "catFacts", "day" + day, Instant.now().minus(Duration.ofDays(day)));
        end(store, "other", "day" + day, Instant.now().minus(Duration.ofDays(day)));
      }
    }
    assertThat(cli("prune", "--older-than", "8d12h")).isEqualTo(removed("1 run removed"));
    assertThat(cli("prune", "--keep", "6")).isEqualTo(removed("2 runs removed"));
    assertThat(cli("prune", "--keep", "6")).isEqualTo(removed("0 runs removed"));
    assertThat(cli("prune", "--keep", "6", "--all-dags", "--json").out())
        .isEqualTo("{\n  \"removed\": 3,\n  \"expired\": 0\n}\n");
    assertThat(cli("runs").out()).contains("day6", "r1").doesNotContain("day7");
  }

  private static Outcome removed(String what) {
    return new Outcome(0, what + "\n", "");
  }

  private static void end(RunStore store, String dagId, String runId, Instant at) {
    RunKey key = store.newRun(dagId, runId);
    start(store, key, at)
        .end(key, new RunEnd(RunState.SUCCESS, at, null, null, null, List.of()))
        .commit(store);
  }

  @Test
  void aValueThatIsElsewhereAndGoneIsToldInALine() {
    try (RunStore store = Stores.open(home)) {
      AttemptKey key = new AttemptKey(new InstanceKey(run, "print", MapPath.NONE), 1, 1);
      String place = "0".repeat(32) + "/1/1/" + "0".repeat(32);
      new Group()
          .instance(InstanceRow.of(key, TaskState.SUCCESS, Times.NONE))
          .xcom(
              new XComRow(
                  key,
                  "return_value",
                  "java.lang.String",
                  "json",
                  null,
                  new BlobRef("file", place, 9_000, new byte[32], false)))
          .commit(store);
    }
    assertThat(cli("xcom", "list", "r1").out())
        .containsPattern("print +return_value +String +9000 +in the file");
    assertThat(cli("xcom", "get", "r1", "print"))
        .isEqualTo(
            new Outcome(
                2,
                "",
                "error: XCom return_value of print in run r1 can't be read (file: "
                    + "0".repeat(32)
                    + "/1/1/"
                    + "0".repeat(32)
                    + "): its bytes are not there. Clear print to make it again.\n"));
    assertThat(cli("xcom", "gc").out()).isEqualTo("0 values removed\n");
  }
}
