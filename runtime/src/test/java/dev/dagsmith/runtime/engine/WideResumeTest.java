package dev.dagsmith.runtime.engine;

import static dev.dagsmith.runtime.engine.Dags.INT;
import static dev.dagsmith.runtime.engine.Dags.returns;
import static dev.dagsmith.runtime.engine.Dags.task;
import static dev.dagsmith.runtime.engine.Maps.collect;
import static dev.dagsmith.runtime.engine.Maps.map;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dagsmith.runtime.RunInterrupted;
import dev.dagsmith.runtime.RunOptions;
import dev.dagsmith.runtime.graph.DagDefinition;
import dev.dagsmith.runtime.store.ForwardingStore;
import dev.dagsmith.runtime.store.InstanceKey;
import dev.dagsmith.runtime.store.InstanceRow;
import dev.dagsmith.runtime.store.MapPath;
import dev.dagsmith.runtime.store.RunKey;
import dev.dagsmith.runtime.store.RunStore;
import dev.dagsmith.runtime.store.StoreException;
import dev.dagsmith.runtime.store.XComRow;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A run of a wide map reads pages when it goes on, not instances. */
class WideResumeTest {
  private static final int WIDTH = 1_500;

  @RegisterExtension final Engines engines = new Engines();
  private final AtomicInteger executed = new AtomicInteger();

  private DagDefinition dag() {
    return Dags.dag(
        "wide",
        INT,
        map(
            "for#1",
            in -> IntStream.range(0, WIDTH).boxed().toList(),
            INT,
            task("each", INT, in -> counted(in.get("x#1")), "x#1"),
            task("next", INT, in -> counted(in.get("each")), "each")),
        collect("all#1", INT, "for#1", "next"),
        task(
            "sum",
            INT,
            in -> in.<List<Integer>>get("all#1").stream().mapToInt(each -> each).sum(),
            "all#1"),
        returns("sum"));
  }

  private int counted(int value) {
    executed.incrementAndGet();
    return value;
  }

  @Test
  void whatIsDoneIsReadByThePage() {
    WatchedStore store = new WatchedStore();
    store.before =
        commit -> {
          for (InstanceRow row : commit.rows().instances()) {
            if (row.key().instance().taskId().equals("sum")) {
              throw new StoreException(StoreException.Kind.LOST, "no power", null);
            }
          }
        };
    try (Engine first = Engine.open(engines.config(), store)) {
      assertThatThrownBy(() -> first.run(Dags.call(dag()), RunOptions.DEFAULT.runId("r1")))
          .isInstanceOf(RunInterrupted.class);
    }
    store.before = commit -> {};
    executed.set(0);

    CountingStore counting = new CountingStore(store);
    try (Engine second = Engine.open(engines.config(), counting)) {
      assertThat(second.run(Dags.call(dag()), RunOptions.DEFAULT.runId("r1")).result())
          .isEqualTo(WIDTH * (WIDTH - 1) / 2);
    }

    assertThat(executed).hasValue(0);
    assertThat(counting.points).hasValueLessThan(10);
    assertThat(counting.pages).hasValueLessThan(50);
  }

  private static final class CountingStore extends ForwardingStore {
    final AtomicInteger points = new AtomicInteger();
    final AtomicInteger pages = new AtomicInteger();

    CountingStore(RunStore inner) {
      super(inner);
    }

    @Override
    public @Nullable InstanceRow instance(InstanceKey key) {
      points.incrementAndGet();
      return super.instance(key);
    }

    @Override
    public @Nullable XComRow xcom(InstanceKey key, String name) {
      points.incrementAndGet();
      return super.xcom(key, name);
    }

    @Override
    public List<InstanceRow> instances(
        RunKey run, String taskId, @Nullable MapPath after, int limit) {
      pages.incrementAndGet();
      return super.instances(run, taskId, after, limit);
    }

    @Override
    public List<XComRow> elements(
        InstanceKey task, String name, @Nullable MapPath after, int limit) {
      pages.incrementAndGet();
      return super.elements(task, name, after, limit);
    }
  }
}
