package dev.dagsmith.runtime.core;

/**
 * An instance, as the core holds it: a number in a frame of an expansion. Passed as three values
 * where there are many.
 */
record Place(Expansion expansion, int frame, int number) {
  /** Whether the plain call comes to this one before the other: elements before nodes. */
  boolean before(Place other) {
    Place mine = this;
    Place its = other;
    boolean within = false;
    int extra = mine.depth() - its.depth();
    for (; extra > 0; extra--) {
      mine = mine.up();
    }
    for (; extra < 0; extra++) {
      its = its.up();
      within = true;
    }
    while (mine.expansion != its.expansion) {
      mine = mine.up();
      its = its.up();
    }
    if (mine.frame != its.frame) {
      return mine.frame < its.frame;
    }
    return mine.number == its.number ? within : mine.number < its.number;
  }

  /** The map that it is in. */
  Place up() {
    Expansion outer = expansion.outer;
    if (outer == null) {
      throw new IllegalStateException("The run's own frame is in no map");
    }
    return new Place(outer, expansion.outerIndex, expansion.scope.map);
  }

  private int depth() {
    int depth = 0;
    for (Expansion at = expansion; at.outer != null; at = at.outer) {
      depth++;
    }
    return depth;
  }
}
