package dev.dagsmith.runtime.cli;

import static dev.dagsmith.runtime.graph.Head.node;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dagsmith.runtime.DagProvider;
import dev.dagsmith.runtime.graph.BarrierNode;
import dev.dagsmith.runtime.graph.Block;
import dev.dagsmith.runtime.graph.ChoiceNode;
import dev.dagsmith.runtime.graph.CollectNode;
import dev.dagsmith.runtime.graph.DagDefinition;
import dev.dagsmith.runtime.graph.GroupNode;
import dev.dagsmith.runtime.graph.JoinNode;
import dev.dagsmith.runtime.graph.LabelNode;
import dev.dagsmith.runtime.graph.LeaveNode;
import dev.dagsmith.runtime.graph.MapNode;
import dev.dagsmith.runtime.graph.Node;
import dev.dagsmith.runtime.graph.ParallelNode;
import dev.dagsmith.runtime.graph.PickNode;
import dev.dagsmith.runtime.graph.ReturnNode;
import dev.dagsmith.runtime.graph.SensorSettings;
import dev.dagsmith.runtime.graph.TaskNode;
import dev.dagsmith.runtime.graph.TaskSettings;
import dev.dagsmith.runtime.graph.ThrowNode;
import dev.dagsmith.runtime.graph.TryNode;
import dev.dagsmith.runtime.graph.TypeRef;
import dev.dagsmith.runtime.graph.ValueNode;
import dev.dagsmith.view.GraphJson;
import dev.dagsmith.view.GraphView;
import dev.dagsmith.view.Kind;
import dev.dagsmith.view.NodeView;
import dev.dagsmith.view.svg.SvgDrawing;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class DagViewsTest {
  private static final TypeRef INT = TypeRef.of(int.class);
  private final DagDefinition called =
      DagDefinition.dag("inner", Dags.ORIGIN)
          .hash("0123abcd")
          .plain((self, args) -> 1)
          .body(Block.of(task("inner"), new ReturnNode(node("return#1").reads("inner"), "inner")));
  private final DagProvider child = () -> called;

  private static Node task(String id, String... reads) {
    return Dags.task(id, 3, INT, in -> 1, reads);
  }

  private static Block block(Node... nodes) {
    return Block.of(nodes);
  }

  private static DagProvider sample(DagProvider child) {
    TaskNode sensor =
        ((TaskNode) task("wait")).polled(SensorSettings.ofMillis(60_000, 3_600_000, true));
    TaskNode retried =
        new TaskNode(
            node("load").at(9, 7).asStep().text("load(x)"),
            "shop.CatFacts.load",
            TypeRef.VOID,
            in -> null,
            TaskSettings.DEFAULT.retries(3, 10_000, 2.0, 60_000).timeout(5000).maxActive(4));
    return Dags.of(
        INT,
        sensor,
        retried,
        new ValueNode(node("x#1").text("a + 1").reads("load"), in -> 1, false),
        new ChoiceNode(
            node("if#1").text("x > 1").reads("x#1"),
            in -> 0,
            List.of(
                new ChoiceNode.Arm("then", block(task("a"))), new ChoiceNode.Arm("else", block()))),
        new JoinNode(node("y#1").reads("a", "x#1"), "if#1", Arrays.asList("a", null, "x#1")),
        new MapNode(
            node("for#1").text("xs").reads("y#1"),
            in -> List.of(),
            "e#1",
            INT,
            block(task("b", "e#1"), new LeaveNode(node("leave#1").text("continue"), "for#1")),
            true),
        new CollectNode(node("out#1").reads("for#1"), List.of("b"), INT),
        new TryNode(
            node("try#1"),
            block(new ThrowNode(node("throw#1").text("new X()"), in -> new Exception())),
            List.of(new TryNode.Catch(List.of("a.X", "a.Y"), "f#1", block(task("c", "f#1")))),
            block(task("d"))),
        new PickNode(
            node("z#1").reads("x#1"),
            "try#1",
            PickNode.At.AFTER,
            List.of(new PickNode.Alternative(null, null), new PickNode.Alternative("c", "x#1"))),
        new LabelNode(node("label#1"), block(task("l"))),
        new ParallelNode(node("parallel#1"), List.of(block(task("p")), block(task("q")))),
        new BarrierNode(node("barrier#1").asStep()),
        new GroupNode(node("inner").at(40, 3), child::definition, in -> new Object[0], null),
        new ReturnNode(node("return#1").reads("out#1"), "out#1"));
  }

  @Test
  void showsEveryKindOfNode() {
    GraphView graph = DagViews.own(sample(child).definition());
    List<NodeView> nodes = graph.body().nodes();
    assertThat(nodes.stream().map(NodeView::kind))
        .containsExactly(
            Kind.SENSOR,
            Kind.TASK,
            Kind.VALUE,
            Kind.CHOICE,
            Kind.JOIN,
            Kind.MAP,
            Kind.COLLECT,
            Kind.TRY,
            Kind.PICK,
            Kind.LABEL,
            Kind.PARALLEL,
            Kind.BARRIER,
            Kind.GROUP,
            Kind.RETURN);
    assertThat(nodes.get(0).settings())
        .containsExactly(
            java.util.Map.entry("poke_interval", "PT1M"),
            java.util.Map.entry("soft_fail", "true"),
            java.util.Map.entry("timeout", "PT1H"));
    assertThat(nodes.get(1).settings().keySet())
        .containsExactly(
            "execution_timeout",
            "max_active_tis_per_dagrun",
            "max_retry_delay",
            "retries",
            "retry_delay",
            "retry_exponential_backoff");
    assertThat(nodes.get(1).step()).isTrue();
    assertThat(nodes.get(1).source().text()).isEqualTo("load(x)");
    assertThat(nodes.get(5).blocks().get(0).name()).isEqualTo("each in order");
    assertThat(nodes.get(7).blocks())
        .extracting("name")
        .containsExactly("try", "catch a.X | a.Y", "finally");
  }

  @Test
  void theTreeIsWhatGraphPrints() {
    assertThat(Outcome.of(sample(child), "graph").out())
        .isEqualTo(
            """
            catFacts()
            ├─ wait  [sensor, every 1m]
            ├─ load  [step, 3 retries, at most 4 at once, timeout 5s]
            ├─ if x > 1
            │  └─ then
            │     └─ a
            ├─ for each e in xs, in order
            │  ├─ b  ← e
            │  └─ continue
            ├─ try
            │  ├─ throw new X()
            │  ├─ catch X | Y
            │  │  └─ c  ← f
            │  └─ finally
            │     └─ d
            ├─ l
            ├─ parallel
            │  ├─ branch
            │  │  └─ p
            │  └─ branch
            │     └─ q
            ├─ barrier
            ├─ dag inner
            │  ├─ inner
            │  └─ return  ← inner
            └─ return  ← b
            """);
  }

  @Test
  void aComposedDagHasTheHashOfAll() {
    DagDefinition dag = sample(child).definition();
    GraphView graph = DagViews.composed(dag);
    assertThat(graph.hash()).isNotEqualTo(dag.hash());
    assertThat(Outcome.of(sample(child), "graph", "--format", "json").out())
        .isEqualTo(GraphJson.of(graph));
    assertThat(graph.body().nodes().get(12).child()).isNotNull();
  }

  @Test
  void aDagWithoutChildrenIsShownAsItsOwnGraph() {
    DagDefinition dag = child.definition();
    assertThat(GraphJson.of(DagViews.composed(dag))).isEqualTo(GraphJson.of(DagViews.own(dag)));
    assertThat(DagViews.composed(dag).hash()).isEqualTo("0123abcd");
  }

  @Test
  void drawsForOtherPrograms() {
    assertThat(Outcome.of(sample(child), "graph", "--format", "mermaid").out())
        .startsWith("flowchart TD\n");
    assertThat(Outcome.of(sample(child), "graph", "--format=dot").out())
        .startsWith("digraph \"catFacts\" {\n");
    assertThat(Outcome.of(sample(child), "graph", "--format=svg").out())
        .isEqualTo(SvgDrawing.of(DagViews.composed(sample(child).definition())));
  }

  @Test
  void aDagThatCallsItselfIsToldInOneSentence() {
    DagDefinition[] self = new DagDefinition[1];
    self[0] =
        Dags.dag()
            .body(Block.of(new GroupNode(node("again"), () -> self[0], in -> new Object[0], null)));
    Outcome outcome = Outcome.of(() -> self[0], "graph");
    assertThat(outcome.status()).isEqualTo(2);
    assertThat(outcome.err()).startsWith("error: Dag catFacts calls itself").hasLineCount(1);
  }
}
