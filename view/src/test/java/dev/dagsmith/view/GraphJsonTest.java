package dev.dagsmith.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class GraphJsonTest {
  @Test
  void writesWhatIsKnownAndLeavesOutWhatIsNot() {
    GraphView graph = Graphs.graph("d", Graphs.step("load", "x#0"));
    assertThat(GraphJson.of(graph))
        .isEqualTo(
            """
            {
              "dag_id": "d",
              "hash": "",
              "generated_class": "shop.OrdersDag",
              "class": "shop.Orders",
              "method": "d",
              "file": "Orders.java",
              "line": 7,
              "params": [],
              "result": "void",
              "nodes": [
                {
                  "id": "load",
                  "kind": "task",
                  "callee": "shop.Orders.load",
                  "type": "int",
                  "step": true,
                  "reads": ["x#0"]
                }
              ]
            }
            """);
  }

  @Test
  void isTheSameEachTime() {
    assertThat(GraphJson.of(Graphs.orders())).isEqualTo(GraphJson.of(Graphs.orders()));
    assertThat(GraphJson.of(Graphs.orders()))
        .contains(
            "\"doc\": \"Prices \\\"orders\\\".\"", "\"schedule\": \"@daily\"", "\"min\": 1.0");
  }

  @Test
  void writesEveryKindOfValue() {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("a\"\\\n\r\t\u0001\u2028", Arrays.asList(1, 2.5, true, null, "x"));
    map.put("raw", new JsonText.Raw("{\"k\":[1]}"));
    map.put("empty", Map.of());
    map.put("none", new ArrayList<>());
    assertThat(JsonText.compact(map))
        .isEqualTo(
            "{\"a\\\"\\\\\\n\\r\\t\\u0001\\u2028\":[1,2.5,true,null,\"x\"],"
                + "\"raw\":{\"k\":[1]},\"empty\":{},\"none\":[]}");
    assertThat(JsonText.indented(List.of(Map.of("a", 1))))
        .isEqualTo("[\n  {\n    \"a\": 1\n  }\n]");
  }

  @Test
  void escapesCharactersBeyondTheBasicPlane() {
    assertThat(JsonText.compact("é😀")).isEqualTo("\"é\\ud83d\\ude00\"");
  }
}
