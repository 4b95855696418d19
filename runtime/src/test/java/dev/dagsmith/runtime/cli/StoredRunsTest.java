package dev.dagsmith.runtime.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dagsmith.runtime.DagProvider;
import dev.dagsmith.runtime.core.Failure;
import dev.dagsmith.runtime.core.RunState;
import dev.dagsmith.runtime.core.TaskState;
import dev.dagsmith.runtime.store.AttemptKey;
import dev.dagsmith.runtime.store.AttemptRow;
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
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoredRunsTest {
  private static final Instant BEGIN = Instant.parse("2026-01-31T08:00:00Z");
  private static final Failure FAILURE =
      new Failure(
          List.of("java.lang.NumberFormatException", "java.lang.Throwable"),
          "NumberFormatException",
          "bad",
          "java.lang.NumberFormatException: bad\nmore",
          "java.lang.NumberFormatException: bad\n\tat shop.CatFacts.parse(CatFacts.java:12)\n",
          null);

  @TempDir Path home;
  private final DagProvider dag = Dags.failing();

  @BeforeEach
  void storeTwoRuns() {
    try (RunStore store = Stores.open(home)) {
      RunKey failed = store.newRun("catFacts", "first");
      Group group = new Group();
      start(group, failed, "{\"limit\":3}", BEGIN);
      task(group, failed, "fetch", TaskState.SUCCESS, 1, 250, null);
      group.attempt(
          new AttemptRow(
              new AttemptKey(key(failed, "parse"), 1, 1),
              TaskState.FAILED,
              Times.of(BEGIN, BEGIN.plusMillis(100)),
              null));
      task(group, failed, "parse", TaskState.FAILED, 2, 1500, FAILURE);
      task(group, failed, "print", TaskState.UPSTREAM_FAILED, 0, 0, null);
      task(group, failed, "if#1", TaskState.SUCCESS, 0, 0, null);
      group.end(
          failed,
          new RunEnd(
              RunState.FAILED,
              BEGIN.plusMillis(2100),
              null,
              key(failed, "parse"),
              FAILURE,
              List.of()));
      group.commit(store);
      RunKey open = store.newRun("catFacts", "second");
      Group next = new Group();
      start(next, open, "{}", BEGIN.plusSeconds(60));
      task(next, open, "fetch", TaskState.RUNNING, 1, 0, null);
      next.commit(store);
    }
  }

  private static void start(Group group, RunKey run, String params, Instant at) {
    group.start(
        new RunStart(
            run,
            new GraphVersion(
                "catFacts", "0123abcd", List.of("fetch", "parse", "print"), () -> "{}"),
            params,
            at,
            at));
  }

  private static InstanceKey key(RunKey run, String task) {
    return new InstanceKey(run, task, MapPath.NONE);
  }

  private static void task(
      Group group,
      RunKey run,
      String task,
      TaskState state,
      int attempt,
      int millis,
      @Nullable Failure failure) {
    Times times = millis == 0 ? Times.NONE : Times.of(BEGIN, BEGIN.plusMillis(millis));
    group.instance(
        InstanceRow.of(new AttemptKey(key(run, task), 1, attempt), state, times).failed(failure));
  }

  private Outcome cli(String... args) {
    return Outcome.of(dag, Map.of("DAGSMITH_HOME", home.toString()), args);
  }

  @Test
  void runsAreListedLatestFirst() {
    assertThat(cli("runs").out())
        .isEqualTo(
            """
            RUN     STATE    STARTED               DURATION
            second  running  2026-01-31T08:01:00Z
            first   failed   2026-01-31T08:00:00Z  2.1 s
            """);
    assertThat(cli("runs", "--limit", "1").out()).contains("second").doesNotContain("first");
    assertThat(cli("runs", "--json", "--limit", "1").out())
        .isEqualTo(
            """
            {
              "dag_id": "catFacts",
              "runs": [
                {
                  "run_id": "second",
                  "state": "running",
                  "logical_date": "2026-01-31T08:01:00Z",
                  "started_at": "2026-01-31T08:01:00Z",
                  "ended_at": null,
                  "duration_ms": null
                }
              ]
            }
            """);
  }

  @Test
  void aFailedRunIsShownWithTheTasksOwnStackAndWhereItWasCalled() {
    assertThat(cli("show", "first"))
        .isEqualTo(
            new Outcome(
                0,
                """
                catFacts first: failed in 2.1 s, 3 tasks (1 success, 1 failed, 1 upstream_failed)
                started 2026-01-31T08:00:00Z
                params {"limit":3}

                TASK   STATE            ATTEMPTS  DURATION  FAILURE
                fetch  success          1         250 ms
                parse  failed           2         1.5 s     java.lang.NumberFormatException: bad
                print  upstream_failed  0

                TASK   ATTEMPT  EPOCH  STATE   STARTED               DURATION  FAILURE
                parse  1        1      failed  2026-01-31T08:00:00Z  100 ms
                parse  2        1      failed  2026-01-31T08:00:00Z  1.5 s     java.lang.NumberFormatException: bad

                java.lang.NumberFormatException: bad
                \tat shop.CatFacts.parse(CatFacts.java:12)
                \tcalled at CatFacts.java:31
                in parse

                """,
                ""));
  }

  @Test
  void asJson() {
    assertThat(cli("show", "first", "--json").out())
        .isEqualTo(
            """
            {
              "dag_id": "catFacts",
              "run_id": "first",
              "state": "failed",
              "result": null,
              "error": {
                "task_id": "parse",
                "map_index": [],
                "called_at": "CatFacts.java:31",
                "type": "java.lang.NumberFormatException",
                "message": "bad",
                "stack": "java.lang.NumberFormatException: bad\\n\\tat shop.CatFacts.parse(CatFacts.java:12)\\n",
                "suppressed": []
              },
              "duration_ms": 2100,
              "tasks": [
                {
                  "task_id": "fetch",
                  "map_index": [],
                  "state": "success",
                  "attempts": 1,
                  "duration_ms": 250,
                  "history": []
                },
                {
                  "task_id": "parse",
                  "map_index": [],
                  "state": "failed",
                  "attempts": 2,
                  "duration_ms": 1500,
                  "history": [
                    {
                      "attempt": 1,
                      "epoch": 1,
                      "state": "failed",
                      "started_at": "2026-01-31T08:00:00Z",
                      "ended_at": "2026-01-31T08:00:00.100Z",
                      "duration_ms": 100,
                      "error": null
                    },
                    {
                      "attempt": 2,
                      "epoch": 1,
                      "state": "failed",
                      "started_at": "2026-01-31T08:00:00Z",
                      "ended_at": "2026-01-31T08:00:01.500Z",
                      "duration_ms": 1500,
                      "error": {
                        "type": "java.lang.NumberFormatException",
                        "message": "bad",
                        "stack": "java.lang.NumberFormatException: bad\\n\\tat shop.CatFacts.parse(CatFacts.java:12)\\n"
                      }
                    }
                  ]
                },
                {
                  "task_id": "print",
                  "map_index": [],
                  "state": "upstream_failed",
                  "attempts": 0,
                  "duration_ms": 0,
                  "history": []
                }
              ],
              "xcoms": []
            }
            """);
  }

  @Test
  void aPictureShowsStatesAttemptsAndFailures() {
    Outcome outcome = cli("show", "first", "--format", "svg");
    assertThat(outcome.status()).isZero();
    assertThat(outcome.out())
        .contains("aria-label=\"dag catFacts, run first: failed\"")
        .containsPattern(
            "(?s)class=\"node task s-success\"><title>fetch\n[^<]*1 attempt, took 250 ms<")
        .containsPattern(
            "(?s)class=\"node task s-failed\"><title>parse\n[^<]*2 attempts, took 1.5 s\n"
                + "failed: java.lang.NumberFormatException: bad<")
        .containsPattern("(?s)class=\"node task s-upstream-failed\"><title>print\n")
        .contains(">failed \u00b7 2 attempts<")
        .endsWith("</svg>\n");
    assertThat(cli("show", "second", "--format", "svg").out())
        .containsPattern("(?s)class=\"node task s-running\"><title>fetch\n")
        .containsPattern("(?s)class=\"node task s-none\"><title>parse\n")
        .contains(">not begun<");
    assertThat(cli("show", "first", "--format", "json")).isEqualTo(cli("show", "first", "--json"));
    assertThat(cli("show", "first", "--format=text")).isEqualTo(cli("show", "first"));
  }

  @Test
  void anInterruptedRunSaysHowToGoOn() {
    assertThat(cli("show", "second").out())
        .startsWith("catFacts second: running, 1 task (1 running)\n")
        .endsWith("go on: java -cp ... shop.CatFactsDag resume second\n");
  }

  @Test
  void anUnknownRunIsWrongUsage() {
    Outcome outcome = cli("show", "secnd");
    assertThat(outcome.status()).isEqualTo(2);
    assertThat(outcome.err())
        .startsWith("error: There is no run secnd of catFacts in ")
        .endsWith(" Did you mean second?\n");
    assertThat(cli("resume", "third").status()).isEqualTo(2);
    assertThat(cli("show", "fi").err()).endsWith(" Did you mean first?\n");
    Stores.open(home.resolve("other")).close();
    assertThat(Outcome.of(dag, Map.of("DAGSMITH_HOME", home + "/other"), "show", "first").err())
        .endsWith(" No run of this dag is there; --db or DAGSMITH_HOME names another store.\n");
  }

  @Test
  void aStoreThatIsNoneIsToldInOneSentence() {
    Outcome outcome = cli("runs", "--db", "jdbc:mysql://localhost/db");
    assertThat(outcome.status()).isEqualTo(2);
    assertThat(outcome.err()).startsWith("error: ").hasLineCount(1);
  }

  @Test
  void aStoreThatAnotherHoldsIsWrongUsage() {
    try (RunStore store = Stores.open(home)) {
      assertThat(store.location()).isNotEmpty();
      Outcome outcome = cli("runs");
      assertThat(outcome.err()).startsWith("error: ").hasLineCount(1);
      assertThat(outcome.status()).isEqualTo(2);
    }
  }
}
