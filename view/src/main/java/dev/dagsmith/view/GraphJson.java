package dev.dagsmith.view;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A graph as JSON, always the same for the same graph. What is empty is left out. */
public final class GraphJson {
  private GraphJson() {}

  /** The graph over several lines, with a line end. */
  public static String of(GraphView graph) {
    return JsonText.indented(graph(graph)) + "\n";
  }

  private static Map<String, @Nullable Object> graph(GraphView graph) {
    Map<String, @Nullable Object> json = new LinkedHashMap<>();
    json.put("dag_id", graph.dagId());
    json.put("hash", graph.hash());
    json.put("generated_class", graph.origin().generatedClass());
    json.put("class", graph.origin().className());
    json.put("method", graph.origin().method());
    json.put("file", graph.origin().file());
    json.put("line", graph.origin().line());
    text(json, "doc", graph.doc());
    text(json, "schedule", graph.timing().schedule());
    text(json, "start", graph.timing().start());
    if (graph.timing().maxActiveTasks() > 0) {
      json.put("max_active_tasks", graph.timing().maxActiveTasks());
    }
    json.put("params", graph.params().stream().map(GraphJson::param).toList());
    json.put("result", graph.result());
    json.put("nodes", nodes(graph.body()));
    return json;
  }

  private static Map<String, @Nullable Object> param(ParamView param) {
    Map<String, @Nullable Object> json = new LinkedHashMap<>();
    json.put("name", param.name());
    json.put("type", param.type());
    if (param.defaultText() != null) {
      json.put("default", param.defaultText());
    }
    if (Double.isFinite(param.min())) {
      json.put("min", param.min());
    }
    if (Double.isFinite(param.max())) {
      json.put("max", param.max());
    }
    text(json, "pattern", param.pattern());
    text(json, "doc", param.doc());
    flag(json, "injected", param.injected());
    return json;
  }

  private static List<Map<String, @Nullable Object>> nodes(BlockView block) {
    return block.nodes().stream().map(GraphJson::node).toList();
  }

  private static Map<String, @Nullable Object> node(NodeView node) {
    Map<String, @Nullable Object> json = new LinkedHashMap<>();
    json.put("id", node.id());
    json.put("kind", node.kind().display());
    text(json, "callee", node.source().callee());
    text(json, "text", node.source().text());
    text(json, "code", node.source().code());
    text(json, "type", node.source().type());
    if (node.source().line() > 0) {
      json.put("line", node.source().line());
      json.put("column", node.source().column());
    }
    flag(json, "step", node.step());
    list(json, "reads", node.reads());
    list(json, "refs", node.refs().stream().map(GraphJson::ref).toList());
    if (!node.settings().isEmpty()) {
      json.put("settings", node.settings());
    }
    list(json, "blocks", node.blocks().stream().map(GraphJson::block).toList());
    if (node.child() != null) {
      json.put("dag", graph(node.child()));
    }
    return json;
  }

  private static Map<String, @Nullable Object> ref(Ref ref) {
    Map<String, @Nullable Object> json = new LinkedHashMap<>();
    json.put("role", ref.role());
    json.put("node", ref.node());
    return json;
  }

  private static Map<String, @Nullable Object> block(BlockView block) {
    Map<String, @Nullable Object> json = new LinkedHashMap<>();
    json.put("name", block.name());
    if (block.binds() != null) {
      json.put("binds", block.binds());
    }
    json.put("nodes", nodes(block));
    return json;
  }

  private static void text(Map<String, @Nullable Object> json, String key, String value) {
    if (!value.isEmpty()) {
      json.put(key, value);
    }
  }

  private static void flag(Map<String, @Nullable Object> json, String key, boolean value) {
    if (value) {
      json.put(key, true);
    }
  }

  private static void list(Map<String, @Nullable Object> json, String key, List<?> value) {
    if (!value.isEmpty()) {
      json.put(key, value);
    }
  }
}
