package dev.dagsmith.samples.airflow;

import static dev.dagsmith.samples.airflow.TriggerRules.End.FAILED;
import static dev.dagsmith.samples.airflow.TriggerRules.End.SKIPPED;
import static dev.dagsmith.samples.airflow.TriggerRules.End.SUCCESS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dagsmith.runtime.DagCall;
import dev.dagsmith.samples.airflow.TriggerRules.End;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each rule, as Airflow words it, against what became of the task below two others. */
class TriggerRulesTest {
  private static final Predicate<List<End>> FAILS = ends -> ends.contains(FAILED);
  private static final Predicate<List<End>> SKIPS = ends -> ends.contains(SKIPPED);
  private static final Predicate<List<End>> SUCCEEDS = ends -> ends.contains(SUCCESS);

  /**
   * A rule.
   *
   * @param runs whether the task below runs
   * @param handled whether a failure above leaves the run a success
   */
  record Rule(
      String name,
      BiFunction<End, End, DagCall<Void>> dag,
      Predicate<List<End>> runs,
      boolean handled) {
    @Override
    public String toString() {
      return name;
    }
  }

  static Stream<Rule> rules() {
    return Stream.of(
        new Rule("all_success", AllSuccessDag::call, FAILS.or(SKIPS).negate(), false),
        new Rule("none_failed", NoneFailedDag::call, FAILS.negate(), false),
        new Rule(
            "none_failed_min_one_success",
            NoneFailedMinOneSuccessDag::call,
            FAILS.negate().and(SUCCEEDS),
            false),
        new Rule("all_done", AllDoneDag::call, ends -> true, false),
        new Rule("always", AlwaysDag::call, ends -> true, false),
        new Rule("one_failed", OneFailedDag::call, FAILS, true),
        new Rule("all_failed", AllFailedDag::call, SUCCEEDS.or(SKIPS).negate(), true),
        new Rule("all_done_min_one_success", AllDoneMinOneSuccessDag::call, SUCCEEDS, true),
        new Rule("all_skipped", AllSkippedDag::call, SUCCEEDS.or(FAILS).negate(), true),
        new Rule("none_skipped", NoneSkippedDag::call, SKIPS.negate(), true));
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

    boolean fails = FAILS.test(ends) && !rule.handled();
    assertThat(watched.run().succeeded()).as(what).isEqualTo(!fails);
    String join = rule.runs().test(ends) ? "success" : fails ? "upstream_failed" : "skipped";
    assertThat(watched.states()).as(what).endsWith("join " + join);
  }
}
