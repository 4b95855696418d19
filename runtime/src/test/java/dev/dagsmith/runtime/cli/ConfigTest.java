package dev.dagsmith.runtime.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dagsmith.runtime.DagProvider;
import dev.dagsmith.runtime.blob.XComConfig;
import dev.dagsmith.runtime.blob.XComLimits;
import dev.dagsmith.runtime.engine.EngineConfig;
import dev.dagsmith.runtime.secrets.SecretsConfig;
import dev.dagsmith.runtime.store.Durability;
import dev.dagsmith.runtime.store.Login;
import dev.dagsmith.runtime.store.StoreConfig;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConfigTest {
  @TempDir Path home;
  private final DagProvider dag = Dags.echo();
  private final Map<String, String> environment = new HashMap<>();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  private EngineConfig read(String... args) {
    environment.put("DAGSMITH_HOME", home.toString());
    PrintStream stream = new PrintStream(err, true, StandardCharsets.UTF_8);
    Command runs = Commands.of(dag.definition()).get(2);
    return Config.read(
        Console.plain(System.out, stream, environment), Arguments.of(runs, List.of(args)));
  }

  @Test
  void theCommandLineWinsOverTheEnvironmentOverTheFileOverDefaults() throws IOException {
    EngineConfig read = read();
    assertThat(read.secrets(SecretsConfig.DEFAULT)).isEqualTo(EngineConfig.at(home));
    assertThat(read.secrets()).isEqualTo(SecretsConfig.DEFAULT.environment(environment));
    Files.writeString(
        home.resolve("dagsmith.properties"),
        "core.parallelism = 5\ncore.close_wait=1m\ndatabase.url = jdbc:h2:file:a\n");
    assertThat(read().parallelism()).isEqualTo(5);
    assertThat(read().closeWait()).isEqualTo(Duration.ofMinutes(1));
    assertThat(read().db()).isEqualTo("jdbc:h2:file:a");
    environment.put("DAGSMITH__CORE__PARALLELISM", "6");
    environment.put("DAGSMITH__DATABASE__URL", "jdbc:h2:file:b");
    assertThat(read().parallelism()).isEqualTo(6);
    assertThat(read().db()).isEqualTo("jdbc:h2:file:b");
    assertThat(read("--db", "jdbc:h2:file:c").db()).isEqualTo("jdbc:h2:file:c");
    Path other = Files.writeString(home.resolve("other"), "core.close_wait = 3s");
    assertThat(read("--config", other.toString()).closeWait()).isEqualTo(Duration.ofSeconds(3));
    assertThat(err.toString(StandardCharsets.UTF_8)).isEmpty();
  }

  @Test
  void theStoreIsOpenedAsSet() throws IOException {
    environment.put("DAGSMITH__DATABASE__USER", "joe");
    environment.put("DAGSMITH__DATABASE__DURABILITY", "process");
    environment.put("DAGSMITH__DATABASE__OUTAGE", "20s");
    Path file = Files.writeString(home.resolve("password"), " secret \n");
    environment.put("DAGSMITH__DATABASE__PASSWORD_FILE", file.toString());
    StoreConfig store = read("--db", "jdbc:postgresql:x").store();
    assertThat(store)
        .isEqualTo(
            StoreConfig.in(home)
                .url("jdbc:postgresql:x")
                .login(new Login("joe", " secret"))
                .durability(Durability.PROCESS)
                .outage(Duration.ofSeconds(20)));
    assertThat(store.toString()).doesNotContain("secret");
    environment.put("DAGSMITH__DATABASE__PASSWORD", "other ");
    assertThat(read().store().login().password()).isEqualTo("other ");
    assertThat(err.toString(StandardCharsets.UTF_8)).isEmpty();
  }

  @Test
  void saysWhatIsWrongWithTheStoresSettings() {
    environment.put("DAGSMITH_HOME", home.toString());
    environment.put("DAGSMITH__DATABASE__DURABILITY", "always");
    assertThat(Outcome.of(dag, environment, "runs").err())
        .isEqualTo(
            "error: DAGSMITH__DATABASE__DURABILITY: got \"always\", expected disk or process.\n");
    environment.put("DAGSMITH__DATABASE__PASSWORD_FILE", home + "/none");
    assertThat(Outcome.of(dag, environment, "runs").err())
        .isEqualTo(
            "error: DAGSMITH__DATABASE__PASSWORD_FILE: the file "
                + home
                + "/none can't be read: there is no such file.\n");
  }

  @Test
  void theLeaseLastsASecondAtLeast() {
    environment.put("DAGSMITH__DATABASE__LEASE", "90s");
    assertThat(read().lease()).isEqualTo(Duration.ofSeconds(90));
    environment.put("DAGSMITH__DATABASE__LEASE", "999ms");
    assertThat(Outcome.of(dag, environment, "runs").err())
        .isEqualTo("error: DAGSMITH__DATABASE__LEASE: got \"999ms\", expected a second or more.\n");
  }

  @Test
  void homeIsThatOfTheUserUnlessNamed() {
    Console console = new Console(System.out, System.err, Map.of(), home.toString(), false, true);
    Arguments none = Arguments.of(Commands.of(dag.definition()).get(2), List.of());
    assertThat(Config.read(console, none).home()).isEqualTo(home.resolve(".dagsmith"));
  }

  @Test
  void warnsOfWhatIsNoSetting() throws IOException {
    Path file =
        Files.writeString(home.resolve("dagsmith.properties"), "core.paralelism = 5\nx = 1\n");
    environment.put("DAGSMITH__CORE__PARALELISM", "6");
    read();
    assertThat(err.toString(StandardCharsets.UTF_8))
        .isEqualTo(
            ("warning: FILE, core.paralelism is no setting. Did you mean core.parallelism?\n"
                    + "warning: FILE, x is no setting.\n"
                    + "warning: DAGSMITH__CORE__PARALELISM is no setting."
                    + " Did you mean DAGSMITH__CORE__PARALLELISM?\n")
                .replace("FILE", file.toString()));
  }

  @Test
  void saysWhichSettingIsWrong() throws IOException {
    environment.put("DAGSMITH_HOME", home.toString());
    assertThat(Outcome.of(dag, environment, "runs", "--config", home + "/none").err())
        .isEqualTo(
            "error: The settings in " + home + "/none can't be read: there is no such file.\n");
    Path file = Files.writeString(home.resolve("dagsmith.properties"), "core.close_wait = soon");
    assertThat(Outcome.of(dag, environment, "runs"))
        .isEqualTo(
            new Outcome(
                2,
                "",
                "error: "
                    + file
                    + ", core.close_wait: got \"soon\", expected a duration such as"
                    + " 10s.\n"));
    environment.put("DAGSMITH__CORE__CLOSE_WAIT", "1s");
    environment.put("DAGSMITH__LOGGING__LEVEL", "loud");
    assertThat(Outcome.of(dag, environment, "runs").err())
        .isEqualTo(
            "error: DAGSMITH__LOGGING__LEVEL: got \"loud\", expected one of error, warn, info,"
                + " debug, trace.\n");
    environment.put("DAGSMITH__CORE__PARALLELISM", "0");
    assertThat(Outcome.of(dag, environment, "runs").err())
        .isEqualTo(
            "error: DAGSMITH__CORE__PARALLELISM: got \"0\", expected a whole number, 1 or more.\n");
  }

  @Test
  void theLimitOfLogsIsASize() {
    assertThat(read().logLimit()).isEqualTo(4 << 20);
    String[][] sizes = {{"0", "0"}, {"77", "77"}, {"512KiB", "524288"}, {"2m", "2097152"}};
    for (String[] each : sizes) {
      environment.put("DAGSMITH__LOGGING__TASK_LIMIT", each[0]);
      assertThat(read().logLimit()).isEqualTo(Integer.parseInt(each[1]));
    }
    for (String wrong : List.of("-1", "4 GiB", "2000M", "")) {
      environment.put("DAGSMITH__LOGGING__TASK_LIMIT", wrong);
      assertThat(Outcome.of(dag, environment, "runs").err())
          .isEqualTo(
              "error: DAGSMITH__LOGGING__TASK_LIMIT: got \""
                  + wrong
                  + "\", expected a size such as 512KiB or 4MiB, up to 1024MiB.\n");
    }
  }

  @Test
  void poolsAreNamedInTheFileAndInTheEnvironment() throws IOException {
    Files.writeString(home.resolve("dagsmith.properties"), "pools.db = 4\npools.web_api=2\n");
    environment.put("DAGSMITH__POOLS__DB", "5");
    environment.put("DAGSMITH__POOLS__DEFAULT_POOL", "3");
    assertThat(read().pools()).isEqualTo(Map.of("db", 5, "web_api", 2, "default_pool", 3));
    assertThat(err.toString(StandardCharsets.UTF_8)).isEmpty();

    environment.put("DAGSMITH__POOLS__DB", "none");
    assertThat(Outcome.of(dag, environment, "runs"))
        .isEqualTo(
            new Outcome(
                2,
                "",
                "error: DAGSMITH__POOLS__DB: got \"none\", expected a whole number, 1 or more.\n"));
    environment.put("DAGSMITH__POOLS__MY-DB", "1");
    assertThat(Outcome.of(dag, environment, "runs").err())
        .isEqualTo(
            "error: DAGSMITH__POOLS__MY-DB: \"my-db\" can't be the name of a pool."
                + " Use small letters, digits and _.\n");
  }

  @Test
  void valuesAreKeptAsSet() {
    assertThat(read().xcoms()).isEqualTo(XComConfig.DEFAULT);
    environment.put("DAGSMITH__CORE__XCOM_BACKEND", "objectstorage");
    environment.put("DAGSMITH__CORE__XCOM_FILE_PATH", home.resolve("files").toString());
    environment.put("DAGSMITH__COMMON_IO__XCOM_OBJECTSTORAGE_PATH", "s3://bucket/xcoms");
    environment.put("DAGSMITH__COMMON_IO__XCOM_OBJECTSTORAGE_THRESHOLD", "1MiB");
    environment.put("DAGSMITH__COMMON_IO__XCOM_OBJECTSTORAGE_COMPRESSION", "zstd");
    environment.put("DAGSMITH__XCOM_WARN__DATABASE", "1KiB");
    environment.put("DAGSMITH__XCOM_LIMIT__OBJECTSTORAGE", "256MiB");
    assertThat(read().xcoms())
        .isEqualTo(
            XComConfig.DEFAULT
                .backend("objectstorage")
                .files(home.resolve("files"))
                .path("s3://bucket/xcoms")
                .threshold(1 << 20)
                .compressed(true)
                .limits(
                    XComLimits.DEFAULT.warn("database", 1024).refuse("objectstorage", 256 << 20)));
    assertThat(err.toString(StandardCharsets.UTF_8)).isEmpty();
    environment.put("DAGSMITH__COMMON_IO__XCOM_OBJECTSTORAGE_COMPRESSION", "gzip");
    assertThat(Outcome.of(dag, environment, "runs").err())
        .isEqualTo(
            "error: DAGSMITH__COMMON_IO__XCOM_OBJECTSTORAGE_COMPRESSION: got \"gzip\", expected"
                + " zstd or none.\n");
  }
}
