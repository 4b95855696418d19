package dev.dagsmith.runtime.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dagsmith.runtime.DagProvider;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Commands that run nothing, where nothing has run: they say so, and make no store. */
class NoStoreTest {
  private final DagProvider dag = Dags.failing();
  @TempDir Path directory;

  private Outcome cli(String... args) {
    Path home = directory.resolve("home");
    Outcome outcome = Outcome.of(dag, Map.of("DAGSMITH_HOME", home.toString()), args);
    assertThat(directory).isEmptyDirectory();
    return outcome;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "show r1",
        "show r1 --json",
        "logs r1 fetch",
        "xcom list r1",
        "xcom get r1 fetch",
        "cancel r1"
      })
  void aRunIsUnknown(String command) {
    Outcome outcome = cli(command.split(" "));
    assertThat(outcome.status()).isEqualTo(ExitStatus.USAGE);
    assertThat(outcome.err())
        .contains("There is no such run: nothing has run with the store ")
        .contains(directory.resolve("home").toString())
        .contains("--db or DAGSMITH_HOME names another store");
  }

  @Test
  void thereAreNoRuns() {
    assertThat(cli("runs").err()).contains("catFacts has no runs yet.");
    Outcome json = cli("runs", "--json");
    assertThat(json.status()).isEqualTo(ExitStatus.SUCCESS);
    assertThat(json.out()).contains("\"runs\": []");
    assertThat(cli("prune", "--keep", "1").out()).contains("0 runs removed");
  }

  @Test
  void aFileThatIsNamedIsNotMade() {
    assertThat(cli("runs", "--db", "jdbc:h2:" + directory.resolve("other")).status())
        .isEqualTo(ExitStatus.SUCCESS);
  }
}
