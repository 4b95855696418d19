package dev.dagsmith;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * What a {@link Dag} method says that Java has no word for. Each method also works in the plain
 * call, where it does the same one thing after another.
 *
 * <p>All methods are static and keep no state. None takes null.
 */
public final class Flow {
  /** Between two polls of a sensor in a plain call. */
  private static final long PLAIN_POLL_MILLIS = 10;

  private Flow() {}

  /** Statements of a dag, as a lambda. */
  @FunctionalInterface
  public interface Steps<E extends Exception> {
    /**
     * Runs them.
     *
     * @throws E what the lambda throws
     */
    void run() throws E;
  }

  /** A task call with a value, as a lambda. */
  @FunctionalInterface
  public interface Call<R, E extends Exception> {
    /**
     * Makes the call.
     *
     * @return what the call gives
     * @throws E what the lambda throws
     */
    R call() throws E;
  }

  /** A task call for an element. */
  @FunctionalInterface
  public interface Fn<T, R, E extends Exception> {
    /**
     * Makes the call for {@code element}.
     *
     * @param element the element
     * @return what the call gives
     * @throws E what the lambda throws
     */
    R apply(T element) throws E;
  }

  /** A sensor that is ready or not. */
  @FunctionalInterface
  public interface Condition<E extends Exception> {
    /**
     * {@return whether to go on}
     *
     * @throws E what the lambda throws
     */
    boolean test() throws E;
  }

  /** A sensor that finds a value. */
  @FunctionalInterface
  public interface Finder<T, E extends Exception> {
    /**
     * {@return the value, or empty while there is none}
     *
     * @throws E what the lambda throws
     */
    Optional<T> find() throws E;
  }

  /**
   * Steps that do not wait for each other. What is below waits for all of them.
   *
   * <pre>{@code
   * Flow.parallel(() -> toS3(x), () -> toDb(x));
   * }</pre>
   *
   * @param <E> what the lambda throws
   * @param branches lambdas with steps
   * @throws E what the lambda throws
   */
  @SafeVarargs
  public static <E extends Exception> void parallel(Steps<? extends E>... branches) throws E {
    for (Steps<? extends E> branch : branches) {
      branch.run();
    }
  }

  /**
   * In the head of a {@code for}: its iterations run one after another and stop at the first
   * failure.
   *
   * <pre>{@code
   * for (var month : Flow.inOrder(months)) { ... }
   * }</pre>
   *
   * @param <T> the type of the value
   * @param elements what to go through, in this order
   * @return the elements
   */
  public static <T> Iterable<T> inOrder(Iterable<T> elements) {
    return elements;
  }

  /**
   * {@link #inOrder(Iterable)} for an array.
   *
   * @param <T> the type of the value
   * @param elements what to go through, in this order
   * @return the elements
   */
  public static <T> Iterable<T> inOrder(T[] elements) {
    return Arrays.asList(elements);
  }

  /** A step that does nothing: what is below it in its block waits for everything above it. */
  public static void barrier() {}

  /**
   * {@return the task call of {@code call} for each element, at the same time; the results keep the
   * elements' order} The same as a stream's {@code map(..).toList()}, for tasks with checked
   * exceptions.
   *
   * @param <T> the type of the value
   * @param <R> the type of a result
   * @param <E> what the lambda throws
   * @param elements what to go through, in this order
   * @param call a lambda with one task call
   * @throws E what the lambda throws
   */
  public static <T, R, E extends Exception> List<R> map(
      Iterable<? extends T> elements, Fn<? super T, ? extends R, E> call) throws E {
    List<R> results = new ArrayList<>();
    for (T element : elements) {
      results.add(call.apply(element));
    }
    return Collections.unmodifiableList(results);
  }

  /**
   * A step that waits until the {@link Sensor} says true.
   *
   * @param <E> what the lambda throws
   * @param sensor a lambda with a call of a {@link Sensor}
   * @throws SensorTimeout in a run, when the sensor's timeout has passed
   * @throws E what the lambda throws
   */
  public static <E extends Exception> void until(Condition<E> sensor) throws E {
    while (!sensor.test()) {
      pauseInPlainCall();
    }
  }

  /**
   * A step that waits until the {@link Sensor} finds a value.
   *
   * @param <T> the type of the value
   * @param <E> what the lambda throws
   * @param sensor a lambda with a call of a {@link Sensor}
   * @return the value found
   * @throws SensorTimeout in a run, when the sensor's timeout has passed
   * @throws E what the lambda throws
   */
  public static <T, E extends Exception> T until(Finder<T, E> sensor) throws E {
    while (true) {
      Optional<T> found = sensor.find();
      if (found.isPresent()) {
        return found.get();
      }
      pauseInPlainCall();
    }
  }

  /**
   * Settings for one call, checked when the dag is compiled: {@code id}, {@code retries}, {@code
   * retryDelay}, {@code backoff}, {@code maxRetryDelay}, {@code jitter}, {@code timeout}, {@code
   * maxActive}, {@code pool}, {@code priority}, {@code label}.
   *
   * <pre>{@code
   * var clean = Flow.with("id=clean_orders, retries=5", () -> clean(orders));
   * }</pre>
   *
   * @param <R> the type of a result
   * @param <E> what the lambda throws
   * @param settings a constant, {@code name=value} pairs with commas between them
   * @param call a lambda with one task call
   * @return what the call gives
   * @throws E what the lambda throws
   */
  public static <R, E extends Exception> R with(String settings, Call<R, E> call) throws E {
    return call.call();
  }

  /**
   * {@link #with(String, Call)} for a task without a value.
   *
   * @param <E> what the lambda throws
   * @param settings a constant, {@code name=value} pairs with commas between them
   * @param call a lambda with one task call
   * @throws E what the lambda throws
   */
  public static <E extends Exception> void with(String settings, Steps<E> call) throws E {
    call.run();
  }

  private static void pauseInPlainCall() {
    try {
      Thread.sleep(PLAIN_POLL_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while waiting for a sensor in a plain call", e);
    }
  }
}
