package dev.dagsmith.view;

import static dev.dagsmith.view.Graphs.graph;
import static dev.dagsmith.view.Graphs.step;
import static dev.dagsmith.view.Graphs.task;
import static dev.dagsmith.view.NodeView.node;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class MermaidDrawingTest {
  @Test
  void drawsMapsAndTriesAsSubgraphsAndBranchesAsDiamonds() {
    assertThat(MermaidDrawing.of(Graphs.orders()))
        .isEqualTo(
            """
            flowchart TD
              n1["readRows"]
              subgraph n2["for each row in rows"]
                n3["validate"]
                n4{"if row.ok() #38;#38; #34;x#34; #60; limit"}
                n5["price"]
                n6["quarantine"]
              end
              subgraph n7["try"]
                n8["store"]
                subgraph n7_1["catch IOException #124; SQLException"]
                  n9["alert"]
                end
                subgraph n7_2["finally"]
                  n10["cleanUp"]
                end
              end
              n11(["return prices.size()"])
              n1 --> n3
              n3 --> n4
              n1 --> n5
              n1 --> n6
              n5 --> n8
              n5 --> n11
              n7 -.-> n11
              n4 -->|"then"| n5
              n4 -->|"else"| n6
            """);
  }

  @Test
  void drawsStepsDashedAndNoMoreOfThemThanOrderNeeds() {
    assertThat(lines(graph("d", task("a"), task("b", "a"), step("s1"), task("c"), step("s2", "c"))))
        .containsExactly("n1 --> n2", "n4 --> n5", "n2 -.-> n3", "n3 -.-> n4");
  }

  @Test
  void aStepAfterABranchWaitsForTheEndsOfItsWays() {
    NodeView branch =
        node("if#1", Kind.CHOICE)
            .step(true)
            .blocks(List.of(BlockView.of("then", List.of(step("a"), step("b")))));
    assertThat(lines(graph("d", branch, step("c"))))
        .containsExactly("n2 -.-> n3", "n3 -.-> n4", "n1 -.-> n4", "n1 -->|\"then\"| n2");
  }

  @Test
  void routesValuesThroughJoinsAndExpressions() {
    NodeView branch =
        node("if#1", Kind.CHOICE)
            .blocks(
                List.of(BlockView.of("then", List.of(task("a"))), BlockView.of("else", List.of())));
    NodeView join =
        node("x#2", Kind.JOIN)
            .reads(List.of("a", "none#1"))
            .refs(Ref.join("if#1", Arrays.asList("a", "none#1", null)));
    assertThat(
            lines(
                graph(
                    "d",
                    Graphs.value("none#1", "0"),
                    branch,
                    join,
                    Graphs.value("y#1", "x + 1", "x#2"),
                    task("b", "y#1"))))
        .containsExactly("n2 --> n3", "n1 --> n3", "n1 -->|\"then\"| n2");
  }

  @Test
  void reachesAMapWhoseElementsNobodyReads() {
    NodeView map =
        node("for#1", Kind.MAP)
            .reads(List.of("a"))
            .blocks(List.of(BlockView.each(true, "x#1", List.of(task("b")))));
    assertThat(lines(graph("d", task("a"), map))).containsExactly("n1 --> n2");
  }

  @Test
  void drawsCalledDagsAsSubgraphsAndUnknownOnesAsNodes() {
    assertThat(MermaidDrawing.of(Graphs.nested())).contains("subgraph n2[\"clean\"]", "n1 --> n2");
    assertThat(MermaidDrawing.of(graph("d", node("clean", Kind.GROUP))))
        .contains("n1[[\"clean\"]]");
  }

  private static List<String> lines(GraphView graph) {
    return MermaidDrawing.of(graph)
        .lines()
        .map(String::strip)
        .filter(l -> l.contains("->"))
        .toList();
  }
}
