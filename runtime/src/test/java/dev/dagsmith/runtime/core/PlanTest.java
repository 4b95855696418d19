package dev.dagsmith.runtime.core;

import static dev.dagsmith.runtime.core.Graphs.block;
import static dev.dagsmith.runtime.core.Graphs.collect;
import static dev.dagsmith.runtime.core.Graphs.dag;
import static dev.dagsmith.runtime.core.Graphs.group;
import static dev.dagsmith.runtime.core.Graphs.leave;
import static dev.dagsmith.runtime.core.Graphs.map;
import static dev.dagsmith.runtime.core.Graphs.on;
import static dev.dagsmith.runtime.core.Graphs.returns;
import static dev.dagsmith.runtime.core.Graphs.task;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dagsmith.runtime.graph.Block;
import dev.dagsmith.runtime.graph.DagDefinition;
import dev.dagsmith.runtime.graph.GroupNode;
import dev.dagsmith.runtime.graph.Head;
import dev.dagsmith.runtime.graph.Node;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PlanTest {
  private static final DagDefinition LEAF = dag("leaf", 0, List.of("n"), block(task("a", "n#0")));
  private static final DagDefinition MIDDLE =
      dag("middle", 0, List.of(), block(map("for#1", "x#1", group("leaf", LEAF, "x#1"))));
  private static final DagDefinition TOP =
      dag("top", 0, List.of("p"), block(task("a"), group("middle", MIDDLE), group("leaf", LEAF)));

  @Test
  void idsHaveTheGroupsAroundThemAndAreFound() {
    Plan plan = Plan.of(TOP);
    List<String> ids = new ArrayList<>();
    for (int number = 0; number < plan.size(); number++) {
      ids.add(plan.id(number));
      assertThat(plan.find(plan.id(number))).isEqualTo(number);
    }
    assertThat(ids)
        .containsExactly(
            "p#0",
            "a",
            "middle",
            "middle.for#1",
            "middle.x#1",
            "middle.leaf",
            "middle.leaf.n#0",
            "middle.leaf.a",
            "leaf",
            "leaf.n#0",
            "leaf.a");
    assertThat(plan.find("nothing")).isEqualTo(-1);
    assertThat(plan.find("a.a")).isEqualTo(-1);
    assertThat(plan.find("middle.nothing.a")).isEqualTo(-1);
  }

  @Test
  void anIdIsResolvedInTheDagThatNamesIt() {
    Plan plan = Plan.of(TOP);
    assertThat(plan.resolve(plan.find("middle.leaf.a"), "n#0"))
        .isEqualTo(plan.find("middle.leaf.n#0"));
    assertThat(plan.resolve(plan.find("leaf.a"), "n#0")).isEqualTo(plan.find("leaf.n#0"));
    assertThat(plan.resolve(plan.find("middle.leaf"), "x#1")).isEqualTo(plan.find("middle.x#1"));
  }

  @Test
  void saysWhatIsAroundANumber() {
    Plan plan = Plan.of(TOP);
    int inner = plan.find("middle.leaf.a");
    assertThat(plan.kind(inner)).isEqualTo(Kind.TASK);
    assertThat(plan.kind(plan.find("middle.x#1"))).isEqualTo(Kind.ELEMENT);
    assertThat(plan.kind(plan.find("p#0"))).isEqualTo(Kind.PARAM);
    assertThat(plan.parentMap(inner)).isEqualTo(plan.find("middle.for#1"));
    assertThat(plan.mapDepth(inner)).isEqualTo(1);
    assertThat(plan.mapDepth(plan.find("middle.for#1"))).isZero();
    assertThat(plan.groupOf(inner)).isEqualTo(plan.find("middle.leaf"));
    assertThat(plan.groupOf(plan.find("a"))).isEqualTo(-1);
    assertThat(plan.definitionOf(inner)).isSameAs(LEAF);
    assertThat(plan.definitionOf(plan.find("leaf"))).isSameAs(TOP);
    assertThat(plan.definitionIn(plan.find("leaf"))).isSameAs(LEAF);
    assertThat(plan.param(plan.find("leaf"), 0)).isEqualTo(plan.find("leaf.n#0"));
    assertThat(plan.param(-1, 0)).isEqualTo(plan.find("p#0"));
    assertThat(plan.endOf(plan.find("middle"))).isEqualTo(plan.find("leaf"));
  }

  @Test
  void theHashCountsTheDagsThatAreCalledAndTheirOrder() {
    assertThat(Plan.of(LEAF).hash()).isEqualTo("hash-of-leaf");
    String both = Plan.of(dag(group("x", LEAF), group("y", MIDDLE))).hash();
    assertThat(Plan.of(dag(group("x", LEAF), group("y", MIDDLE))).hash()).isEqualTo(both);
    assertThat(Plan.of(dag(group("y", MIDDLE), group("x", LEAF))).hash()).isNotEqualTo(both);
    assertThat(Plan.of(dag(group("x", LEAF), group("y", LEAF))).hash()).isNotEqualTo(both);
  }

  @Test
  void aDagThatCallsItselfIsAnErrorWithTheClosedPath() {
    DagDefinition[] a = new DagDefinition[1];
    Node call = new GroupNode(Head.node("a").at(7, 3), () -> a[0], Graphs.CODE, null);
    DagDefinition b = dag("b", 0, List.of(), block(call));
    a[0] =
        dag(
            "a",
            0,
            List.of(),
            block(new GroupNode(Head.node("b").at(4, 3), () -> b, Graphs.CODE, null)));
    assertThatThrownBy(() -> Plan.of(a[0]))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("a (T.java:4) -> b (T.java:7) -> a");
  }

  @Test
  void inconsistentGraphsAreErrors() {
    assertThatThrownBy(() -> Plan.of(dag(task("a"), task("a")))).hasMessageContaining("two nodes");
    assertError(dag(task("a", "nothing")), "reads nothing");
    assertError(dag(map("for#1", "x#1", task("a")), task("b", "a")), "inside a map");
    assertError(dag(task("x"), leave("leave#1", "x")), "not in");
  }

  private static void assertError(DagDefinition dag, String text) {
    assertThatThrownBy(() -> new RunCore(Plan.of(dag), RunSettings.of("r")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(text);
  }

  @Test
  void slotsOfCatchesHaveNumbers() {
    Plan plan =
        Plan.of(
            dag(
                Graphs.attempt(
                    "try#1", block(task("a")), List.of(on("E", "e#1", task("b", "e#1"))), null)));
    assertThat(plan.kind(plan.find("e#1"))).isEqualTo(Kind.FAILURE);
    assertThatThrownBy(() -> plan.node(plan.find("e#1"))).hasMessageContaining("slot");
  }

  @Test
  void tenThousandNodesInAChainRunWithoutDeepStacks() {
    List<Node> nodes = new ArrayList<>();
    nodes.add(task("t0"));
    for (int i = 1; i < 10_000; i++) {
      nodes.add(Graphs.total("v#" + i, i == 1 ? "t0" : "v#" + (i - 1)));
    }
    nodes.add(returns("return#1", "v#9999"));
    Story story = Story.of(dag("flow", 0, List.of(), new Block(nodes)));
    story.succeed("t0").expectSuccess();
  }

  @Test
  void aThousandStepsUnderAThousandSiblingsNeedFewEdges() {
    List<Node> nodes = new ArrayList<>();
    for (int i = 0; i < 1000; i++) {
      nodes.add(task("t" + i));
    }
    for (int i = 0; i < 1000; i++) {
      nodes.add(Graphs.step("s" + i));
    }
    nodes.add(map("for#1", "x#1", task("m")));
    nodes.add(collect("list#1", List.of("for#1"), "m"));
    Plan plan = Plan.of(dag("flow", 0, List.of(), new Block(nodes)));
    assertThat(plan.wiring().onEnd.to).hasSizeLessThan(2 * plan.size());
  }
}
