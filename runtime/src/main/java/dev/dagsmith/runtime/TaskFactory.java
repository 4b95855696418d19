package dev.dagsmith.runtime;

/**
 * Gives the objects that the methods of dags are called on, from a container: with it, a dag's
 * class needs no constructor without arguments, and its tasks have what the container injects.
 *
 * <pre>{@code
 * Engine engine = Engine.open(EngineConfig.defaults().taskFactory(applicationContext::getBean));
 * engine.run(OrdersDag.call(path, 10), RunOptions.DEFAULT);
 * }</pre>
 *
 * <p>It is asked once for each dag and engine, when the dag is first called; the object is used by
 * many threads at once. A factory that is given with a run ({@code OrdersDag.call(factory, ..)})
 * comes before it.
 */
@FunctionalInterface
public interface TaskFactory {
  /**
   * The object of a class.
   *
   * @param <T> the type of the value
   * @param type the class that declares the dag
   * @return never null
   * @throws RuntimeException if there is none; the tasks that need it fail with it
   */
  <T> T get(Class<T> type);
}
