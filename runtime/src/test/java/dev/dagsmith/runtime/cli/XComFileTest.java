package dev.dagsmith.runtime.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dagsmith.Artifact;
import dev.dagsmith.TaskContext;
import dev.dagsmith.runtime.DagProvider;
import dev.dagsmith.runtime.engine.Dags;
import dev.dagsmith.runtime.graph.DagDefinition;
import dev.dagsmith.runtime.graph.TypeRef;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code xcom get} writes to files. */
class XComFileTest {
  private static final TypeRef ARTIFACT = TypeRef.of(Artifact.class);

  @TempDir Path home;
  private final DagDefinition definition =
      Dags.dag(
          "shop",
          TypeRef.VOID,
          Dags.task(
              "export",
              ARTIFACT,
              in -> {
                TaskContext.current().push("rows", 2);
                return Artifact.write(
                    "rows.csv",
                    "text/csv",
                    out -> out.write("a,b\n1,2\n".getBytes(StandardCharsets.UTF_8)));
              }));
  private final DagProvider dag = () -> definition;

  private Outcome cli(String... args) {
    return Outcome.of(dag, Map.of("DAGSMITH_HOME", home.toString()), args);
  }

  @BeforeEach
  void run() {
    assertThat(cli("run", "--run-id", "r1").status()).isZero();
  }

  @Test
  void anArtifactIsWrittenAsItIs() throws Exception {
    Path file = home.resolve("out.csv");
    assertThat(cli("xcom", "get", "r1", "export", "--out", file.toString()))
        .isEqualTo(new Outcome(0, "", ""));
    assertThat(Files.readString(file)).isEqualTo("a,b\n1,2\n");
    assertThat(cli("xcom", "get", "r1", "export", "--key", "rows.csv", "--out", "-"))
        .isEqualTo(new Outcome(0, "a,b\n1,2\n", ""));
  }

  @Test
  void aValueIsWrittenAsJson() {
    assertThat(cli("xcom", "get", "r1", "export", "--key", "rows", "--out", "-"))
        .isEqualTo(new Outcome(0, "2\n", ""));
    assertThat(cli("xcom", "get", "r1", "export", "--key", "return_value.size", "--out", "-"))
        .isEqualTo(new Outcome(0, "8\n", ""));
  }

  @Test
  void whatCanNotBeWrittenIsToldInALine() {
    String file = home.resolve("none/out.csv").toString();
    assertThat(cli("xcom", "get", "r1", "export", "--out", file))
        .isEqualTo(
            new Outcome(
                2,
                "",
                "error: The value can't be written to "
                    + file
                    + ": there is no such directory.\n"));
  }
}
