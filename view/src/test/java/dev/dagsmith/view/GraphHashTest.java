package dev.dagsmith.view;

import static dev.dagsmith.view.Graphs.graph;
import static dev.dagsmith.view.NodeView.node;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class GraphHashTest {
  private static NodeView sum(String id, String code, String... reads) {
    return node(id, Kind.VALUE).source(new Source("", "", code, "", 1, 1)).reads(List.of(reads));
  }

  private static GraphView base(String local, UnaryOperator<NodeView> change) {
    NodeView load = change.apply(Graphs.task("load", local + "#1"));
    return graph(
        "d", Graphs.task("a"), Graphs.task("b"), sum(local + "#1", "$0 + $1", "a", "b"), load);
  }

  private static String hash(GraphView graph) {
    return GraphHash.own(graph);
  }

  private final String before = hash(base("total", load -> load));

  @Test
  void doesNotChangeWithPositionsSettingsDocsAndLocalNames() {
    assertThat(before).matches("[0-9a-f]{64}");
    assertThat(hash(base("sum", load -> load))).isEqualTo(before);
    assertThat(hash(base("total", load -> load.settings(Map.of("retries", "9")))))
        .isEqualTo(before);
    Source moved = new Source("shop.Orders.load", "load(sum)", "", "int", 99, 3);
    assertThat(hash(base("total", load -> load.source(moved)))).isEqualTo(before);
    GraphView graph = base("total", load -> load);
    GraphView documented =
        new GraphView(
            "d",
            new Origin("shop.Orders", "d", "Other.java", 70, "shop.OtherDag"),
            "New text.",
            "old hash",
            List.of(),
            "void",
            new GraphView.Timing("@daily", "2026-01-01", 3),
            graph.body());
    assertThat(hash(documented)).isEqualTo(before);
  }

  @Test
  void changesWithTheGraph() {
    assertThat(hash(base("total", load -> load.step(true)))).isNotEqualTo(before);
    assertThat(hash(base("total", load -> load.reads(List.of("total#1", "a")))))
        .isNotEqualTo(before);
    assertThat(hash(base("total", load -> Graphs.task("load2", "total#1")))).isNotEqualTo(before);
    Source other = new Source("shop.Other.load", "", "", "int", 0, 0);
    assertThat(hash(base("total", load -> load.source(other)))).isNotEqualTo(before);
    Source type = new Source("shop.Orders.load", "", "", "long", 0, 0);
    assertThat(hash(base("total", load -> load.source(type)))).isNotEqualTo(before);
    assertThat(
            hash(
                graph(
                    "d",
                    Graphs.task("a"),
                    Graphs.task("b"),
                    sum("total#1", "$0 + $1", "b", "a"),
                    Graphs.task("load", "total#1"))))
        .isNotEqualTo(before);
  }

  @Test
  void changesWithParametersButNotWithTheirDefaults() {
    assertThat(hash(with(Graphs.param("n", "int", "1"))))
        .isEqualTo(hash(with(Graphs.param("n", "int", "2"))))
        .isNotEqualTo(hash(with(Graphs.param("n", "long", "1"))))
        .isNotEqualTo(hash(with(Graphs.param("m", "int", "1"))));
  }

  private static GraphView with(ParamView param) {
    GraphView graph = Graphs.orders();
    return new GraphView(
        "d", graph.origin(), "", "", List.of(param), "int", graph.timing(), graph.body());
  }

  @Test
  void tellsWaysOfABranchAndMissingAlternativesApart() {
    assertThat(hash(graph("d", joined("a", null))))
        .isNotEqualTo(hash(graph("d", joined(null, "a"))));
  }

  private static NodeView joined(String first, String second) {
    return node("x#1", Kind.JOIN)
        .reads(List.of("a"))
        .refs(Ref.join("if#1", java.util.Arrays.asList(first, second)));
  }
}
