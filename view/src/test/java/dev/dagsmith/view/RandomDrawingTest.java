package dev.dagsmith.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RandomDrawingTest {
  private static final Pattern MERMAID_NODE =
      Pattern.compile(
          "\\s+(n\\d+)(\\[|\\(|\\{|\\[\\[|\\(\\[|\\{\\{)\"[^\"]*\"(\\]|\\)|\\}|\\]\\]|\\]\\)|\\}\\})");
  private static final Pattern MERMAID_BOX =
      Pattern.compile("\\s+subgraph (n[\\d_]+)\\[\"[^\"]*\"\\]");
  private static final Pattern MERMAID_LINE =
      Pattern.compile("  (n\\d+) (?:-->|-\\.->)(?:\\|\"[^\"]*\"\\|)? (n\\d+)");

  static LongStream seeds() {
    return LongStream.range(0, 300);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void mermaidIsBalancedAndEveryLineJoinsDeclaredNodes(long seed) {
    String text = MermaidDrawing.of(new RandomGraphs(seed).graph(3));
    Map<String, String> parents = new HashMap<>();
    Set<String> lines = new HashSet<>();
    String box = "";
    for (String line : text.lines().skip(1).toList()) {
      Matcher node = MERMAID_NODE.matcher(line);
      Matcher opened = MERMAID_BOX.matcher(line);
      Matcher edge = MERMAID_LINE.matcher(line);
      if (opened.matches()) {
        assertThat(parents.put(opened.group(1), box)).isNull();
        box = opened.group(1);
      } else if (line.strip().equals("end")) {
        box = parents.get(box);
        assertThat(box).isNotNull();
      } else if (node.matches()) {
        assertThat(parents.put(node.group(1), box)).isNull();
      } else {
        assertThat(edge.matches()).as(line).isTrue();
        assertThat(parents).containsKeys(edge.group(1), edge.group(2));
        assertThat(lines.add(edge.group(1) + " " + edge.group(2))).as("once: " + line).isTrue();
        assertThat(inside(parents, edge.group(1), edge.group(2))).as(line).isFalse();
        assertThat(inside(parents, edge.group(2), edge.group(1))).as(line).isFalse();
      }
    }
    assertThat(box).isEmpty();
  }

  /** A line between a box and what is in it: Mermaid refuses to draw that. */
  private static boolean inside(Map<String, String> parents, String box, String node) {
    for (String at = node; at != null; at = parents.get(at)) {
      if (at.equals(box)) {
        return true;
      }
    }
    return false;
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void dotAndJsonAreBalancedAndQuoted(long seed) {
    GraphView graph = new RandomGraphs(seed).graph(3);
    assertBalanced(DotDrawing.of(graph));
    assertBalanced(GraphJson.of(graph));
    assertThat(TreeDrawing.of(graph, false).lines()).allMatch(line -> !line.isBlank());
  }

  private static void assertBalanced(String text) {
    String bare = text.replaceAll("\"(?:[^\"\\\\\\n]|\\\\.)*\"", "Q");
    assertThat(bare).doesNotContain("\"");
    StringBuilder open = new StringBuilder();
    for (char c : bare.toCharArray()) {
      if (c == '{' || c == '[') {
        open.append(c);
      } else if (c == '}' || c == ']') {
        assertThat(open).isNotEmpty();
        assertThat(open.charAt(open.length() - 1)).isEqualTo(c == '}' ? '{' : '[');
        open.setLength(open.length() - 1);
      }
    }
    assertThat(open).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void aHashIsThatOfTheGraphAlone(long seed) {
    String hash = GraphHash.own(new RandomGraphs(seed).graph(3));
    assertThat(GraphHash.own(new RandomGraphs(seed).graph(3))).isEqualTo(hash);
    GraphView graph = new RandomGraphs(seed).graph(3);
    List<NodeView> more = new ArrayList<>(graph.body().nodes());
    more.add(middle(seed), Graphs.task("oneMore"));
    assertThat(GraphHash.own(Graphs.graph(graph.dagId(), more.toArray(new NodeView[0]))))
        .isNotEqualTo(hash);
  }

  private static int middle(long seed) {
    return new RandomGraphs(seed).graph(3).body().nodes().size() / 2;
  }
}
