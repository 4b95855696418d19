package dev.dagsmith.runtime.version;

import dev.dagsmith.runtime.graph.TypeRef;
import dev.dagsmith.runtime.xcom.XComCodec;
import dev.dagsmith.runtime.xcom.XComFormatException;
import dev.dagsmith.view.BlockView;
import dev.dagsmith.view.GraphView;
import dev.dagsmith.view.Kind;
import dev.dagsmith.view.NodeView;
import dev.dagsmith.view.Origin;
import dev.dagsmith.view.ParamView;
import dev.dagsmith.view.Ref;
import dev.dagsmith.view.Source;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads what {@link GraphText} wrote, as far as versions are compared by it. */
final class GraphReader {
  private static final TypeRef ANY = TypeRef.of(Map.class, String.class, Object.class);

  private final Map<?, ?> groups;
  private final Map<?, ?> dags;

  private GraphReader(Map<?, ?> all) {
    this.groups = map(all, "groups");
    this.dags = map(all, "dags");
  }

  /** The composed graph; null if the text holds none. */
  static @Nullable GraphView read(String json) {
    try {
      Object all = XComCodec.json().decode(json.getBytes(StandardCharsets.UTF_8), ANY);
      if (all instanceof Map<?, ?> graph && graph.containsKey("nodes")) {
        return new GraphReader(graph).graph(graph, "");
      }
      return null;
    } catch (XComFormatException
        | IllegalArgumentException e) { // of a version that is none of ours
      return null;
    }
  }

  private GraphView graph(Map<?, ?> graph, String prefix) {
    return new GraphView(
        text(graph, "dag_id"),
        new Origin(
            text(graph, "class"),
            text(graph, "method"),
            text(graph, "file"),
            0,
            text(graph, "generated_class")),
        "",
        text(graph, "hash"),
        maps(graph, "params").stream().map(GraphReader::param).toList(),
        text(graph, "result"),
        GraphView.Timing.NONE,
        BlockView.body(nodes(graph, prefix)));
  }

  private List<NodeView> nodes(Map<?, ?> block, String prefix) {
    return maps(block, "nodes").stream().map(node -> node(node, prefix)).toList();
  }

  private NodeView node(Map<?, ?> node, String prefix) {
    String id = text(node, "id");
    NodeView view =
        NodeView.node(id, Kind.valueOf(text(node, "kind").toUpperCase(Locale.ROOT)))
            .source(
                new Source(
                    text(node, "callee"),
                    text(node, "text"),
                    text(node, "code"),
                    text(node, "type"),
                    0,
                    0))
            .step(Boolean.TRUE.equals(node.get("step")))
            .reads(list(node, "reads").stream().map(String::valueOf).toList())
            .refs(
                maps(node, "refs").stream()
                    .map(ref -> new Ref(text(ref, "role"), textOrNull(ref, "node")))
                    .toList())
            .blocks(maps(node, "blocks").stream().map(block -> block(block, prefix)).toList());
    Object called = groups.get(prefix + id);
    return called != null && dags.get(called) instanceof Map<?, ?> child
        ? view.child(graph(child, prefix + id + "."))
        : view;
  }

  private BlockView block(Map<?, ?> block, String prefix) {
    return new BlockView(text(block, "name"), textOrNull(block, "binds"), nodes(block, prefix));
  }

  private static ParamView param(Map<?, ?> param) {
    return new ParamView(
        text(param, "name"),
        text(param, "type"),
        null,
        Double.NEGATIVE_INFINITY,
        Double.POSITIVE_INFINITY,
        "",
        "",
        Boolean.TRUE.equals(param.get("injected")));
  }

  private static String text(Map<?, ?> map, String key) {
    return map.get(key) instanceof String text ? text : "";
  }

  private static @Nullable String textOrNull(Map<?, ?> map, String key) {
    return map.get(key) instanceof String text ? text : null;
  }

  private static Map<?, ?> map(Map<?, ?> map, String key) {
    return map.get(key) instanceof Map<?, ?> inner ? inner : Map.of();
  }

  private static List<?> list(Map<?, ?> map, String key) {
    return map.get(key) instanceof List<?> inner ? inner : List.of();
  }

  private static List<? extends Map<?, ?>> maps(Map<?, ?> map, String key) {
    return list(map, key).stream()
        .filter(Map.class::isInstance)
        .map(each -> (Map<?, ?>) each)
        .toList();
  }
}
