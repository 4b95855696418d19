package dev.dagsmith.view;

import static dev.dagsmith.view.NodeView.node;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Graphs to draw. */
public final class Graphs {
  private Graphs() {}

  public static NodeView task(String id, String... reads) {
    return node(id, Kind.TASK)
        .source(new Source("shop.Orders." + id, "", "", "int", 0, 0))
        .reads(List.of(reads));
  }

  public static NodeView step(String id, String... reads) {
    return task(id, reads).step(true);
  }

  public static NodeView value(String id, String text, String... reads) {
    return text(node(id, Kind.VALUE), text).reads(List.of(reads));
  }

  public static NodeView text(NodeView node, String text) {
    return node.source(new Source("", text, "", "", 0, 0));
  }

  public static GraphView graph(String id, NodeView... nodes) {
    return new GraphView(
        id,
        new Origin("shop.Orders", id, "Orders.java", 7, "shop.OrdersDag"),
        "",
        "",
        List.of(),
        "void",
        GraphView.Timing.NONE,
        BlockView.body(Arrays.asList(nodes)));
  }

  /** Rows are read, validated and priced or put aside; the prices are stored. */
  public static GraphView orders() {
    NodeView branch =
        text(node("if#1", Kind.CHOICE), "row.ok() && \"x\" < limit")
            .reads(List.of("validate", "limit#0"))
            .blocks(
                List.of(
                    BlockView.of("then", List.of(task("price", "row#1"))),
                    BlockView.of("else", List.of(step("quarantine", "row#1")))))
            .step(true);
    NodeView map =
        text(node("for#1", Kind.MAP), "rows")
            .step(true)
            .reads(List.of("readRows"))
            .blocks(
                List.of(
                    BlockView.each(
                        false,
                        "row#1",
                        List.of(
                            task("validate", "row#1").settings(Map.of("retries", "3")),
                            branch,
                            node("price#2", Kind.JOIN)
                                .reads(List.of("price"))
                                .refs(Ref.join("if#1", Arrays.asList("price", null, null)))))));
    NodeView tried =
        node("try#1", Kind.TRY)
            .step(true)
            .blocks(
                List.of(
                    BlockView.tried(List.of(step("store", "prices#1"))),
                    BlockView.caught(
                        List.of("java.io.IOException", "java.sql.SQLException"),
                        "e#1",
                        List.of(step("alert", "e#1"))),
                    BlockView.last(List.of(step("cleanUp")))));
    GraphView graph =
        graph(
            "orders",
            task("readRows", "source#0"),
            map,
            node("prices#1", Kind.COLLECT)
                .reads(List.of("for#1"))
                .refs(Ref.collect(List.of("price#2"))),
            tried,
            value("total#1", "prices.size()", "prices#1"),
            text(node("return#1", Kind.RETURN), "prices.size()")
                .reads(List.of("total#1"))
                .refs(Ref.returned("total#1")));
    return new GraphView(
        graph.dagId(),
        graph.origin(),
        "Prices \"orders\".",
        "1234",
        List.of(param("source", "java.nio.file.Path", null), param("limit", "int", "100")),
        "int",
        new GraphView.Timing("@daily", "2026-01-01", 4),
        graph.body());
  }

  static ParamView param(String name, String type, @org.jspecify.annotations.Nullable String text) {
    return new ParamView(
        name,
        type,
        text,
        text == null ? Double.NEGATIVE_INFINITY : 1,
        Double.POSITIVE_INFINITY,
        "",
        "",
        false);
  }

  /** Two calls of one dag. */
  public static GraphView nested() {
    GraphView child = graph("clean", task("trim", "text#0"), task("upper", "trim")).hash("c0");
    return graph(
            "outer",
            task("fetch"),
            node("clean", Kind.GROUP)
                .source(new Source("shop.Clean.clean", "", "", "", 0, 0))
                .reads(List.of("fetch"))
                .child(child),
            node("clean__1", Kind.GROUP).reads(List.of("clean")).child(child),
            task("print", "clean__1"))
        .hash("00");
  }
}
