package dev.dagsmith.runtime;

import dev.dagsmith.runtime.graph.DagDefinition;
import dev.dagsmith.runtime.graph.LazyDefinition;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A dag with its arguments: what an engine runs. Generated classes make them from typed parameters.
 *
 * @param <T> the type of the run's result
 * @param dag the dag
 * @param arguments the values of its parameters, in order; null for injected ones, and for a value
 *     that is null
 * @param factory makes the instance that the dag's methods are called on, once for the run; null:
 *     the one of the engine's {@link TaskFactory}, or else of the class's constructor without
 *     arguments, made once and shared by its runs
 */
@SuppressWarnings("UnusedTypeParameter") // ties the call to the type of its result
public record DagCall<T extends @Nullable Object>(
    DagDefinition dag, List<@Nullable Object> arguments, @Nullable Supplier<?> factory) {
  /**
   * Copies the list.
   *
   * @param dag what is run
   * @param factory makes the instance that a dag's method is called on; null for a static one
   * @param arguments the arguments, in the order of the parameters
   */
  public DagCall {
    arguments = Collections.unmodifiableList(new ArrayList<>(arguments));
    if (arguments.size() != dag.params().size()) {
      throw new IllegalArgumentException(
          dag.dagId() + " takes " + dag.params().size() + " arguments, not " + arguments.size());
    }
  }

  /**
   * A dag with these arguments; for generated classes, whose compiler has less to infer than where
   * they are a list.
   *
   * @param dag what is run
   * @param arguments the values of its parameters, in order; null for injected ones, and for a
   *     value that is null
   * @param factory makes the instance that the dag's methods are called on, or null
   */
  public DagCall(LazyDefinition dag, @Nullable Object[] arguments, @Nullable Supplier<?> factory) {
    this(dag.get(), Arrays.asList(arguments), factory);
  }

  /**
   * Runs it as {@link Dagsmith#run(DagCall)} does, and waits until it has ended.
   *
   * @return how it ended, well or badly
   * @throws RunInterrupted if this thread is interrupted meanwhile
   */
  public RunResult<T> run() {
    return Dagsmith.run(this);
  }

  /**
   * Starts it as {@link Dagsmith#start(DagCall)} does.
   *
   * @return a handle, to wait for the run's end
   */
  public RunHandle<T> start() {
    return Dagsmith.start(this);
  }
}
