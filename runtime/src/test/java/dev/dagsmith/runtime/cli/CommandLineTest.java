package dev.dagsmith.runtime.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dagsmith.runtime.DagProvider;
import dev.dagsmith.runtime.graph.Block;
import dev.dagsmith.runtime.graph.DagDefinition;
import dev.dagsmith.runtime.graph.ParamDef;
import dev.dagsmith.runtime.graph.TypeRef;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CommandLineTest {
  private final DagProvider dag =
      Dags.echo(ParamDef.of("batchSize", TypeRef.of(int.class)).defaultsTo("7"));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "rum | There is no command rum, only run, graph, runs, show, logs, xcom list, xcom stats, xcom get, xcom history, xcom set, xcom clear, xcom gc, xcom key, xcom rotate, resume, retry, clear, cancel, prune. Did you mean run?",
        "help swim | There is no command swim, only run, graph, runs, show, logs, xcom list, xcom stats, xcom get, xcom history, xcom set, xcom clear, xcom gc, xcom key, xcom rotate, resume, retry, clear, cancel, prune.",
        "xcom | There is no command xcom, only xcom list, xcom stats, xcom get, xcom history, xcom set, xcom clear, xcom gc, xcom key, xcom rotate.",
        "xcom gte r1 | There is no command xcom gte, only xcom list, xcom stats, xcom get, xcom history, xcom set, xcom clear, xcom gc, xcom key, xcom rotate. Did you mean xcom get?",
        "--batch-sise 3 | run has no option --batch-sise. Did you mean --batch-size?",
        "--batchsize=3 | run has no option --batchsize. Did you mean --batch-size?",
        "--batch-size | --batch-size needs a value, int.",
        "--batch-size --plain | --batch-size needs a value, int.",
        "--batch-size 1 --batchSize 2 | --batch-size was given twice.",
        "--json=x | --json takes no value, but was given \"x\".",
        "run now | \"now\" is one argument too many for run.",
        "--plain run | \"run\" is one argument too many for run.",
        "show | show needs the id of a run: show RUN.",
        "resume | resume needs the id of a run: resume RUN.",
        "logs | logs needs the id of a run and the id of a task: logs RUN TASK.",
        "logs r1 | logs needs the id of a task: logs RUN TASK.",
        "xcom get r1 ask now | \"now\" is one argument too many for xcom get.",
        "logs r1 ask --attempt 0 | --attempt: got \"0\", expected a whole number, 1 or more.",
        "logs r1 ask --map-index 1,x | --map-index: got \"1,x\", expected indexes such as 2 or 2,0.",
        "prune | prune deletes runs for good: say which, by --older-than 30d, --keep 100 or both, or by @Dag(retention = \"90d\").",
        "prune --older-than soon | --older-than: got \"soon\", expected a duration such as 30d or 12h.",
        "prune --older-than -P1D | --older-than: got \"-P1D\", expected a duration such as 30d or 12h.",
        "graph --format tre | --format: got \"tre\", expected one of tree, mermaid, dot, svg, json. Did you mean tree?",
        "graph --format svg --json | --json is --format json; --format says svg.",
        "show r1 --format svgs | --format: got \"svgs\", expected one of text, svg, json. Did you mean svg?",
        "show r1 --format tree | --format: got \"tree\", expected one of text, svg, json.",
        "show r1 --format svg --json | --json is --format json; --format says svg.",
        "runs --limit 0 | --limit: got \"0\", expected a whole number, 1 or more.",
        "-x | run has no option -x.",
      })
  void wrongUsageIsToldInALine(String line, String message) {
    assertThat(Outcome.of(dag, line.split(" ")))
        .isEqualTo(new Outcome(2, "", "error: " + message + "\n"));
  }

  @Test
  void allMistakesAreToldAtOnce() {
    DagProvider demanding =
        Dags.echo(
            ParamDef.of("batchSize", TypeRef.of(int.class)),
            ParamDef.of("source", TypeRef.of(String.class)),
            ParamDef.of("limit", TypeRef.of(int.class)).between(1, 5),
            ParamDef.of("day", TypeRef.of(LocalDate.class)));
    Outcome outcome =
        Outcome.of(
            demanding,
            ("--batch-sise 3 --limit 9 --day today --nonsense --json=x --wait soon"
                    + " --on-change contine now")
                .split(" "));
    assertThat(outcome.status()).isEqualTo(2);
    assertThat(outcome.out()).isEmpty();
    assertThat(outcome.err().lines())
        .containsExactly(
            "error: run has no option --batch-sise. Did you mean --batch-size?",
            "error: run has no option --nonsense.",
            "error: --json takes no value, but was given \"x\".",
            "error: \"now\" is one argument too many for run.",
            "error: --on-change: got \"contine\", expected fail or continue. Did you mean continue?",
            "error: --wait: got \"soon\", expected a duration such as 60s or 5m.",
            "error: --source is missing: String. Required.",
            "error: --limit: got \"9\", expected a number from 1 to 5.",
            "error: --day: got \"today\", expected a date such as 2026-01-31.");
  }

  @Test
  void allMistakesOfOtherCommandsAreToldAtOnce() {
    assertThat(
            Outcome.of(dag, "logs r1 --attempt 0 --map-index x --folow".split(" ")).err().lines())
        .containsExactly(
            "error: logs has no option --folow. Did you mean --follow?",
            "error: logs needs the id of a task: logs RUN TASK.",
            "error: --map-index: got \"x\", expected indexes such as 2 or 2,0.",
            "error: --attempt: got \"0\", expected a whole number, 1 or more.");
  }

  @ParameterizedTest
  @CsvSource({"rum, Did you mean run?", "help swim,", "logss r1, Did you mean logs?"})
  void anUnknownCommandIsTold(String line, String hint) {
    Outcome outcome = Outcome.of(dag, line.split(" "));
    assertThat(outcome.status()).isEqualTo(2);
    assertThat(outcome.err())
        .matches("error: There is no command \\w+, only run, graph, .*\\.( .*)?\n")
        .contains(hint == null ? "." : hint);
  }

  @Test
  void aDagWithoutFactorySaysHowToGiveOne() {
    DagDefinition.Origin origin =
        new DagDefinition.Origin("shop.Shop", "sell", "Shop.java", 1, "shop.SellDag", Object.class);
    DagDefinition made =
        DagDefinition.dag("sell", origin).plain((self, args) -> null).body(Block.of());
    assertThat(Outcome.of(() -> made, "--plain").err())
        .isEqualTo(
            "error: shop.Shop has no constructor without arguments. Write a main of your own that"
                + " calls shop.SellDag.main(() -> new shop.Shop(..), args).\n");
  }

  @Test
  void aPlainRunShowsTheMethodsOwnException() {
    DagDefinition made =
        Dags.dag()
            .plain(
                (self, args) -> {
                  throw new IllegalStateException("no cats");
                })
            .body(Block.of());
    Outcome outcome = Outcome.of(() -> made, "--plain");
    assertThat(outcome.status()).isEqualTo(1);
    assertThat(outcome.err()).startsWith("java.lang.IllegalStateException: no cats\n\tat ");
  }

  @Test
  void tellsVersions() {
    assertThat(Outcome.of(dag, "--version").out())
        .matches("dagsmith \\d\\S+, dag catFacts 0123abcd, Java .*\n");
  }

  @Test
  void passwordsAreMasked() {
    assertThat(Secrets.masked("jdbc:postgresql://joe:secret@h/db?password=x&a=b;PASSWORD=y"))
        .isEqualTo("jdbc:postgresql://joe:***@h/db?password=***&a=b;PASSWORD=***");
  }
}
