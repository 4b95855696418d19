package dev.dagsmith.runtime.engine.value;

import dev.dagsmith.runtime.core.Instance;
import dev.dagsmith.runtime.graph.DagDefinition;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The instances that a run's dags are called on. */
public final class RunSelves {
  private final Selves shared;
  private final DagDefinition dag;
  private final @Nullable Supplier<?> factory;
  private final Lazy<Object> given = new Lazy<>();
  private final Map<Instance, Lazy<Object>> groups = new ConcurrentHashMap<>();

  /**
   * The instances of a run.
   *
   * @param factory the one that the run was started with; null: each dag's own
   */
  public RunSelves(Selves shared, DagDefinition dag, @Nullable Supplier<?> factory) {
    this.shared = shared;
    this.dag = dag;
    this.factory = factory;
  }

  /** That of the run's own dag. */
  Object root() throws Throwable {
    Supplier<?> maker = factory;
    return maker == null ? shared.of(dag) : given.get(() -> Selves.make(dag, maker));
  }

  /** That of a group whose dag is called on no receiver of its own. */
  Object own(DagDefinition child) throws Throwable {
    return shared.of(child);
  }

  /** That of a group whose receiver the dag's body gives, evaluated once. */
  Object ofGroup(Instance group, Lazy.Maker<Object> receiver) throws Throwable {
    return groups.computeIfAbsent(group, key -> new Lazy<>()).get(receiver);
  }
}
