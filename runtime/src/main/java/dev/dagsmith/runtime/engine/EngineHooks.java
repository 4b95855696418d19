package dev.dagsmith.runtime.engine;

import dev.dagsmith.runtime.RunListener;
import dev.dagsmith.runtime.TaskFactory;
import dev.dagsmith.runtime.TaskInterceptor;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;
import org.jspecify.annotations.Nullable;

/**
 * What an application adds to its engine.
 *
 * @param listeners hear how all runs go on
 * @param interceptors go around the calls of tasks, the first around all others
 * @param factory gives the objects that dags are called on; null: each dag's own constructor
 */
public record EngineHooks(
    List<RunListener> listeners,
    List<TaskInterceptor> interceptors,
    @Nullable TaskFactory factory) {
  /** Adds nothing. */
  public static final EngineHooks NONE = new EngineHooks(List.of(), List.of(), null);

  /**
   * Copies the lists.
   *
   * @param listeners hear how all runs go on
   * @param interceptors go around the calls of tasks, the first around all others
   * @param factory gives the objects that dags are called on; null: each dag's own constructor
   */
  public EngineHooks {
    listeners = List.copyOf(listeners);
    interceptors = List.copyOf(interceptors);
  }

  EngineHooks and(RunListener listener) {
    return new EngineHooks(with(listeners, listener), interceptors, factory);
  }

  EngineHooks and(TaskInterceptor interceptor) {
    return new EngineHooks(listeners, with(interceptors, interceptor), factory);
  }

  EngineHooks from(TaskFactory newFactory) {
    return new EngineHooks(listeners, interceptors, newFactory);
  }

  /** The same, with the listeners that libraries on the class path bring. */
  EngineHooks discovered() {
    EngineHooks all = this;
    for (RunListener each : ServiceLoader.load(RunListener.class)) {
      all = all.and(each);
    }
    return all;
  }

  private static <T> List<T> with(List<T> before, T one) {
    List<T> all = new ArrayList<>(before);
    all.add(one);
    return all;
  }
}
