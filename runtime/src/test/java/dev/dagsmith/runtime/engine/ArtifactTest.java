package dev.dagsmith.runtime.engine;

import static dev.dagsmith.runtime.engine.Dags.returns;
import static dev.dagsmith.runtime.engine.Dags.step;
import static dev.dagsmith.runtime.engine.Dags.task;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dagsmith.Artifact;
import dev.dagsmith.TaskContext;
import dev.dagsmith.XComDenied;
import dev.dagsmith.XComMissing;
import dev.dagsmith.runtime.ClearSpec;
import dev.dagsmith.runtime.RunOptions;
import dev.dagsmith.runtime.RunResult;
import dev.dagsmith.runtime.XComStore;
import dev.dagsmith.runtime.blob.XComConfig;
import dev.dagsmith.runtime.blob.XComGarbage;
import dev.dagsmith.runtime.core.RunState;
import dev.dagsmith.runtime.graph.Code;
import dev.dagsmith.runtime.graph.DagDefinition;
import dev.dagsmith.runtime.graph.TaskSettings;
import dev.dagsmith.runtime.graph.TypeRef;
import dev.dagsmith.runtime.seal.KeyRing;
import dev.dagsmith.runtime.store.BlobKey;
import dev.dagsmith.runtime.store.PruneSpec;
import dev.dagsmith.runtime.store.RunStore;
import dev.dagsmith.runtime.store.XComRow;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Bytes that tasks write beside their XComs. */
class ArtifactTest {
  private static final TypeRef ARTIFACT = TypeRef.of(Artifact.class);
  private static final String CSV = "text/csv";

  /** More than two chunks, and none of them full of zeros. */
  private static final byte[] BYTES = new byte[2_500_001];

  static {
    new Random(1).nextBytes(BYTES);
  }

  @RegisterExtension final Engines engines = new Engines();
  @TempDir Path files;

  private void keepIn(String backend, boolean compressed) {
    engines.configure(
        config ->
            config.xcoms(XComConfig.DEFAULT.files(files).backend(backend).compressed(compressed)));
  }

  private RunStore store() {
    return engines.engine().store();
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> all = Files.walk(files)) {
      return all.filter(Files::isRegularFile).toList();
    }
  }

  private int chunked() {
    List<BlobKey> keys = new ArrayList<>();
    store().chunked(keys::add);
    return keys.size();
  }

  private static byte[] read(Artifact artifact) throws IOException {
    try (InputStream in = artifact.open()) {
      return in.readAllBytes();
    }
  }

  private static Artifact text(String key, String text) throws IOException {
    return Artifact.write(key, CSV, out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
  }

  private static DagDefinition writing(Code code) {
    return Dags.dag("shop", ARTIFACT, task("export", ARTIFACT, code), returns("export"));
  }

  private static DagDefinition writing(Code code, Code reading) {
    return Dags.dag(
        "shop",
        ARTIFACT,
        task("export", ARTIFACT, code),
        step("load", reading, "export"),
        returns("export"));
  }

  private static Artifact result(RunResult<Object> run) {
    assertThat(run.error()).isNull();
    return (Artifact) requireNonNull(run.result());
  }

  @ParameterizedTest
  @CsvSource({"database,false", "file,false", "file,true"})
  void whatOneTaskWritesAnotherOpens(String backend, boolean compressed) throws IOException {
    keepIn(backend, compressed);
    List<byte[]> seen = new ArrayList<>();
    Artifact artifact =
        result(
            engines.run(
                writing(
                    in -> {
                      Artifact written =
                          Artifact.write("all.bin", "application/zip", out -> out.write(BYTES));
                      seen.add(read(written));
                      return written;
                    },
                    in -> {
                      seen.add(read((Artifact) in.get("export")));
                      var export = TaskContext.current().from("export");
                      return seen.add(read(export.pull("all.bin", Artifact.class)));
                    })));
    assertThat(seen).hasSize(3).allMatch(each -> Arrays.equals(each, BYTES));
    assertThat(artifact.size()).isEqualTo(BYTES.length);
    assertThat(artifact.taskId() + " " + artifact.key()).isEqualTo("export all.bin");
    assertThat(backend.equals("database") ? chunked() : files().size()).isEqualTo(1);
    assertThat(XComGarbage.collect(store(), engines.engine().backends())).isZero();
    try (XComStore store = XComStore.of(engines.engine());
        InputStream in = store.open(artifact)) {
      assertThat(in).hasBinaryContent(BYTES);
    }
  }

  @ParameterizedTest
  @CsvSource({"database", "file"})
  void anAttemptThatFailsLeavesNothing(String backend) throws IOException {
    keepIn(backend, false);
    AtomicInteger attempts = new AtomicInteger();
    Code code =
        in -> {
          Artifact written = text("rows.csv", "attempt " + attempts.incrementAndGet());
          if (attempts.get() < 3) {
            throw new IOException("after it was written");
          }
          return written;
        };
    DagDefinition dag =
        Dags.dag(
            "shop",
            ARTIFACT,
            task("export", ARTIFACT, TaskSettings.DEFAULT.retries(2, 0, 1, 0), code),
            returns("export"));
    Artifact artifact = result(engines.run(dag));
    assertThat(chunked() + files().size()).isEqualTo(1);
    try (XComStore store = XComStore.of(engines.engine());
        InputStream in = store.open(artifact)) {
      assertThat(in).hasContent("attempt 3");
    }
  }

  @ParameterizedTest
  @CsvSource({"database", "file"})
  void contentThatFailsIsNotKept(String backend) throws IOException {
    keepIn(backend, false);
    RunResult<Object> run =
        engines.run(
            writing(
                in ->
                    Artifact.write(
                        "all.bin",
                        CSV,
                        out -> {
                          out.write(BYTES);
                          throw new IOException("no more rows");
                        })));
    assertThat(requireNonNull(run.error()).failure().message()).isEqualTo("no more rows");
    assertThat(chunked() + files().size()).isZero();
  }

  @Test
  void aKeyThatIsWrittenAgainHasWhatWasWrittenLast() throws IOException {
    keepIn("file", false);
    List<String> seen = new ArrayList<>();
    engines.run(
        writing(
            in -> {
              text("rows.csv", "first");
              TaskContext.current().push("rows.csv", "not an artifact");
              Artifact last = text("rows.csv", "last");
              text("more.csv", "");
              return last;
            },
            in -> {
              seen.add(new String(read((Artifact) in.get("export")), StandardCharsets.UTF_8));
              var export = TaskContext.current().from("export");
              seen.addAll(export.keys());
              return seen.add("" + read(export.pull("more.csv", Artifact.class)).length);
            }));
    assertThat(seen).containsExactly("last", "more.csv", "return_value", "rows.csv", "0");
    assertThat(files()).hasSize(2);
  }

  @Test
  void aFileIsCopied() throws IOException {
    keepIn("database", false);
    Path file = Files.writeString(files.resolve("in.csv"), "a,b\n");
    List<byte[]> seen = new ArrayList<>();
    engines.run(
        writing(
            in -> {
              Artifact copy = Artifact.copyOf(file, "in.csv", CSV);
              Files.delete(file);
              return copy;
            },
            in -> seen.add(read((Artifact) in.get("export")))));
    assertThat(seen).containsExactly("a,b\n".getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void anAttemptThatHasEndedWritesNothing() throws IOException {
    keepIn("file", false);
    AtomicReference<TaskContext> kept = new AtomicReference<>();
    result(
        engines.run(
            writing(
                in -> {
                  kept.set(TaskContext.current());
                  return text("rows.csv", "in time");
                })));
    assertThatThrownBy(() -> kept.get().write("late.csv", CSV, OutputStream::flush))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageStartingWith("The attempt has ended");
    assertThat(files()).hasSize(1);
  }

  @Test
  void itGoesWithItsRun() throws IOException {
    keepIn("file", false);
    Artifact artifact = result(engines.run(writing(in -> text("rows.csv", "a"))));
    store().prune(new PruneSpec(null, null, 0), 10, engines.engine().backends()::purge);
    assertThat(files()).isEmpty();
    assertMissing(artifact, "there is no run " + artifact.runId() + " of dag shop.");
  }

  private void assertMissing(Artifact artifact, String why) {
    try (XComStore store = XComStore.of(engines.engine())) {
      assertThatThrownBy(() -> store.open(artifact))
          .isInstanceOf(XComMissing.class)
          .hasMessage("Artifact rows.csv can't be opened: " + why);
    }
  }

  @Test
  void onceItsTaskHasRunAgainItIsAnotherOne() throws InterruptedException {
    keepIn("file", false);
    AtomicInteger runs = new AtomicInteger();
    DagDefinition dag = writing(in -> text("rows.csv", "run " + runs.incrementAndGet()));
    RunResult<Object> first = engines.run(dag);
    engines
        .engine()
        .clear(dag, null, first.runId(), ClearSpec.task("export"), RunOptions.DEFAULT)
        .await();
    assertMissing(
        result(first),
        "export of run " + first.runId() + " has run again and written another one.");
  }

  @Test
  void onlyReadersOpenIt() {
    keepIn("file", false);
    Artifact artifact =
        result(
            engines.run(
                Dags.dag(
                    "shop",
                    ARTIFACT,
                    task("make", ARTIFACT, in -> text("rows.csv", "a")),
                    task(
                        "hide",
                        ARTIFACT,
                        TaskSettings.DEFAULT.readers("load"),
                        in -> text("rows.csv", "b")),
                    step("load", in -> read((Artifact) in.get("hide")), "hide"),
                    returns("make"))));
    Artifact hidden =
        new Artifact(
            artifact.dagId(),
            artifact.runId(),
            "hide",
            List.of(),
            "rows.csv",
            CSV,
            artifact.size(),
            artifact.sha256());
    try (XComStore store = XComStore.of(engines.engine())) {
      assertThatThrownBy(() -> store.open(hidden)).isInstanceOf(XComDenied.class);
    }
  }

  @ParameterizedTest
  @CsvSource({"database", "file"})
  void oneOfASensitiveTaskIsEncrypted(String backend) throws IOException {
    KeyRing keys = KeyRing.parse(KeyRing.newKey());
    engines.configure(
        config -> config.xcoms(XComConfig.DEFAULT.files(files).backend(backend).keys(keys)));
    String text = "the quick brown fox";
    List<String> seen = new ArrayList<>();
    Code writing =
        in -> {
          Artifact written = text("rows.csv", text);
          seen.add(new String(read(written), StandardCharsets.UTF_8));
          return written;
        };
    DagDefinition dag =
        Dags.dag(
            "shop",
            ARTIFACT,
            task("export", ARTIFACT, TaskSettings.DEFAULT.sensitive(), writing),
            step(
                "load",
                in ->
                    seen.add(new String(read((Artifact) in.get("export")), StandardCharsets.UTF_8)),
                "export"),
            returns("export"));
    RunResult<Object> run = engines.run(dag);
    assertThat(run.error()).isNull();
    assertThat(seen).containsExactly(text, text);
    List<XComRow> rows = new ArrayList<>();
    store().xcoms(requireNonNull(store().run("shop", run.runId())).key(), rows::add);
    assertThat(rows).hasSize(2).allMatch(XComRow::sensitive);
    for (XComRow row : rows) {
      assertThat(new String(row.value(), StandardCharsets.ISO_8859_1)).doesNotContain("rows.csv");
    }
    for (Path file : files()) {
      assertThat(Files.readString(file, StandardCharsets.ISO_8859_1)).doesNotContain("quick");
    }
    assertThat(chunked() + files().size()).isEqualTo(1);
  }

  @Test
  void bytesThatWereAlteredAreAnError() throws IOException {
    keepIn("file", false);
    RunResult<Object> run =
        engines.run(
            writing(
                in -> text("rows.csv", "a,b"),
                in -> {
                  Files.writeString(files().get(0), "a;b");
                  return read((Artifact) in.get("export"));
                }));
    assertThat(run.state()).isEqualTo(RunState.FAILED);
    assertThat(requireNonNull(run.error()).failure().message()).startsWith("its SHA-256 is ");
  }

  @Test
  void inAPlainCallItIsATemporaryFile() throws IOException {
    Artifact artifact = text("rows.csv", "plain");
    assertThat(text("again.csv", "plain").sha256()).isEqualTo(artifact.sha256());
    assertThat(read(artifact)).asString(StandardCharsets.UTF_8).isEqualTo("plain");
    assertThatThrownBy(() -> text("rows\0.csv", "")).hasMessageContaining("U+0000");
    assertThatThrownBy(() -> Artifact.write("rows.csv", "csv", out -> {}))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("text/csv");
  }
}
