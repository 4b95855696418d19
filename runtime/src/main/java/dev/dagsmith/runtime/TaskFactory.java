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
 * <p>Any function of a class will do: {@code injector::getInstance} of Guice, {@code type -> new
 * Orders(repository)} for one dag, {@code Map.of(Orders.class, orders)::get} for several.
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
   * @param type the class that declares the dag
   * @return an instance of it, or of a subclass such as a proxy; if it is null or something else,
   *     the tasks that need it fail with a text that says so
   * @throws RuntimeException if there is none; the tasks that need it fail with it
   */
  Object get(Class<?> type);
}
