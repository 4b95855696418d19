package dev.dagsmith.runtime.engine;

import static dev.dagsmith.runtime.engine.Dags.STRING;
import static dev.dagsmith.runtime.engine.Dags.step;
import static dev.dagsmith.runtime.engine.Dags.task;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dagsmith.TaskContext;
import dev.dagsmith.runtime.RunResult;
import dev.dagsmith.runtime.core.RunState;
import dev.dagsmith.runtime.graph.TypeRef;
import dev.dagsmith.runtime.store.RunKey;
import dev.dagsmith.runtime.store.XComRow;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Values that do not fit into a row. */
class LargeXComTest {
  private static final String LARGE = "abcdefgh".repeat(300_000);

  @RegisterExtension final Engines engines = new Engines();

  @Test
  void aLargeValueIsPassedOnPushedAndPulled() {
    List<Object> seen = new ArrayList<>();
    RunResult<Object> result =
        engines.run(
            Dags.dag(
                "shop",
                TypeRef.VOID,
                task(
                    "make",
                    STRING,
                    in -> {
                      TaskContext.current().push("more", LARGE + "more");
                      return LARGE;
                    }),
                step("take", in -> seen.add(LARGE.equals(in.get("make"))), "make"),
                step(
                    "pull",
                    in -> {
                      var make = TaskContext.current().from("make");
                      seen.add(LARGE.equals(make.pull(String.class)));
                      return seen.add((LARGE + "more").equals(make.pull("more", String.class)));
                    },
                    "make")));
    assertThat(result.state()).isEqualTo(RunState.SUCCESS);
    assertThat(seen).containsOnly(true).hasSize(3);
    RunKey run = engines.engine().store().run("shop", result.runId()).key();
    List<XComRow> rows = new ArrayList<>();
    engines.engine().store().xcoms(run, rows::add);
    assertThat(rows).hasSize(2).allMatch(row -> row.inline() == null && row.size() > 2_000_000);
  }
}
