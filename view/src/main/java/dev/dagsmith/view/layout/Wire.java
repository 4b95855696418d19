package dev.dagsmith.view.layout;

/**
 * A line to draw.
 *
 * @param from the key of the figure that it leaves
 * @param to the key of the figure that it reaches, later than the first and neither in it nor
 *     around it
 * @param bundle lines that leave the same figure and are of one bundle share what they can
 * @param label how wide its label is; 0 without one
 */
public record Wire(String from, String to, String bundle, int label) {}
