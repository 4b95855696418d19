package dev.dagsmith.samples.airflow;

import static dev.dagsmith.samples.airflow.TriggerRules.End.FAILED;
import static dev.dagsmith.samples.airflow.TriggerRules.End.SKIPPED;
import static dev.dagsmith.samples.airflow.TriggerRules.End.SUCCESS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dagsmith.runtime.DagCall;
import dev.dagsmith.samples.airflow.TriggerRules.End;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each rule, as Airflow words it, against what became of the task below two others. */
class TriggerRulesTest {
  /**
   * A rule.
   *
   * @param dag the dag that says it
   * @param join what becomes of the task below, given how the two above end
   * @param handled whether a failure above leaves the run a success
   */
  record Rule(
      String name,
      BiFunction<End, End, DagCall<Void>> dag,
      Function<List<End>, String> join,
      boolean handled) {
    @Override
    public String toString() {
      return name;
    }
  }

  static Stream<Rule> rules() {
    return Stream.of(
        new Rule("all_success", AllSuccessDag::call, ends -> worst(ends), false),
        new Rule("none_failed", NoneFailedDag::call, ends -> failedOr(ends, "success"), false),
        new Rule(
            "none_failed_min_one_success",
            NoneFailedMinOneSuccessDag::call,
            ends -> failedOr(ends, runsIf(ends.contains(SUCCESS))),
            false),
        new Rule("all_done", AllDoneDag::call, ends -> "success", false),
        new Rule(
            "all_done_setup_success",
            AllDoneSetupSuccessDag::call,
            ends -> worst(ends.subList(0, 1)),
            false),
        new Rule("always", AlwaysDag::call, ends -> "success", false),
        new Rule("one_failed", OneFailedDag::call, ends -> runsIf(ends.contains(FAILED)), true),
        new Rule(
            "all_failed",
            AllFailedDag::call,
            ends -> runsIf(Set.of(FAILED).containsAll(ends)),
            true),
        new Rule(
            "all_done_min_one_success",
            AllDoneMinOneSuccessDag::call,
            ends -> runsIf(ends.contains(SUCCESS)),
            true),
        new Rule(
            "all_skipped",
            AllSkippedDag::call,
            ends -> runsIf(Set.of(SKIPPED).containsAll(ends)),
            true),
        new Rule(
            "none_skipped", NoneSkippedDag::call, ends -> runsIf(!ends.contains(SKIPPED)), true));
  }

  private static String worst(List<End> ends) {
    return failedOr(ends, runsIf(!ends.contains(SKIPPED)));
  }

  private static String failedOr(List<End> ends, String otherwise) {
    return ends.contains(FAILED) ? "upstream_failed" : otherwise;
  }

  private static String runsIf(boolean condition) {
    return condition ? "success" : "skipped";
  }

  @ParameterizedTest
  @MethodSource("rules")
  void holds(Rule rule) {
    for (End first : End.values()) {
      for (End second : End.values()) {
        holds(rule, first, second);
      }
    }
  }

  private static void holds(Rule rule, End first, End second) {
    String what = rule + " with " + first + " and " + second;
    List<End> ends = List.of(first, second);

    var watched = Watched.run(rule.dag().apply(first, second));

    assertThat(watched.run().succeeded())
        .as(what)
        .isEqualTo(rule.handled() || !ends.contains(FAILED));
    assertThat(watched.states()).as(what).endsWith("join " + rule.join().apply(ends));
  }
}
