package dev.dagsmith.runtime.engine;

import static dev.dagsmith.runtime.engine.Dags.INT;
import static dev.dagsmith.runtime.engine.Dags.task;
import static dev.dagsmith.runtime.engine.Maps.map;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dagsmith.runtime.ClearSpec;
import dev.dagsmith.runtime.RunOptions;
import dev.dagsmith.runtime.core.RunState;
import dev.dagsmith.runtime.graph.DagDefinition;
import dev.dagsmith.runtime.graph.TypeRef;
import dev.dagsmith.runtime.store.StoreException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What is cleared is written by the thousand rows; between them a process may end. */
class InterruptedClearTest {
  /** Two rows each, so that none is left for the group that begins the run again. */
  private static final int WIDTH = 500;

  @RegisterExtension final Engines engines = new Engines();
  private final WatchedStore store = new WatchedStore();
  private final AtomicInteger executed = new AtomicInteger();

  private DagDefinition dag() {
    return Dags.dag(
        "wide",
        TypeRef.VOID,
        map(
            "for#1",
            in -> IntStream.range(0, WIDTH).boxed().toList(),
            INT,
            task("each", INT, in -> executed.incrementAndGet(), "x#1")));
  }

  @Test
  void allThatWasToBeClearedMayHaveBeenWhenTheProcessEnded() throws Exception {
    engines.on(store).run(Dags.call(dag()), RunOptions.DEFAULT.runId("r1"));
    store.before =
        commit -> {
          if (!commit.rows().reopened().isEmpty()) {
            throw new StoreException(StoreException.Kind.LOST, "no power", null);
          }
        };
    assertThatThrownBy(this::clear).isInstanceOf(StoreException.class);
    store.before = commit -> {};
    engines.engine().close();
    engines.on(store);

    executed.set(0);
    assertThat(clear()).isEqualTo(RunState.SUCCESS);
    assertThat(executed).hasValue(WIDTH);
  }

  private RunState clear() throws InterruptedException {
    return engines
        .engine()
        .clear(dag(), null, "r1", ClearSpec.task("each"), RunOptions.DEFAULT)
        .await()
        .state();
  }
}
