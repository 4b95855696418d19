package dev.dagsmith.view.svg;

import static dev.dagsmith.view.NodeView.node;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dagsmith.view.BlockView;
import dev.dagsmith.view.GraphView;
import dev.dagsmith.view.Graphs;
import dev.dagsmith.view.Kind;
import dev.dagsmith.view.LargeGraph;
import dev.dagsmith.view.RandomGraphs;
import dev.dagsmith.view.Scene;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SvgDrawingTest {
  private static final Path GOLDEN = Path.of("src/test/resources/golden");

  static LongStream seeds() {
    return LongStream.range(0, 300);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void everythingIsDrawnOnceInWellFormedXml(long seed) throws Exception {
    GraphView graph = new RandomGraphs(seed).graph(3);
    String text = SvgDrawing.of(graph);
    Svg svg = Svg.parse(text);
    Scene scene = Scene.of(graph);
    assertThat(svg.all("g", "node")).hasSize(count(scene.items(), false));
    assertThat(svg.all("path", "header")).hasSize(lanes(scene.items()));
    assertThat(svg.all("g", "frame")).hasSize(2 * count(scene.items(), true));
    assertThat(legendLess(svg, "line")).hasSize(scene.lines().size());
    assertThat(SvgDrawing.of(new RandomGraphs(seed).graph(3))).isEqualTo(text);
  }

  private static List<?> legendLess(Svg svg, String style) {
    return svg.all("path", style).stream()
        .filter(each -> each.getParentNode() != svg.root())
        .toList();
  }

  /** Points, or boxes that are no lanes of others. */
  private static int count(List<Scene.Item> items, boolean boxes) {
    int sum = 0;
    for (Scene.Item item : items) {
      if (item instanceof Scene.Box box) {
        sum += (boxes && box.frame() != Scene.Frame.HANDLER ? 1 : 0) + count(box.items(), boxes);
      } else {
        sum += boxes ? 0 : 1;
      }
    }
    return sum;
  }

  private static int lanes(List<Scene.Item> items) {
    int sum = 0;
    for (Scene.Item item : items) {
      sum += item instanceof Scene.Box box ? 1 + lanes(box.items()) : 0;
    }
    return sum;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\u0000", "\ud800", "\udc00x", "\ufffe", "]]>", "<script>alert(1)</script>", "\"'&<>",
        "-->", "\u202eabc", "\u0007", "\ufdd0", "&#0;", "</svg>", "日本 😀"
      })
  void whateverIsInATextIsText(String hostile) throws Exception {
    GraphView graph =
        Graphs.graph(
            hostile,
            Graphs.task("a" + hostile).settings(Map.of("retries", hostile)),
            Graphs.text(node("if#1", Kind.CHOICE), hostile)
                .blocks(List.of(BlockView.of(hostile, List.of(Graphs.task("b"))))),
            Graphs.text(node("for#1", Kind.MAP), hostile)
                .blocks(List.of(BlockView.each(false, hostile, List.of(Graphs.task("c"))))),
            Graphs.text(node("return#1", Kind.RETURN), hostile));
    RunMarks.Mark mark =
        new RunMarks.Mark(Map.of(hostile, 1), hostile, List.of(hostile), Set.of(hostile));
    for (String text :
        List.of(
            SvgDrawing.of(graph),
            SvgDrawing.of(
                graph, new RunMarks(hostile, hostile, Map.of("b", mark, "for#1", mark))))) {
      Svg svg = Svg.parse(text);
      assertThat(svg.all("script")).isEmpty();
      assertThat(text).doesNotContain(" id=", "href", "url(", " on");
      assertThat(svg.texts())
          .contains(
              "a" + Svg.parse("<a>" + Markup.escaped(hostile) + "</a>").root().getTextContent());
      assertThat(text.getBytes(StandardCharsets.UTF_8)).doesNotContain(0, 7);
      assertThat(text).doesNotContain("\u202e", "\ufffe", "\ufdd0");
    }
  }

  @Test
  void twoHundredTasksFit() throws Exception {
    for (long seed = 1; seed < 6; seed++) {
      GraphView graph = LargeGraph.of(seed, 200);
      String text = SvgDrawing.of(graph);
      Svg svg = Svg.parse(text);
      assertThat(count(Scene.of(graph).items(), false)).isGreaterThanOrEqualTo(200);
      assertThat(Integer.parseInt(svg.root().getAttribute("width"))).isLessThan(2500);
      assertThat(text.length()).isLessThan(160_000);
    }
  }

  @Test
  void itIsToldToThoseWhoDoNotSeeIt() throws Exception {
    Svg svg = Svg.parse(SvgDrawing.of(Graphs.orders()));
    assertThat(svg.root().getAttribute("role")).isEqualTo("img");
    assertThat(svg.root().getAttribute("aria-label")).isEqualTo("dag orders");
    assertThat(svg.all("title").get(0).getTextContent()).isEqualTo("dag orders");
    assertThat(svg.all("desc").get(0).getTextContent())
        .isEqualTo("Prices \"orders\". 7 tasks, 9 lines.");
  }

  @Test
  void aLongTextIsCutAndWholeInTheTooltip() throws Exception {
    String name = "compareTheSumsOfAllOrdersWithThoseOfTheLedger";
    Svg svg = Svg.parse(SvgDrawing.of(Graphs.graph("d", Graphs.task(name))));
    assertThat(svg.texts())
        .anyMatch(text -> text.startsWith("compareTheSums") && text.endsWith("\u2026"));
    assertThat(svg.all("title").get(1).getTextContent()).startsWith(name + "\n");
  }

  @Test
  void theGraph() throws Exception {
    assertGolden("orders.svg", SvgDrawing.of(Graphs.orders()));
    assertGolden("nested.svg", SvgDrawing.of(Graphs.nested()));
  }

  @Test
  void aRun() throws Exception {
    assertGolden("orders-run.svg", SvgDrawing.of(Graphs.orders(), Runs.orders()));
  }

  /** {@code -Ddagsmith.regenerate=true} writes the file instead, to be looked at. */
  private static void assertGolden(String name, String text) throws Exception {
    Svg.parse(text);
    Path file = GOLDEN.resolve(name);
    if (Boolean.getBoolean("dagsmith.regenerate")) {
      Files.createDirectories(GOLDEN);
      Files.writeString(file, text);
    }
    assertThat(text).isEqualTo(Files.readString(file));
  }
}
