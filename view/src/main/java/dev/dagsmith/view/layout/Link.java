package dev.dagsmith.view.layout;

/**
 * A part of one or more lines: the one that lies in one block, from a figure or port of it to
 * another.
 *
 * @param from where it leaves
 * @param to where it arrives
 * @param bundle links from one end that are of one bundle share their bends
 * @param label how wide its label is; 0 without one
 */
record Link(End from, End to, String bundle, int label) {
  /**
   * An end.
   *
   * @param key a figure of the block, or one of its own ports
   * @param port the port of that figure; empty: its middle
   */
  record End(String key, String port) {}
}
