package dev.dagsmith.runtime.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dagsmith.runtime.DagProvider;
import dev.dagsmith.runtime.graph.Block;
import dev.dagsmith.runtime.graph.DagDefinition;
import dev.dagsmith.runtime.graph.ParamDef;
import dev.dagsmith.runtime.graph.TypeRef;
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
        "rum | There is no command rum, only run, graph, runs, show, resume, retry, clear. Did you mean run?",
        "help swim | There is no command swim, only run, graph, runs, show, resume, retry, clear.",
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
        "graph --format tre | --format: got \"tre\", expected one of tree, mermaid, dot, json. Did you mean tree?",
        "runs --limit 0 | --limit: got \"0\", expected a whole number, 1 or more.",
        "-x | run has no option -x.",
      })
  void wrongUsageIsToldInALine(String line, String message) {
    assertThat(Outcome.of(dag, line.split(" ")))
        .isEqualTo(new Outcome(2, "", "error: " + message + "\n"));
  }

  @Test
  void aDagWithoutFactorySaysHowToGiveOne() {
    DagDefinition.Origin origin =
        new DagDefinition.Origin("shop.Shop", "sell", "Shop.java", 1, "shop.SellDag", true);
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
