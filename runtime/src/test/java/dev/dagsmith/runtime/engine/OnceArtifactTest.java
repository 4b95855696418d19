package dev.dagsmith.runtime.engine;

import static dev.dagsmith.runtime.engine.Dags.INT;
import static dev.dagsmith.runtime.engine.Dags.step;
import static dev.dagsmith.runtime.engine.Dags.task;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dagsmith.Artifact;
import dev.dagsmith.TaskContext;
import dev.dagsmith.runtime.RunResult;
import dev.dagsmith.runtime.blob.XComConfig;
import dev.dagsmith.runtime.core.RunState;
import dev.dagsmith.runtime.graph.DagDefinition;
import dev.dagsmith.runtime.graph.TaskSettings;
import dev.dagsmith.runtime.graph.TypeRef;
import dev.dagsmith.runtime.store.BlobKey;
import dev.dagsmith.runtime.store.InstanceKey;
import dev.dagsmith.runtime.store.MapPath;
import dev.dagsmith.runtime.store.RunStore;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Bytes that go with the success of the task instance that reads them. */
class OnceArtifactTest {
  private static final TypeRef ARTIFACT = TypeRef.of(Artifact.class);

  @RegisterExtension final Engines engines = new Engines();
  @TempDir Path files;
  private final AtomicReference<Artifact> written = new AtomicReference<>();

  /** Its first attempt reads the bytes and fails, its second reads them again. */
  private DagDefinition dag(List<Object> seen) {
    return Dags.dag(
        "shop",
        TypeRef.VOID,
        task(
            "export",
            ARTIFACT,
            TaskSettings.DEFAULT.readers("load").once(),
            in -> {
              written.set(
                  Artifact.write(
                      "rows.csv",
                      "text/csv",
                      out -> out.write("a,b\n".getBytes(StandardCharsets.UTF_8))));
              return written.get();
            }),
        task(
            "load",
            INT,
            TaskSettings.DEFAULT.retries(1, 0, 1, -1),
            in -> {
              try (InputStream bytes = in.<Artifact>get("export").open()) {
                seen.add(new String(bytes.readAllBytes(), StandardCharsets.UTF_8));
              }
              if (TaskContext.current().attempt() == 1) {
                throw new IOException("after it was read");
              }
              return 1;
            },
            "export"),
        step(
            "spy",
            in -> {
              try (InputStream bytes = written.get().open()) {
                return seen.add(bytes.readAllBytes());
              } catch (RuntimeException e) {
                return seen.add(e.getClass().getSimpleName());
              }
            },
            "load"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"database", "file"})
  void theyAreReadUntilTheirReaderSucceedsAndThenByNobody(String backend) throws Exception {
    engines.configure(
        config -> config.xcoms(XComConfig.DEFAULT.files(files).backend(backend).threshold(2)));
    List<Object> seen = new ArrayList<>();
    RunResult<Object> result = engines.run(dag(seen));
    assertThat(result.state()).isEqualTo(RunState.SUCCESS);
    assertThat(seen).containsExactly("a,b\n", "a,b\n", "XComDenied");

    RunStore store = engines.engine().store();
    InstanceKey export =
        new InstanceKey(
            requireNonNull(store.run("shop", result.runId())).key(), "export", MapPath.NONE);
    for (String key : List.of("return_value", "rows.csv")) {
      assertThat(requireNonNull(store.xcom(export, key)).isGone()).as(key).isTrue();
    }
    List<BlobKey> chunks = new ArrayList<>();
    store.chunked(chunks::add);
    assertThat(chunks).isEmpty();
    engines.engine().close(); // deletes before what it has yet to delete
    try (Stream<Path> all = Files.walk(files)) {
      assertThat(all.filter(Files::isRegularFile)).isEmpty();
    }
  }
}
