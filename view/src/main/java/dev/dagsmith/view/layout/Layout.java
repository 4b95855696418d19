package dev.dagsmith.view.layout;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Places figures and lines. */
public final class Layout {
  private final Map<String, Rect> figures = new HashMap<>();
  private final Map<String, List<Rect>> lanes = new HashMap<>();
  private final Map<Block, Spot> corners = new HashMap<>();

  private Layout() {}

  /**
   * Places all of a picture.
   *
   * @param figures in the order of the source
   * @param wires the lines between them
   */
  public static Placement of(List<Figure> figures, List<Wire> wires) {
    Block all = new Block(new Figure.Frame("", List.of(new Figure.Lane(0, 0, figures)), 0), null);
    Wiring wiring = new Wiring(all);
    List<List<Wiring.Piece>> pieces = wires.stream().map(wiring::cut).toList();
    Inside inside = BlockLayout.of(all);
    Layout layout = new Layout();
    Map<Block, Inside> blocks = new HashMap<>();
    layout.settle(inside, 0, 0, blocks);
    List<@Nullable Route> routes = new ArrayList<>();
    pieces.forEach(each -> routes.add(each.isEmpty() ? null : layout.route(each, blocks)));
    return new Placement(inside.width(), inside.height(), layout.figures, layout.lanes, routes);
  }

  private void settle(Inside inside, int x, int y, Map<Block, Inside> blocks) {
    blocks.put(inside.block(), inside);
    corners.put(inside.block(), new Spot(x, y));
    lanes.put(inside.block().key, inside.lanes().stream().map(lane -> lane.moved(x, y)).toList());
    inside
        .figures()
        .forEach(
            (key, rect) -> {
              figures.put(key, rect.moved(x, y));
              Inside child = inside.blocks().get(key);
              if (child != null) {
                settle(child, x + rect.x(), y + rect.y(), blocks);
              }
            });
  }

  /** Puts the parts of a line together again. */
  private Route route(List<Wiring.Piece> pieces, Map<Block, Inside> blocks) {
    List<Spot> spots = new ArrayList<>();
    Spot label = null;
    for (Wiring.Piece piece : pieces) {
      Inside inside = blocks.get(piece.block());
      Spot corner = corners.get(piece.block());
      Route route = inside == null ? null : inside.routes().get(piece.link());
      if (route != null && corner != null) {
        for (Spot spot : route.spots()) {
          Spot next = spot.moved(corner.x(), corner.y());
          if (spots.isEmpty() || !spots.get(spots.size() - 1).equals(next)) {
            spots.add(next);
          }
        }
        label = route.label() == null ? label : route.label().moved(corner.x(), corner.y());
      }
    }
    return new Route(spots, label);
  }
}
