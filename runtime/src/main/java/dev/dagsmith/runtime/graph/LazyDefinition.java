package dev.dagsmith.runtime.graph;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A dag's definition, made once, when it is first asked for. Safe for use by several threads. */
public final class LazyDefinition {
  private final Supplier<DagDefinition> make;
  private volatile @Nullable DagDefinition made;

  /** The definition that {@code make} gives. */
  public LazyDefinition(Supplier<DagDefinition> make) {
    this.make = make;
  }

  /** The definition; the same object each time. */
  public DagDefinition get() {
    DagDefinition dag = made;
    if (dag == null) {
      synchronized (this) {
        dag = made;
        if (dag == null) {
          dag = make.get();
          made = dag;
        }
      }
    }
    return dag;
  }
}
