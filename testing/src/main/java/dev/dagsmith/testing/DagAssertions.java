package dev.dagsmith.testing;

import dev.dagsmith.runtime.DagProvider;
import org.jspecify.annotations.Nullable;

/**
 * Where assertions on runs and graphs begin. They are AssertJ's, so {@code as}, soft assertions and
 * all else of it work.
 *
 * <pre>{@code
 * assertThat(run).succeeded().hasResult("mill").hasOrder(PricesDag.Task.ASK, PricesDag.Task.CHEAPEST);
 * assertThat(run).task(PricesDag.Task.ASK).hasInstances(3).hasAttempts(1).succeeded();
 * assertGraph(new PricesDag()).matchesFile(Path.of("src/test/resources/prices.txt"));
 * }</pre>
 */
public final class DagAssertions {
  private DagAssertions() {}

  /**
   * Asserts on a run. When it fails, the text shows the run as a tree.
   *
   * @param <T> the type of the run's result
   * @param run the run
   * @return what asserts on it
   */
  public static <T extends @Nullable Object> RunAssert<T> assertThat(TestRun<T> run) {
    return new RunAssert<>(run);
  }

  /**
   * Asserts on the graph of a dag: {@code assertGraph(new PricesDag())}.
   *
   * @param dag the generated class, {@code new PricesDag()}
   * @return what asserts on it
   */
  public static GraphAssert assertGraph(DagProvider dag) {
    return new GraphAssert(dag.definition());
  }
}
