package dev.dagsmith.runtime.core;

import static dev.dagsmith.runtime.core.Graphs.attempt;
import static dev.dagsmith.runtime.core.Graphs.block;
import static dev.dagsmith.runtime.core.Graphs.choice;
import static dev.dagsmith.runtime.core.Graphs.collect;
import static dev.dagsmith.runtime.core.Graphs.dag;
import static dev.dagsmith.runtime.core.Graphs.group;
import static dev.dagsmith.runtime.core.Graphs.inOrder;
import static dev.dagsmith.runtime.core.Graphs.join;
import static dev.dagsmith.runtime.core.Graphs.map;
import static dev.dagsmith.runtime.core.Graphs.mapOver;
import static dev.dagsmith.runtime.core.Graphs.on;
import static dev.dagsmith.runtime.core.Graphs.parallel;
import static dev.dagsmith.runtime.core.Graphs.returns;
import static dev.dagsmith.runtime.core.Graphs.step;
import static dev.dagsmith.runtime.core.Graphs.task;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dagsmith.runtime.graph.DagDefinition;
import dev.dagsmith.runtime.graph.TaskSettings;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What goes with what is cleared. Every map has two elements, every choice took its first arm. */
class ClearingTest {
  private final Set<String> failed = new HashSet<>();

  @Test
  void whatReadsItsValueAndNothingBeside() {
    DagDefinition dag =
        dag(task("a"), task("b", "a"), task("c", "b"), task("d", "a"), task("e", "c", "d"));
    assertThat(cleared(dag, "b")).containsExactly("b", "c", "e");
  }

  @Test
  void whatStandsBelowAStepAndTheStepsBelowAValue() {
    DagDefinition dag = dag(task("a"), step("s"), task("b"), step("t"), task("c"));
    assertThat(cleared(dag, "s")).containsExactly("s", "b", "t", "c");
    assertThat(cleared(dag, "b")).containsExactly("b", "t", "c");
  }

  @Test
  void ofAMapTheSameElementAloneAndWhatIsMadeOfAll() {
    DagDefinition dag =
        dag(
            task("xs"),
            map("for#1", "x#1", task("a", "x#1"), task("b", "a")),
            collect("all#1", List.of("for#1"), "b"),
            task("c", "all#1"));
    assertThat(cleared(dag, "a[1]")).containsExactly("a[1]", "b[1]", "c");
  }

  @Test
  void allInsideAMapWhoseSourceIsMadeAnew() {
    DagDefinition dag =
        dag(task("xs"), mapOver("for#1", "xs", "x#1", task("a", "x#1")), task("other"));
    assertThat(cleared(dag, "xs")).containsExactly("xs", "for#1", "a[0]", "a[1]");
  }

  @Test
  void ofNestedMapsThePathsThatAgree() {
    DagDefinition dag =
        dag(
            map(
                "for#1",
                "x#1",
                task("a", "x#1"),
                map("for#2", "x#2", task("b", "x#2"), task("c", "b", "a"))));
    assertThat(cleared(dag, "b[1, 0]")).containsExactly("b[1, 0]", "c[1, 0]");
    assertThat(cleared(dag, "a[1]")).containsExactly("a[1]", "c[1, 0]", "c[1, 1]");
  }

  @Test
  void ofIterationsInOrderThoseThatComeLater() {
    DagDefinition dag = dag(inOrder("for#1", "x#1", task("a", "x#1"), task("b")));
    assertThat(cleared(dag, "a[0]")).containsExactly("a[0]", "a[1]", "b[1]");
    assertThat(cleared(dag, "b[1]")).containsExactly("b[1]");
  }

  @Test
  void aDecisionAndWhatItLeadTo() {
    DagDefinition dag =
        dag(
            task("a"),
            choice("if#1", List.of("a"), block(task("b")), block(task("c"))),
            join("y#1", "if#1", "b", "c", null),
            task("d", "y#1"));
    assertThat(cleared(dag, "a")).containsExactly("a", "if#1", "b", "d");
    assertThat(cleared(dag, "b")).containsExactly("b", "d");
  }

  @Test
  void nothingByTheWayOfAnArmThatWasNotTaken() {
    DagDefinition dag =
        dag(
            task("a"),
            choice("if#1", block(task("b")), block(task("c", "a"))),
            join("y#1", "if#1", "b", "c", null),
            task("d", "y#1"));
    assertThat(cleared(dag, "a")).containsExactly("a");
  }

  @Test
  void whatComesAfterAReturnThatMayBeTaken() {
    DagDefinition dag =
        dag(
            task("a"),
            choice("if#1", List.of("a"), block(), block(returns("return#1", null))),
            task("b"),
            returns("return#2", null));
    assertThat(cleared(dag, "a")).containsExactly("a", "if#1", "b");
  }

  @Test
  void theCatchAndTheFinallyOfTheTriesAround() {
    failed.add("a");
    DagDefinition dag =
        dag(
            attempt(
                "try#1",
                block(
                    attempt(
                        "try#2",
                        block(task("other"), task("a")),
                        List.of(on("E", "e#1", task("b", "e#1"))),
                        block(task("c")))),
                List.of(),
                block(task("d"))),
            task("e"),
            step("f"));
    assertThat(cleared(dag, "a")).containsExactly("a", "b", "c", "d", "f");
    assertThat(cleared(dag, "b")).containsExactly("b", "c", "d", "f");
  }

  @Test
  void whatACalledDagIsGivenAndGives() {
    DagDefinition child =
        dag("child", 0, List.of("n"), block(task("a", "n#0"), returns("return#1", "a")));
    DagDefinition dag = dag(task("x"), group("child", child, "x"), task("b", "child"));
    assertThat(cleared(dag, "x")).containsExactly("x", "child.a", "b");
    assertThat(cleared(dag, "child.a")).containsExactly("child.a", "b");
  }

  @Test
  void noneOfTheBlocksBesideIt() {
    DagDefinition dag =
        dag(parallel("parallel#1", block(step("a"), step("b")), block(step("c"))), step("d"));
    assertThat(cleared(dag, "a")).containsExactly("a", "b", "d");
  }

  @Test
  void aFailureOnRecordIsFinalWhateverTheSettingsSayByNow() {
    failed.add("a");
    DagDefinition dag =
        dag(
            attempt(
                "try#1",
                block(task("a", TaskSettings.DEFAULT.retries(3, 10, 2, 15))),
                List.of(on("E", "e#1", task("b"))),
                null),
            task("c"));
    assertThat(cleared(dag, "c")).containsExactly("c");
  }

  @Test
  void whatIsUnderWayKeepsNothingElseWaiting() {
    DagDefinition dag = dag("flow", 1, List.of(), block(task("a"), task("b"), task("c", "b")));
    assertThat(cleared(dag, "a")).containsExactly("a");
  }

  /** What of a whole run's record does not hold without these, in the order of the graph. */
  private List<String> cleared(DagDefinition dag, String... instances) {
    Plan plan = Plan.of(dag);
    Set<Instance> answered = new LinkedHashSet<>();
    Clearing.of(
        plan,
        (instance, attempt) -> {
          answered.add(instance);
          return answer(plan, instance, attempt);
        });
    Set<String> gone = Set.of(instances);
    Clearing clearing =
        Clearing.of(
            plan,
            (instance, attempt) ->
                gone.contains(name(plan, instance)) ? null : answer(plan, instance, attempt));
    List<Instance> left = new ArrayList<>(answered);
    left.removeIf(each -> clearing.holds(each) || plan.kind(each.node()) == Kind.GROUP);
    left.sort(
        (one, other) ->
            one.node() == other.node()
                ? Arrays.compare(one.path(), other.path())
                : Integer.compare(one.node(), other.node()));
    return left.stream().map(each -> name(plan, each)).toList();
  }

  private Event answer(Plan plan, Instance instance, int attempt) {
    return switch (plan.kind(instance.node())) {
      case TASK ->
          failed.contains(name(plan, instance))
              ? new Event.GaveUp(instance, attempt, Graphs.failure("E"))
              : new Event.Succeeded(instance, attempt);
      case CHOICE -> new Event.Chosen(instance, 0);
      case MAP -> new Event.Counted(instance, 2);
      default -> new Event.Evaluated(instance);
    };
  }

  private static String name(Plan plan, Instance instance) {
    String path = instance.path().length == 0 ? "" : Arrays.toString(instance.path());
    return plan.id(instance.node()) + path;
  }
}
