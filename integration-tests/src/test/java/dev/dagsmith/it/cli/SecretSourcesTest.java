package dev.dagsmith.it.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dagsmith.runtime.DagProvider;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where the tasks of a compiled dag take credentials from. */
class SecretSourcesTest {
  private static final String SOURCE =
      """
      package shop;

      import dev.dagsmith.Dag;
      import dev.dagsmith.Secret;
      import dev.dagsmith.Task;
      import dev.dagsmith.TaskContext;

      class Orders {
        @Task static int load(String name) {
          Secret<String> secret = TaskContext.current().secret(name);
          if (secret.reveal().startsWith("fail")) {
            throw new IllegalStateException("with " + secret.reveal() + " and " + secret);
          }
          return secret.reveal().length();
        }

        @Dag static int orders(String name) {
          return load(name);
        }
      }
      """;

  @TempDir Path directory;
  private Path home;
  private DagProvider dag;

  @BeforeEach
  void compile() throws Exception {
    home = directory.resolve("home");
    Files.createDirectories(home.resolve("secrets"));
    dag = Shop.compile(SOURCE, directory.resolve("classes"));
  }

  private Shop.Said run(String name, String... variables) {
    Map<String, String> settings = new HashMap<>(Map.of("DAGSMITH_HOME", home.toString()));
    for (int i = 0; i < variables.length; i += 2) {
      settings.put(variables[i], variables[i + 1]);
    }
    return new Shop(dag, settings).say("run", "--name", name);
  }

  @Test
  void fromTheEnvironmentThenFromFiles() throws Exception {
    Files.writeString(home.resolve("secrets/shop.db-password"), "1234567\n");
    String own = "DAGSMITH_VAR_SHOP_DB_PASSWORD";
    String airflows = "AIRFLOW_VAR_SHOP_DB_PASSWORD";
    assertThat(run("shop.db-password").out().strip()).isEqualTo("7");
    assertThat(run("shop.db-password", airflows, "123").out().strip()).isEqualTo("3");
    assertThat(run("shop.db-password", airflows, "123", own, "12").out().strip()).isEqualTo("2");
    assertThat(
            run("shop.db-password", own, "12", "DAGSMITH__SECRETS__BACKEND", "file, environment")
                .out()
                .strip())
        .isEqualTo("7");
    Path mounted = Files.createDirectory(directory.resolve("mounted"));
    Files.writeString(mounted.resolve("other"), "1234");
    assertThat(run("other", "DAGSMITH__SECRETS__PATH", mounted.toString()).out().strip())
        .isEqualTo("4");
  }

  @Test
  void oneThatIsMissingIsNamedWithWhereItWasSought() {
    assertThat(run("shop-password").err())
        .contains(
            "There is no secret shop-password: not in the environment (DAGSMITH_VAR_SHOP_PASSWORD,"
                + " AIRFLOW_VAR_SHOP_PASSWORD), not in the file "
                + home.resolve("secrets/shop-password")
                + ". The setting secrets.backend says where secrets are looked for.");
    assertThat(run("../xcom.keys").err()).contains("A secret's name has letters", "is none.");
    assertThat(run("x", "DAGSMITH__SECRETS__BACKEND", "vault").err())
        .contains("There is no secrets backend \"vault\", only environment, file.");
  }

  @Test
  void whatIsTakenIsMaskedInFailures() {
    Shop.Said said = run("x", "DAGSMITH_VAR_X", "fail-with-horse");
    assertThat(said.err()).contains("with *** and ***").doesNotContain("horse");
  }
}
