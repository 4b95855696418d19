package dev.dagsmith.view.svg;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dagsmith.view.Graphs;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RunMarksTest {
  @ParameterizedTest
  @EnumSource(State.class)
  void everyStateHasColoursLightAndDarkAndASign(State state) {
    assertThat(Stylesheet.text().split("\\." + state.style() + "\\{--f:", -1)).hasSize(3);
    assertThat(State.of(state.display())).isEqualTo(state);
    assertThat(state.sign()).startsWith("M");
  }

  @Test
  void everyNameThatIsUsedHasAColourLightAndDark() {
    String style = Stylesheet.text();
    int dark = style.indexOf("@media");
    for (String name : new String[] {"ground", "ink", "soft", "edge", "way"}) {
      assertThat(style).contains("var(--" + name + ")");
      assertThat(style.substring(0, dark)).contains("--" + name + ":");
      assertThat(style.substring(dark)).contains("--" + name + ":");
    }
  }

  @Test
  void theMostUrgentStateColoursATaskAndTheOthersAreCounted() throws Exception {
    RunMarks marks =
        new RunMarks(
            "r1", "failed", Map.of("a", Runs.mark("", Map.of("success", 24, "failed", 1))));
    Svg svg = Svg.parse(SvgDrawing.of(Graphs.graph("d", Graphs.task("a")), marks));
    assertThat(svg.all("g", "node").get(0).getAttribute("class")).isEqualTo("node task s-failed");
    assertThat(svg.texts()).contains("1 failed \u00b7 24 success", "1 failed", "24 success");
    assertThat(svg.all("rect", "bar")).hasSize(2);
    assertThat(svg.texts()).contains("run r1: failed");
  }

  @Test
  void whatHasNotBegunSaysSo() throws Exception {
    Svg svg =
        Svg.parse(
            SvgDrawing.of(
                Graphs.graph("d", Graphs.task("a")), new RunMarks("r1", "running", Map.of())));
    assertThat(svg.all("g", "node").get(0).getAttribute("class")).isEqualTo("node task s-none");
    assertThat(svg.texts()).contains("not begun");
  }

  @Test
  void waysThatWereNotTakenAreFaded() throws Exception {
    Svg svg = Svg.parse(SvgDrawing.of(Graphs.orders(), Runs.orders()));
    assertThat(svg.all("path", "line way")).hasSize(2);
    assertThat(svg.all("path", "line way faded")).hasSize(1);
    assertThat(svg.texts()).contains("3 elements");
  }

  @Test
  void aTaskInACalledDagIsKnownByItsWholeId() throws Exception {
    RunMarks marks =
        new RunMarks("r1", "failed", Map.of("clean__1.trim", Runs.mark("", Map.of("failed", 1))));
    Svg svg = Svg.parse(SvgDrawing.of(Graphs.nested(), marks));
    assertThat(svg.all("g", "node task s-failed")).hasSize(1);
    assertThat(svg.all("g", "node task s-failed").get(0).getTextContent())
        .startsWith("clean__1.trim\n");
  }
}
