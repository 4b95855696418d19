package dev.dagsmith.runtime.engine.value;

import dev.dagsmith.runtime.TaskFactory;
import dev.dagsmith.runtime.engine.failure.ThrowableText;
import dev.dagsmith.runtime.graph.DagDefinition;
import java.util.IdentityHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The instances that dags are called on: one for each dag and process, made when it is first
 * needed.
 */
public final class Selves {
  private final IdentityHashMap<DagDefinition, Lazy<Object>> own = new IdentityHashMap<>();
  private final @Nullable TaskFactory container;

  /**
   * The instances of an engine.
   *
   * @param container where they come from; null: the dags' own constructors
   */
  public Selves(@Nullable TaskFactory container) {
    this.container = container;
  }

  /** The instance that the container gives, or else the dag's own factory makes. */
  Object of(DagDefinition dag) throws Throwable {
    Class<?> type = dag.origin().type();
    TaskFactory from = container;
    if (from != null && type != null) {
      return lazy(dag).get(() -> checked(dag, type, make(dag, () -> from.get(type))));
    }
    Supplier<?> factory = dag.factory();
    if (factory == null) {
      throw new IllegalStateException(
          "Dag "
              + dag.dagId()
              + (dag.origin().instance()
                  ? " needs an instance of "
                      + dag.origin().className()
                      + ", which has no constructor without arguments. Start it with a factory, or"
                      + " open the engine with EngineConfig.taskFactory."
                  : " is static and has no instance."));
    }
    return lazy(dag).get(() -> make(dag, factory));
  }

  private synchronized Lazy<Object> lazy(DagDefinition dag) {
    return own.computeIfAbsent(dag, key -> new Lazy<>());
  }

  /** A container may hold something else than a dag's class under its name. */
  private static Object checked(DagDefinition dag, Class<?> type, Object made) {
    if (!type.isInstance(made)) {
      throw new IllegalStateException(
          "The task factory was asked for "
              + type.getName()
              + ", that dag "
              + dag.dagId()
              + " is called on, and gave "
              + made.getClass().getName()
              + ", which is none. Have it give one, or a subclass.");
    }
    return made;
  }

  /** Calls a factory; if it fails the text says which and for what. */
  static Object make(DagDefinition dag, Supplier<?> factory) {
    @Nullable Object made;
    try {
      made = factory.get();
    } catch (Throwable thrown) {
      throw new IllegalStateException(
          "The instance of "
              + dag.origin().className()
              + " that dag "
              + dag.dagId()
              + " is called on could not be made: "
              + ThrowableText.text(thrown),
          thrown);
    }
    if (made == null) {
      throw new IllegalStateException(
          "The factory of " + dag.origin().className() + " for dag " + dag.dagId() + " gave null.");
    }
    return made;
  }
}
