package dev.dagsmith.view.layout;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where everything is.
 *
 * @param width of all
 * @param height of all
 * @param figures by their keys
 * @param lanes of each frame, in their order
 * @param routes one for each wire, in their order; null for a wire that can't be drawn: it leads
 *     back, or into or out of the box that it leaves or reaches, which only a broken graph has
 */
public record Placement(
    int width,
    int height,
    Map<String, Rect> figures,
    Map<String, List<Rect>> lanes,
    List<@Nullable Route> routes) {}
