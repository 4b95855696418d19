package dev.dagsmith.view.svg;

import dev.dagsmith.view.GraphView;
import dev.dagsmith.view.Scene;
import dev.dagsmith.view.layout.Layout;
import dev.dagsmith.view.layout.Placement;
import dev.dagsmith.view.layout.Rect;
import dev.dagsmith.view.layout.Route;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A graph as an SVG picture: tasks are cards, branches diamonds, maps stacked sheets, tries frames
 * with a lane for each of their blocks, called dags frames; values pass along solid lines, steps
 * wait along dashed ones. The picture is light or dark as its reader prefers, holds no script, asks
 * for nothing from elsewhere, and has no ids, so that many fit in one page. The same graph gives
 * the same text.
 *
 * <pre>{@code
 * Files.writeString(Path.of("prices.svg"), SvgDrawing.of(graph));
 * }</pre>
 */
public final class SvgDrawing {
  private static final int MARGIN = 4;

  private final GraphView graph;
  private final Scene scene;
  private final Looks looks;
  private final Placement placement;
  private final Markup out = new Markup();

  private SvgDrawing(GraphView graph, @Nullable RunMarks run) {
    this.graph = graph;
    this.scene = Scene.of(graph);
    this.looks = new Looks(run);
    this.placement =
        Layout.of(
            Figures.of(scene.items(), looks), scene.lines().stream().map(Figures::wire).toList());
  }

  /** The graph alone, with a line end. */
  public static String of(GraphView graph) {
    return new SvgDrawing(graph, null).draw();
  }

  /** The graph coloured by how far a run of it is, with a line end. */
  public static String of(GraphView graph, RunMarks run) {
    return new SvgDrawing(graph, run).draw();
  }

  private String draw() {
    Heading heading = Heading.of(graph, looks.run(), placement.width());
    int width = Math.max(placement.width(), heading.width()) + 2 * MARGIN;
    Legend legend = new Legend(scene, looks);
    int legendHeight = legend.height(width - 40);
    int top = heading.height();
    int height = top + placement.height() + legendHeight + (legendHeight == 0 ? 0 : 10);
    out.open(
        "svg",
        "xmlns",
        "http://www.w3.org/2000/svg",
        "class",
        "dagsmith",
        "role",
        "img",
        "aria-label",
        heading.label(),
        "width",
        width,
        "height",
        height,
        "viewBox",
        "0 0 " + width + " " + height);
    out.line().text("title", heading.label()).line();
    out.text("desc", heading.description(scene)).line();
    out.open("style").line().raw(Stylesheet.text()).close("style").line();
    out.empty("rect", "class", "ground", "width", width, "height", height, "rx", 8).line();
    heading.draw(out);
    int left = (width - placement.width()) / 2;
    out.open("g", "transform", "translate(" + left + " " + top + ")").line();
    Frames frames = new Frames(out, looks, placement);
    grounds(scene.items(), frames);
    lines();
    points(scene.items(), frames, new Shapes(out, looks));
    labels();
    out.close("g").line();
    legend.draw(new Shapes(out, looks), width - 40, 20, top + placement.height());
    return out.close("svg").line().toString();
  }

  private void grounds(List<Scene.Item> items, Frames frames) {
    for (Scene.Item item : items) {
      Rect at = placement.figures().get(item.key());
      if (item instanceof Scene.Box box && at != null) {
        frames.ground(box, at);
        box.items().stream()
            .filter(each -> placement.figures().containsKey(each.key()))
            .forEach(each -> grounds(List.of(each), frames));
        handlers(box).forEach(each -> grounds(each.items(), frames));
      }
    }
  }

  private void points(List<Scene.Item> items, Frames frames, Shapes shapes) {
    for (Scene.Item item : items) {
      Rect at = placement.figures().get(item.key());
      if (item instanceof Scene.Box box) {
        if (at != null) {
          frames.headers(box);
        }
        points(box.items(), frames, shapes);
      } else if (item instanceof Scene.Point point && at != null) {
        shapes.draw(point, at);
      }
    }
  }

  /** The lanes of a try beside its first; they are no figures of their own. */
  private List<Scene.Box> handlers(Scene.Box box) {
    return box.items().stream()
        .filter(each -> each instanceof Scene.Box && !placement.figures().containsKey(each.key()))
        .map(Scene.Box.class::cast)
        .toList();
  }

  private void lines() {
    Lines lines = new Lines(out);
    Faded faded = new Faded(scene, looks);
    for (int i = 0; i < scene.lines().size(); i++) {
      Route route = placement.routes().get(i);
      if (route != null) {
        lines.draw(scene.lines().get(i), route, faded.contains(scene.lines().get(i)));
      }
    }
  }

  private void labels() {
    Lines lines = new Lines(out);
    for (int i = 0; i < scene.lines().size(); i++) {
      Route route = placement.routes().get(i);
      if (route != null) {
        lines.label(scene.lines().get(i), route);
      }
    }
  }
}
