package dev.dagsmith.view.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LayoutTest {
  private static final Figure.Leaf A = new Figure.Leaf("a", 100, 40);
  private static final Figure.Leaf B = new Figure.Leaf("b", 60, 40);
  private static final Figure.Leaf C = new Figure.Leaf("c", 80, 40);

  static LongStream seeds() {
    return LongStream.range(0, 200);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void figuresStandApartEachInItsLane(long seed) {
    List<Figure> figures = new RandomFigures(seed).figures(3, 5, "");
    RandomFigures random = new RandomFigures(seed);
    assertThat(random.figures(3, 5, "")).isEqualTo(figures);
    Placement placement = Layout.of(figures, random.wires());
    Set<String> seen = new HashSet<>();
    assertApart(figures, new Rect(0, 0, placement.width(), placement.height()), placement, seen);
    assertThat(placement.figures().keySet()).isEqualTo(seen);
    assertThat(Layout.of(figures, random(seed).wires())).isEqualTo(placement);
  }

  private static void assertApart(
      List<Figure> figures, Rect around, Placement placement, Set<String> seen) {
    List<Rect> placed = new ArrayList<>();
    for (Figure figure : figures) {
      assertThat(seen.add(figure.key())).as("once: " + figure.key()).isTrue();
      Rect at = at(placement, figure.key());
      assertThat(inside(at, around)).as(figure + " at " + at + " in " + around).isTrue();
      for (Rect other : placed) {
        assertThat(overlap(at, other)).as(at + " and " + other).isFalse();
      }
      placed.add(at);
      if (figure instanceof Figure.Leaf leaf) {
        assertThat(at.width()).isEqualTo(leaf.width());
        assertThat(at.height()).isEqualTo(leaf.height());
      } else if (figure instanceof Figure.Frame frame) {
        List<Rect> lanes = placement.lanes().getOrDefault(frame.key(), List.of());
        assertThat(lanes).hasSameSizeAs(frame.lanes());
        for (int i = 0; i < lanes.size(); i++) {
          Figure.Lane lane = frame.lanes().get(i);
          Rect whole = lanes.get(i);
          assertThat(inside(whole, at)).isTrue();
          assertThat(whole.width()).isGreaterThanOrEqualTo(lane.minWidth());
          assertThat(i == 0 || whole.x() == lanes.get(i - 1).right()).isTrue();
          Rect below =
              new Rect(
                  whole.x(),
                  whole.y() + lane.header(),
                  whole.width(),
                  whole.height() - lane.header());
          assertApart(lane.figures(), below, placement, seen);
        }
      }
    }
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void linesGoDownFromFigureToFigureAndCrossNoOther(long seed) {
    RandomFigures random = random(seed);
    List<Figure> figures = new RandomFigures(seed).figures(3, 5, "");
    List<Wire> wires = random.wires();
    Placement placement = Layout.of(figures, wires);
    List<Rect> leaves = new ArrayList<>();
    leaves(figures, placement, leaves);
    assertThat(placement.routes()).hasSameSizeAs(wires);
    for (int i = 0; i < wires.size(); i++) {
      Rect from = at(placement, wires.get(i).from());
      Rect to = at(placement, wires.get(i).to());
      Route route = placement.routes().get(i);
      assertThat(route).as(wires.get(i).toString()).isNotNull();
      List<Spot> spots = route.spots();
      assertThat(spots.get(0)).isEqualTo(new Spot(from.middle(), from.bottom()));
      assertThat(spots.get(spots.size() - 1)).isEqualTo(new Spot(to.middle(), to.y()));
      assertThat(to.y()).isGreaterThan(from.bottom());
      assertThat(route.label() != null).isEqualTo(wires.get(i).label() > 0);
      for (int j = 1; j < spots.size(); j++) {
        assertClear(spots.get(j - 1), spots.get(j), leaves);
      }
    }
  }

  private static void assertClear(Spot above, Spot below, List<Rect> leaves) {
    assertThat(below.y()).isGreaterThanOrEqualTo(above.y());
    int left = Math.min(above.x(), below.x());
    int right = Math.max(above.x(), below.x());
    Rect way = new Rect(left, above.y(), Math.max(1, right - left), below.y() - above.y());
    for (Rect leaf : leaves) {
      assertThat(overlap(way, leaf)).as(above + " to " + below + " over " + leaf).isFalse();
    }
  }

  private static void leaves(List<Figure> figures, Placement placement, List<Rect> found) {
    for (Figure figure : figures) {
      if (figure instanceof Figure.Frame frame) {
        frame.lanes().forEach(lane -> leaves(lane.figures(), placement, found));
      } else {
        found.add(at(placement, figure.key()));
      }
    }
  }

  @Test
  void whatFollowsAloneStandsStraightBelow() {
    Placement placement = Layout.of(List.of(A, B, C), List.of(wire("a", "b"), wire("b", "c")));
    assertThat(at(placement, "b").middle()).isEqualTo(at(placement, "a").middle());
    assertThat(at(placement, "c").middle()).isEqualTo(at(placement, "a").middle());
    assertThat(at(placement, "c").y()).isGreaterThan(at(placement, "b").bottom());
  }

  @Test
  void theOrderOfTheSourceIsKeptWhereNothingCrosses() {
    Placement placement = Layout.of(List.of(A, B, C), List.of(wire("a", "b"), wire("a", "c")));
    assertThat(at(placement, "b").right()).isLessThan(at(placement, "c").x());
  }

  @Test
  void linesAreUncrossed() {
    Figure.Leaf d = new Figure.Leaf("d", 80, 40);
    Placement placement = Layout.of(List.of(A, B, C, d), List.of(wire("a", "d"), wire("b", "c")));
    assertThat(at(placement, "d").x()).isLessThan(at(placement, "c").x());
  }

  @Test
  void whatCannotBeDrawnIsLeftOut() {
    Figure.Frame frame = new Figure.Frame("f", List.of(new Figure.Lane(0, 0, List.of(A))), 0);
    List<Wire> wires =
        List.of(wire("f", "a"), wire("a", "f"), wire("b", "f"), wire("b", "b"), wire("x", "b"));
    assertThat(Layout.of(List.of(frame, B), wires).routes()).containsOnlyNulls().hasSize(5);
  }

  @Test
  void manyWithoutLinesStandInRows() {
    List<Figure> figures = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
      figures.add(new Figure.Leaf("k" + i, 100, 40));
    }
    assertThat(Layout.of(figures, List.of()).width()).isLessThan(1500);
  }

  private static RandomFigures random(long seed) {
    RandomFigures random = new RandomFigures(seed);
    random.figures(3, 5, "");
    return random;
  }

  private static Wire wire(String from, String to) {
    return new Wire(from, to, "", 0);
  }

  private static Rect at(Placement placement, String key) {
    Rect at = placement.figures().get(key);
    assertThat(at).as(key).isNotNull();
    return at;
  }

  private static boolean inside(Rect inner, Rect outer) {
    return inner.x() >= outer.x()
        && inner.y() >= outer.y()
        && inner.right() <= outer.right()
        && inner.bottom() <= outer.bottom();
  }

  private static boolean overlap(Rect a, Rect b) {
    return a.x() < b.right() && b.x() < a.right() && a.y() < b.bottom() && b.y() < a.bottom();
  }
}
