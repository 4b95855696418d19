package dev.dagsmith.runtime.engine;

import static dev.dagsmith.runtime.engine.Dags.STRING;
import static dev.dagsmith.runtime.engine.Dags.returns;
import static dev.dagsmith.runtime.engine.Dags.step;
import static dev.dagsmith.runtime.engine.Dags.task;
import static dev.dagsmith.runtime.engine.Dags.value;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dagsmith.TaskContext;
import dev.dagsmith.runtime.RunOptions;
import dev.dagsmith.runtime.RunResult;
import dev.dagsmith.runtime.blob.XComConfig;
import dev.dagsmith.runtime.blob.XComLimits;
import dev.dagsmith.runtime.core.RunState;
import dev.dagsmith.runtime.graph.DagDefinition;
import dev.dagsmith.runtime.graph.TypeRef;
import dev.dagsmith.runtime.store.RunKey;
import dev.dagsmith.runtime.store.RunRow;
import dev.dagsmith.runtime.store.XComRow;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Values that do not fit into a row. */
class LargeXComTest {
  private static final TypeRef STRINGS = TypeRef.of(List.class, String.class);

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

  /** Returns what is made of a task's value. */
  private static DagDefinition glued() {
    return Dags.dag(
        "shop",
        STRINGS,
        task("make", STRING, in -> LARGE),
        value("twice", in -> List.of(in.<String>get("make"), "b"), "make"),
        returns("twice"));
  }

  @Test
  void aRunsResultThatIsNoTasksValueIsInItsRow() {
    RunResult<Object> result = engines.run(glued());
    assertThat(result.result()).isEqualTo(List.of(LARGE, "b"));
    RunRow run = engines.engine().store().run("shop", result.runId());
    XComRow row = engines.engine().store().xcom(run.end().result(), XComRow.RETURN_VALUE);
    assertThat(row.inline()).hasSizeGreaterThan(LARGE.length());
    assertThat(
            engines
                .engine()
                .run(Dags.<Object>call(glued()), RunOptions.DEFAULT.runId(result.runId())))
        .as("read again")
        .extracting(RunResult::result)
        .isEqualTo(List.of(LARGE, "b"));
  }

  @Test
  void aRunsResultThatIsTooLargeFailsTheRun() {
    engines.configure(
        config ->
            config.xcoms(
                XComConfig.DEFAULT.limits(
                    XComLimits.DEFAULT.refuse("database", LARGE.length() + 4))));
    RunResult<Object> result = engines.run(glued());
    assertThat(result.state()).isEqualTo(RunState.FAILED);
    assertThat(result.error().failure().message())
        .startsWith("The result of run " + result.runId() + ", which no task gives as it is, has ")
        .contains("xcom_limit.database is", "let a task make it that has a backend");
  }
}
