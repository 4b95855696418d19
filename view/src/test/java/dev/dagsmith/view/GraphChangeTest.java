package dev.dagsmith.view;

import static dev.dagsmith.view.Graphs.graph;
import static dev.dagsmith.view.Graphs.step;
import static dev.dagsmith.view.Graphs.task;
import static dev.dagsmith.view.NodeView.node;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class GraphChangeTest {
  private static GraphChange change(GraphView old, GraphView now) {
    return GraphChange.between(old, now);
  }

  private static NodeView code(NodeView node, String code) {
    Source source = node.source();
    return node.source(
        new Source(source.callee(), source.text(), code, source.type(), 9, source.column()));
  }

  private static NodeView choice(String id, String code, NodeView... then) {
    return code(node(id, Kind.CHOICE), code)
        .blocks(List.of(BlockView.of("then", List.of(then)), BlockView.of("else", List.of())));
  }

  private static NodeView tried(NodeView body, NodeView caught, NodeView last) {
    return node("try#1", Kind.TRY)
        .blocks(
            List.of(
                BlockView.tried(List.of(body)),
                BlockView.caught(List.of("E"), "e#1", List.of(caught)),
                BlockView.last(List.of(last))));
  }

  @Test
  void nothingChangesFromAGraphToItself() {
    for (GraphView graph : List.of(Graphs.orders(), Graphs.nested())) {
      GraphChange change = change(graph, graph);
      assertThat(change.added()).isEmpty();
      assertThat(change.removed()).isEmpty();
      assertThat(change.changed()).isEmpty();
      assertThat(change.same()).isNotEmpty().allSatisfy((id, old) -> assertThat(id).isEqualTo(old));
    }
  }

  @Test
  void aNodeChangesWithItsCallAndItsArgumentsAndWithWhatItReads() {
    GraphView old = graph("d", task("a"), task("b", "a"), task("c", "b"), task("other"));
    GraphView now =
        graph("d", task("a"), code(task("b", "a"), "b($0,2)"), task("c", "b"), task("other"));
    assertThat(change(old, now).changed()).containsExactly("b", "c");
    assertThat(change(old, now).same()).containsOnlyKeys("a", "other");
  }

  @Test
  void settingsPositionsAndTheOrderOfStepsDoNotCount() {
    GraphView old = graph("d", step("a"), step("b"));
    GraphView now =
        graph("d", step("log"), step("b"), code(step("a"), "").settings(Map.of("retries", "3")));
    GraphChange change = change(old, now);
    assertThat(change.added()).containsExactly("log");
    assertThat(change.changed()).isEmpty();
    assertThat(change.same()).containsOnlyKeys("a", "b");
  }

  @Test
  void whatIsAddedAndRemovedIsNamed() {
    GraphChange change =
        change(graph("d", task("a"), task("b")), graph("d", task("b"), task("c", "b")));
    assertThat(change.added()).containsExactly("c");
    assertThat(change.removed()).containsExactly("a");
    assertThat(change.changed()).isEmpty();
  }

  @Test
  void aDecisionChangesWhatItLeadsTo() {
    GraphView old = graph("d", choice("if#1", "$0>1", task("a")), task("b"));
    GraphView now = graph("d", choice("if#1", "$0>2", task("a")), task("b"));
    assertThat(change(old, now).changed()).containsExactly("a");
    assertThat(change(old, now).before("if#1")).isNull();
    assertThat(change(old, now).before("b")).isEqualTo("b");
  }

  @Test
  void aDecisionThatIsCountedOtherwiseIsFoundAgain() {
    GraphView old = graph("d", choice("if#1", "x", task("a")), choice("if#2", "x", task("b")));
    GraphView now =
        graph(
            "d",
            choice("if#1", "new", task("n")),
            choice("if#2", "x", task("a")),
            choice("if#3", "x", task("b")));
    GraphChange change = change(old, now);
    assertThat(change.added()).containsExactly("n");
    assertThat(change.changed()).isEmpty();
    assertThat(change.before("if#1")).isNull();
    assertThat(List.of(change.before("if#2"), change.before("if#3")))
        .containsExactlyInAnyOrder("if#1", "if#2");
  }

  @Test
  void aReturnThatMayBeTakenGuardsWhatComesAfter() {
    NodeView exit = node("return#1", Kind.RETURN);
    GraphView old = graph("d", task("a"), task("b"));
    GraphView now = graph("d", task("a"), choice("if#1", "x", exit), task("b"));
    assertThat(change(old, now).changed()).containsExactly("b");
  }

  @Test
  void aLeaveGuardsNothingBehindTheBlockItLeaves() {
    NodeView leave = node("leave#1", Kind.LEAVE).refs(Ref.leave("for#1"));
    GraphView old = graph("d", loop(task("a", "x#1"), task("b")), task("c"));
    GraphView now =
        graph("d", loop(task("a", "x#1"), choice("if#1", "x", leave), task("b")), task("c"));
    assertThat(change(old, now).changed()).containsExactly("b");
  }

  private static NodeView loop(NodeView... body) {
    return node("for#1", Kind.MAP).blocks(List.of(BlockView.each(false, "x#1", List.of(body))));
  }

  @Test
  void aListChangesWithWhatIsAddedToItAndNotWithTheRestOfTheLoop() {
    NodeView list =
        node("all#1", Kind.COLLECT).reads(List.of("for#1")).refs(Ref.collect(List.of("a")));
    GraphView old = graph("d", loop(task("a", "x#1")), list, task("c", "all#1"));
    GraphView more = graph("d", loop(task("a", "x#1"), task("b", "a")), list, task("c", "all#1"));
    GraphView other = graph("d", loop(code(task("a", "x#1"), "2")), list, task("c", "all#1"));
    assertThat(change(old, more).changed()).isEmpty();
    assertThat(change(old, other).changed()).containsExactly("a", "c");
  }

  @Test
  void whatIsTriedLeadsToTheCatchAndNotToTheFinallyBlock() {
    NodeView pick =
        node("p#1", Kind.PICK).refs(Ref.pick("try#1", "after", Arrays.asList(null, "x")));
    GraphView old =
        graph("d", task("x"), tried(task("a"), task("b"), task("c")), pick, task("d", "p#1"));
    GraphView now =
        graph(
            "d",
            task("x"),
            tried(code(task("a"), "2"), task("b"), task("c")),
            pick,
            task("d", "p#1"));
    assertThat(change(old, now).changed()).containsExactly("a", "b", "d");
  }

  private static NodeView call(String id, String... reads) {
    GraphView clean = graph("clean", task("trim", "text#0"), task("upper", "trim"), task("beside"));
    return node(id, Kind.GROUP)
        .reads(List.of(reads))
        .child(
            new GraphView(
                "clean",
                clean.origin(),
                "",
                "",
                List.of(Graphs.param("text", "int", null)),
                "int",
                clean.timing(),
                clean.body()));
  }

  @Test
  void aCalledDagChangesWithItsArgumentsWhereItReadsThem() {
    GraphView old = graph("d", task("a"), call("clean", "a"), call("clean__1"), task("b", "clean"));
    GraphView now =
        graph("d", code(task("a"), "2"), call("clean", "a"), call("clean__1"), task("b", "clean"));
    assertThat(change(old, now).changed())
        .containsExactly("a", "clean", "clean.trim", "clean.upper", "b");
    assertThat(change(old, graph("d", task("a"), call("clean", "a"))).removed())
        .containsExactly("clean__1", "clean__1.trim", "clean__1.upper", "clean__1.beside", "b");
  }

  @Test
  void anyGraphIsTheSameAsItself() {
    for (long seed = 0; seed < 300; seed++) {
      GraphView graph = new RandomGraphs(seed).graph(3);
      GraphChange change = change(graph, new RandomGraphs(seed).graph(3));
      assertThat(change.changed()).as("seed %d", seed).isEmpty();
      assertThat(change.same()).as("seed %d", seed).hasSameSizeAs(Fingerprints.of(graph));
    }
  }
}
