package dev.dagsmith.runtime.version;

import dev.dagsmith.view.GraphChange;
import dev.dagsmith.view.GraphView;
import org.jspecify.annotations.Nullable;

/** Compares stored versions of a composed graph. */
public final class Versions {
  private Versions() {}

  /**
   * What changed from one version to another, both as {@link GraphText} wrote them.
   *
   * @return null if it can't be known: one of them was built by hand
   */
  public static @Nullable GraphChange change(@Nullable String old, String now) {
    GraphView before = old == null ? null : GraphReader.read(old);
    GraphView after = GraphReader.read(now);
    return before == null || after == null ? null : GraphChange.between(before, after);
  }
}
