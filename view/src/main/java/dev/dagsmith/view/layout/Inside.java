package dev.dagsmith.view.layout;

import java.util.List;
import java.util.Map;

/**
 * A block with everything in it placed, seen from its own top left corner.
 *
 * @param block the block
 * @param width of all
 * @param height of all, with the foot
 * @param figures by their keys
 * @param lanes in their order
 * @param ports how far right of the left each is
 * @param routes of the links
 * @param blocks what is in the blocks in it
 */
record Inside(
    Block block,
    int width,
    int height,
    Map<String, Rect> figures,
    List<Rect> lanes,
    Map<String, Integer> ports,
    Map<Link, Route> routes,
    Map<String, Inside> blocks) {

  /** How far right of the middle a port is. */
  int shift(String port) {
    return ports.getOrDefault(port, width / 2) - width / 2;
  }
}
