package dev.dagsmith.runtime.engine;

import static dev.dagsmith.runtime.engine.Dags.STRING;
import static dev.dagsmith.runtime.engine.Dags.returns;
import static dev.dagsmith.runtime.engine.Dags.step;
import static dev.dagsmith.runtime.engine.Dags.task;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dagsmith.TaskContext;
import dev.dagsmith.runtime.RunOptions;
import dev.dagsmith.runtime.RunResult;
import dev.dagsmith.runtime.blob.XComConfig;
import dev.dagsmith.runtime.blob.XComGarbage;
import dev.dagsmith.runtime.blob.XComLimits;
import dev.dagsmith.runtime.core.RunState;
import dev.dagsmith.runtime.graph.DagDefinition;
import dev.dagsmith.runtime.graph.TaskSettings;
import dev.dagsmith.runtime.graph.TypeRef;
import dev.dagsmith.runtime.store.BlobRef;
import dev.dagsmith.runtime.store.PruneSpec;
import dev.dagsmith.runtime.store.RunKey;
import dev.dagsmith.runtime.store.RunStore;
import dev.dagsmith.runtime.store.XComRow;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Values outside of the database, as runs meet them. */
class BackendTest {
  private static final String VALUE = "abcdefgh".repeat(1_000);

  @RegisterExtension final Engines engines = new Engines();
  @TempDir Path files;

  private void configure(UnaryOperator<XComConfig> setting) {
    engines.configure(
        config -> config.xcoms(setting.apply(XComConfig.DEFAULT.files(files).threshold(100))));
  }

  private RunStore store() {
    return engines.engine().store();
  }

  /** Runs a task whose value another gets, and which pushes a small one and a large one. */
  private RunResult<Object> run(TaskSettings settings) {
    return engines.run(
        Dags.dag(
            "shop",
            TypeRef.VOID,
            task(
                "make",
                STRING,
                settings,
                in -> {
                  TaskContext.current().push("small", "s");
                  TaskContext.current().push("large", VALUE + "!");
                  return VALUE;
                }),
            step(
                "take",
                in -> {
                  assertThat((Object) in.get("make")).isEqualTo(VALUE);
                  var make = TaskContext.current().from("make");
                  assertThat(make.pull("small", String.class)).isEqualTo("s");
                  return assertThat(make.pull("large", String.class)).isEqualTo(VALUE + "!");
                },
                "make")));
  }

  private Map<String, String> places(RunResult<?> result) {
    Map<String, String> places = new TreeMap<>();
    rows(result)
        .forEach(
            row -> {
              BlobRef blob = row.blob();
              places.put(row.key(), blob == null ? "row" : blob.backend());
            });
    return places;
  }

  private List<XComRow> rows(RunResult<?> result) {
    RunKey run = requireNonNull(store().run("shop", result.runId())).key();
    List<XComRow> rows = new ArrayList<>();
    store().xcoms(run, rows::add);
    return rows;
  }

  private List<Path> stored() throws IOException {
    try (Stream<Path> all = Files.walk(files)) {
      return all.filter(Files::isRegularFile).toList();
    }
  }

  @Test
  void aTaskChoosesItsBackendForWhatIsLarge() throws IOException {
    configure(config -> config);
    RunResult<Object> result = run(TaskSettings.DEFAULT.xcom("file", "json"));
    assertThat(result.state()).isEqualTo(RunState.SUCCESS);
    assertThat(places(result))
        .isEqualTo(Map.of("return_value", "file", "large", "file", "small", "row"));
    assertThat(stored()).hasSize(2).allMatch(each -> each.toFile().length() > VALUE.length());
  }

  @Test
  void theEngineChoosesForTasksThatDoNot() throws IOException {
    configure(config -> config.backend("file").compressed(true));
    assertThat(places(run(TaskSettings.DEFAULT)))
        .isEqualTo(Map.of("return_value", "file", "large", "file", "small", "row"));
    assertThat(stored()).hasSize(2).allMatch(each -> each.toFile().length() < 200);
    assertThat(places(run(TaskSettings.DEFAULT.xcom("database", "json"))).values())
        .containsOnly("row");
  }

  @Test
  void anUnknownBackendFailsItsTask() {
    configure(config -> config);
    assertThat(run(TaskSettings.DEFAULT.xcom("attic", "json")).error().failure().message())
        .startsWith("There is no XCom backend \"attic\", only database, file");
  }

  @Test
  void filesGoWithTheirRun() throws IOException {
    configure(config -> config.backend("file"));
    run(TaskSettings.DEFAULT);
    int pruned =
        store().prune(new PruneSpec(null, null, 0), 10, engines.engine().backends()::purge);
    assertThat(pruned).isEqualTo(1);
    assertThat(stored()).isEmpty();
  }

  @Test
  void garbageIsWhatNoRowNames() throws IOException {
    configure(config -> config.backend("file"));
    run(TaskSettings.DEFAULT);
    Path one = stored().get(0);
    Files.write(one.resolveSibling("0".repeat(32)), new byte[1]);
    Files.write(one.resolveSibling("1".repeat(32) + ".part"), new byte[1]);
    Files.write(one.resolveSibling("notes.txt"), new byte[1]);
    assertThat(XComGarbage.collect(store(), engines.engine().backends())).isEqualTo(2);
    assertThat(stored()).hasSize(3).contains(one, one.resolveSibling("notes.txt"));
  }

  @Test
  void aValueThatIsTooLargeFailsItsTaskAndSaysSo() throws IOException {
    configure(config -> config.limits(XComLimits.DEFAULT.refuse("database", 8_001)));
    RunResult<Object> result = run(TaskSettings.DEFAULT);
    assertThat(result.error().taskId()).isEqualTo("make");
    assertThat(result.error().failure().message())
        .matches(
            "XCom large of make of run shop .* has 8003 bytes, and xcom_limit.database is 8001\\."
                + " It is not stored\\. Keep it in a backend .*");
    assertThat(result.error().failure().stack()).contains("BackendTest");
    assertThat(run(TaskSettings.DEFAULT.xcom("file", "json")).state()).isEqualTo(RunState.SUCCESS);
  }

  @Test
  void aRunWhoseResultIsGoneFailsAndSaysSo() throws Exception {
    configure(config -> config.backend("file"));
    AtomicBoolean works = new AtomicBoolean();
    DagDefinition dag =
        Dags.dag(
            "shop",
            STRING,
            task("make", STRING, in -> VALUE),
            step(
                "check",
                in -> {
                  assertThat(works).isTrue();
                  return null;
                }),
            returns("make"));
    String runId = engines.run(dag).runId();
    for (Path each : stored()) {
      Files.delete(each);
    }
    works.set(true);
    RunResult<?> again = engines.engine().retry(dag, null, runId, RunOptions.DEFAULT).await();
    assertThat(again.error().failure().message())
        .startsWith("XCom return_value of make in run " + runId + " can't be read (file: ")
        .endsWith(": its bytes are not there. Clear make to make it again.");
  }
}
