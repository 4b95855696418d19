package dev.dagsmith.runtime.core;

import static dev.dagsmith.runtime.core.Graphs.attempt;
import static dev.dagsmith.runtime.core.Graphs.block;
import static dev.dagsmith.runtime.core.Graphs.collect;
import static dev.dagsmith.runtime.core.Graphs.dag;
import static dev.dagsmith.runtime.core.Graphs.map;
import static dev.dagsmith.runtime.core.Graphs.on;
import static dev.dagsmith.runtime.core.Graphs.returns;
import static dev.dagsmith.runtime.core.Graphs.step;
import static dev.dagsmith.runtime.core.Graphs.task;
import static dev.dagsmith.runtime.core.Graphs.value;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A wide map costs little memory, and its hundred-thousandth instance no more than its first. */
class FlatnessTest {
  private static final int WIDTH = 100_000;

  @Test
  @Timeout(60) // a scan of all siblings at each event would take hours
  void aHundredThousandInstancesRunInLittleMemory() {
    Plan plan =
        Plan.of(
            dag(
                task("shared"),
                map(
                    "for#1",
                    "x#1",
                    task("a", "x#1", "shared"),
                    value("v#1", "a"),
                    attempt(
                        "try#1",
                        block(step("b", "v#1")),
                        List.of(on("E", "e#1", step("c"))),
                        null)),
                collect("list#1", List.of("for#1"), "a"),
                step("s"),
                returns("return#1", "list#1")));
    RunCore core = new RunCore(plan, RunSettings.of("r"));
    Echo echo = new Echo(core, plan);
    long before = used();
    core.step(new Event.Begin(), echo);
    echo.drain();
    long perInstance = (used() - before) / WIDTH;
    assertThat(echo.outcome).isNotNull();
    assertThat(echo.outcome.state()).isEqualTo(RunState.SUCCESS);
    assertThat(core.adds(new Instance(plan.find("list#1"), Instance.NO_PATH)).size())
        .isEqualTo(WIDTH);
    // 8 places of about 10 bytes each; the 256 MiB of heap hold ten times as much
    assertThat(perInstance).isLessThan(250);
  }

  private static long used() {
    Runtime runtime = Runtime.getRuntime();
    System.gc();
    return runtime.totalMemory() - runtime.freeMemory();
  }

  /** Answers everything well, one event at a time, first come first served. */
  private static final class Echo implements Commands {
    private final RunCore core;
    private final Plan plan;
    private final LongQueue queue = new LongQueue();
    @Nullable RunOutcome outcome;

    Echo(RunCore core, Plan plan) {
      this.core = core;
      this.plan = plan;
    }

    void drain() {
      while (!queue.isEmpty()) {
        long item = queue.take();
        int number = (int) (item >>> 32);
        int index = (int) item;
        Instance at = new Instance(number, index < 0 ? Instance.NO_PATH : new int[] {index});
        core.step(
            switch (plan.kind(number)) {
              case MAP -> new Event.Counted(at, WIDTH);
              case VALUE -> new Event.Evaluated(at);
              default -> new Event.Succeeded(at, 1);
            },
            this);
      }
    }

    @Override
    public void evaluate(Instance instance) {
      int[] path = instance.path();
      queue.add((long) instance.node() << 32 | (path.length == 0 ? -1 : path[0]) & 0xffffffffL);
    }

    @Override
    public void start(Instance instance, int attempt) {
      evaluate(instance);
    }

    @Override
    public void wake(Instance instance, Duration delay) {}

    @Override
    public void abandon(Instance instance, int attempt) {}

    @Override
    public void changed(
        Instance instance, TaskState state, int attempt, @Nullable Failure failure) {}

    @Override
    public void ended(RunOutcome how) {
      outcome = how;
    }
  }
}
