package dev.dagsmith.runtime.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dagsmith.runtime.DagProvider;
import dev.dagsmith.runtime.core.Failure;
import dev.dagsmith.runtime.core.TaskState;
import dev.dagsmith.runtime.store.AttemptKey;
import dev.dagsmith.runtime.store.AttemptRow;
import dev.dagsmith.runtime.store.EngineInfo;
import dev.dagsmith.runtime.store.EngineKey;
import dev.dagsmith.runtime.store.GraphVersion;
import dev.dagsmith.runtime.store.Group;
import dev.dagsmith.runtime.store.InstanceKey;
import dev.dagsmith.runtime.store.InstanceRow;
import dev.dagsmith.runtime.store.LogRow;
import dev.dagsmith.runtime.store.MapPath;
import dev.dagsmith.runtime.store.RunKey;
import dev.dagsmith.runtime.store.RunStart;
import dev.dagsmith.runtime.store.RunStore;
import dev.dagsmith.runtime.store.Stores;
import dev.dagsmith.runtime.store.Times;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogsCommandTest {
  private static final Instant BEGIN = Instant.parse("2026-01-31T08:00:00Z");
  private static final Failure FAILURE =
      new Failure(
          List.of("a.X"), "X", "bad", "a.X: bad", "a.X: bad\n\tat shop.A.b(A.java:1)\n", null);

  @TempDir Path home;
  private final DagProvider dag = Dags.failing();
  private RunKey run;

  /** Attempt 1 failed, 2 was cut short by a crash, 3 and 4 followed in the next epoch. */
  @BeforeEach
  void store() {
    try (RunStore store = Stores.open(home)) {
      run = store.newRun("catFacts", "r1");
      AttemptKey last = attempt("fetch", 2, 2);
      new Group()
          .start(
              new RunStart(
                  run,
                  new GraphVersion(
                      "catFacts", "0123abcd", List.of("fetch", "parse", "print"), () -> "{}"),
                  "{}",
                  BEGIN,
                  BEGIN))
          .attempt(
              new AttemptRow(
                  attempt("fetch", 1, 1),
                  TaskState.FAILED,
                  Times.of(BEGIN, BEGIN.plusMillis(1500)),
                  FAILURE))
          .log(log(attempt("fetch", 1, 1), 0, "first\n"))
          .log(log(attempt("fetch", 1, 2), 0, "second, cut "))
          .attempt(new AttemptRow(attempt("fetch", 2, 1), TaskState.FAILED, Times.NONE, null))
          .log(log(last, 0, "fourth\n"))
          .log(log(last, 2, "and more\n"))
          .instance(InstanceRow.of(last, TaskState.SUCCESS, Times.of(BEGIN, BEGIN.plusMillis(20))))
          .instance(InstanceRow.of(attempt("parse", 1, 1, 4), TaskState.SUCCESS, Times.NONE))
          .instance(InstanceRow.of(attempt("parse", 1, 1, 7), TaskState.SUCCESS, Times.NONE))
          .log(log(attempt("parse", 1, 1, 7), 0, "parsed 7\n"))
          .commit(store);
    }
  }

  private AttemptKey attempt(String task, int epoch, int number, int... path) {
    return new AttemptKey(new InstanceKey(run, task, MapPath.of(path)), epoch, number);
  }

  private static LogRow log(AttemptKey key, int chunk, String text) {
    return new LogRow(key, chunk, text.getBytes(StandardCharsets.UTF_8));
  }

  private Outcome logs(String... args) {
    String[] all = new String[args.length + 2];
    all[0] = "logs";
    all[1] = "r1";
    System.arraycopy(args, 0, all, 2, args.length);
    return Outcome.of(dag, Map.of("DAGSMITH_HOME", home.toString()), all);
  }

  @Test
  void theLastAttemptIsShown() {
    assertThat(logs("fetch"))
        .isEqualTo(new Outcome(0, "fourth\nand more\n", "fetch, attempt 4: success in 20 ms\n"));
  }

  @Test
  void attemptsAreCountedOverAllHistory() {
    assertThat(logs("fetch", "--attempt", "1"))
        .isEqualTo(
            new Outcome(
                0,
                "first\n",
                "fetch, attempt 1: failed in 1.5 s\na.X: bad\n\tat shop.A.b(A.java:1)\n"));
    assertThat(logs("fetch", "--attempt=2"))
        .isEqualTo(
            new Outcome(0, "second, cut ", "fetch, attempt 2: how it ended was not recorded\n"));
    assertThat(logs("fetch", "--attempt", "3"))
        .isEqualTo(new Outcome(0, "", "It has logged nothing.\nfetch, attempt 3: failed\n"));
    assertThat(logs("fetch", "--attempt", "5"))
        .isEqualTo(new Outcome(2, "", "error: --attempt: got 5, but fetch has only 4 attempts.\n"));
  }

  @Test
  void ofAMappedTaskOneInstanceIsShown() {
    assertThat(logs("parse", "--map-index", "7"))
        .isEqualTo(new Outcome(0, "parsed 7\n", "parse[7], attempt 1: success\n"));
    assertThat(logs("parse", "--map-index", "[4]").err())
        .isEqualTo("It has logged nothing.\nparse[4], attempt 1: success\n");
    assertThat(logs("parse"))
        .isEqualTo(
            new Outcome(
                2,
                "",
                "error: parse is mapped: name an instance of it with --map-index, such as 4.\n"));
  }

  @Test
  void whatHasNotBegunHasLoggedNothing() {
    String nothing = "has logged nothing: it has not begun.\n";
    assertThat(logs("print")).isEqualTo(new Outcome(0, "", "print " + nothing));
    assertThat(logs("parse", "--map-index", "9"))
        .isEqualTo(new Outcome(0, "", "parse[9] " + nothing));
    assertThat(logs("print", "--follow"))
        .as("nothing works on the run")
        .isEqualTo(new Outcome(0, "", "print " + nothing));
  }

  @Test
  void asJson() {
    assertThat(logs("fetch", "--attempt", "1", "--json"))
        .isEqualTo(
            new Outcome(
                0,
                """
                {
                  "dag_id": "catFacts",
                  "run_id": "r1",
                  "task_id": "fetch",
                  "map_index": [],
                  "attempt": 1,
                  "epoch": 1,
                  "state": "failed",
                  "started_at": "2026-01-31T08:00:00Z",
                  "ended_at": "2026-01-31T08:00:01.500Z",
                  "duration_ms": 1500,
                  "error": {
                    "type": "a.X",
                    "message": "bad",
                    "stack": "a.X: bad\\n\\tat shop.A.b(A.java:1)\\n"
                  },
                  "lines": ["first"]
                }
                """,
                ""));
    assertThat(logs("print", "--json").out()).contains("\"state\": null", "\"lines\": []");
    assertThat(logs("fetch", "--json", "--follow").status()).isEqualTo(2);
  }

  @Test
  void showCountsAttemptsAsLogsDoes() {
    Map<String, String> environment = Map.of("DAGSMITH_HOME", home.toString());
    try (RunStore store = Stores.open(home)) {
      EngineKey engine = store.join(new EngineInfo("test", 1), Duration.ofMinutes(1));
      store.claim(run, engine); // another epoch
      store.leave(engine);
    }
    assertThat(Outcome.of(dag, environment, "show", "r1").out())
        .containsPattern("fetch +success +4 +20 ms")
        .containsPattern("parse\\[4\\] +success +1 ")
        .containsPattern("fetch +1 +1 +failed +2026-01-31T08:00:00Z +1.5 s +a.X: bad")
        .containsPattern("fetch +2 +1 +not recorded\n")
        .containsPattern("fetch +3 +2 +failed\n")
        .containsPattern("fetch +4 +2 +success +2026-01-31T08:00:00Z +20 ms");
    assertThat(Outcome.of(dag, environment, "show", "r1", "--json").out())
        .contains("\"attempts\": 4", "\"attempt\": 4", "\"state\": null");
  }

  @Test
  void unknownNamesAreTold() {
    assertThat(logs("fetsch"))
        .isEqualTo(
            new Outcome(
                2,
                "",
                "error: There is no task fetsch in run r1 of catFacts. Did you mean fetch?\n"));
    assertThat(
            Outcome.of(dag, Map.of("DAGSMITH_HOME", home.toString()), "logs", "r2", "fetch").err())
        .startsWith("error: There is no run r2 of catFacts in ")
        .endsWith("Did you mean r1?\n");
  }
}
