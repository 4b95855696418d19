package dev.dagsmith.it.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dagsmith.runtime.DagProvider;
import dev.dagsmith.runtime.seal.KeyRing;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Parameters of a compiled dag that are secret, and what tasks say of them. */
class SecretParamsTest {
  private static final String PASSWORD = "correct-horse-battery";
  private static final String PIN = "918273645";

  private static final String SOURCE =
      """
      package shop;

      import dev.dagsmith.Dag;
      import dev.dagsmith.Param;
      import dev.dagsmith.Secret;
      import dev.dagsmith.Task;
      import java.nio.file.Files;
      import java.nio.file.Path;

      class Orders {
        @Task static int load(String user, Secret<String> password, long pin, Path gate)
            throws java.io.IOException {
          System.getLogger("shop").log(System.Logger.Level.INFO, "with " + password.reveal());
          if (!Files.exists(gate)) {
            throw new java.io.IOException(
                "refused " + pin, new IllegalStateException("by " + password.reveal()));
          }
          return password.reveal().length() + (int) (pin % 10);
        }

        @Dag static int orders(
            String user,
            Secret<String> password,
            @Param(sensitive = true, min = 1000) long pin,
            Path gate) throws java.io.IOException {
          return load(user, password, pin, gate);
        }
      }
      """;

  @TempDir Path directory;
  private final String keys = KeyRing.newKey();
  private Path home;
  private DagProvider dag;

  @BeforeEach
  void compile() throws Exception {
    home = directory.resolve("home");
    dag = Shop.compile(SOURCE, directory.resolve("classes"));
  }

  private Shop shop(String ring) {
    Map<String, String> settings = new HashMap<>();
    settings.put("DAGSMITH_HOME", home.toString());
    settings.put("SHOP_PASSWORD", PASSWORD);
    settings.put("SHOP_PIN", PIN);
    settings.put("SHORT_PIN", "12");
    if (!ring.isEmpty()) {
      settings.put("DAGSMITH__CORE__XCOM_KEYS", ring);
    }
    return new Shop(dag, settings);
  }

  private Shop.Said run(String password, String pin) {
    String gate = directory.resolve("gate").toString();
    return shop(keys)
        .say(
            "run",
            "--run-id",
            "r1",
            "--user",
            "ann",
            "--gate",
            gate,
            "--password",
            password,
            "--pin",
            pin);
  }

  @Test
  void theyAreNamedAndNowhereToBeFound() throws Exception {
    Shop.Said failed = run("@env:SHOP_PASSWORD", "@env:SHOP_PIN");
    assertThat(failed.status()).isEqualTo(1);
    assertThat(failed.err()).contains("refused ***", "by ***");
    for (String[] command :
        new String[][] {
          {"show", "r1"}, {"show", "r1", "--json"}, {"runs", "--json"}, {"logs", "r1", "load"}
        }) {
      Shop.Said said = shop("").say(command);
      assertThat(said.status()).as(said.err()).isZero();
      assertThat(said.out() + said.err() + failed.out() + failed.err())
          .doesNotContain(PASSWORD, PIN);
    }
    assertThat(shop("").gives("show", "r1"))
        .contains("\"user\":\"ann\",\"password\":\"***\",\"pin\":\"***\"");

    Files.createFile(directory.resolve("gate"));
    assertThat(shop(keys).gives("retry", "r1").strip()).isEqualTo("26");
    assertThat(run("@env:SHOP_PASSWORD", "@env:SHOP_PIN").out().strip()).isEqualTo("26");
    assertThat(run("@env:SHOP_PIN", "@env:SHOP_PIN").err())
        .contains("Run orders r1 exists with other secret parameters")
        .doesNotContain(PASSWORD, PIN);
    try (Stream<Path> all = Files.walk(home)) {
      for (Path each : all.filter(Files::isRegularFile).toList()) {
        assertThat(Files.readString(each, StandardCharsets.ISO_8859_1).contains(PASSWORD))
            .as("%s has it", each)
            .isFalse();
        assertThat(Files.readString(each, StandardCharsets.ISO_8859_1).contains(PIN))
            .as("%s has it", each)
            .isFalse();
      }
    }
  }

  @Test
  void theyComeFromFilesAndFromStandardInput() throws Exception {
    Files.createFile(directory.resolve("gate"));
    Path file = Files.writeString(directory.resolve("password"), PASSWORD + "\n");
    InputStream before = System.in;
    System.setIn(new ByteArrayInputStream((PIN + "\r\n").getBytes(StandardCharsets.UTF_8)));
    try {
      assertThat(run("@file:" + file, "-").out().strip()).isEqualTo("26");
    } finally {
      System.setIn(before);
    }
  }

  @Test
  void whatIsWrittenOutOrWrongIsRefusedAndNotRepeated() {
    String how = "Say where it is: @env:NAME, @file:PATH or - (standard input).";
    assertThat(run(PASSWORD, "@env:SHORT_PIN").err())
        .contains("error: --password: it is secret, and arguments are seen by others. " + how)
        .contains("error: --pin: what it names is not as expected: long 1000 or more.")
        .doesNotContain(PASSWORD)
        .doesNotContain("12.");
    assertThat(run("@env:NONE", "@file:" + directory.resolve("none")).err())
        .contains("--password: there is no environment variable NONE.")
        .contains("can't be read: there is no such file.");
    assertThat(shop(keys).say("run", "--conf", "{\"pin\": 918273645}").err())
        .contains("--conf: pin is secret")
        .doesNotContain(PIN);
    assertThat(shop(keys).gives("run", "--help").replaceAll("\\s+", " "))
        .contains("Secret: @env:NAME, @file:PATH or - (standard input). Required.");
  }

  @Test
  void aRunThatCantKeepOrReadThemIsRefused() throws Exception {
    Files.createFile(directory.resolve("gate"));
    String gate = directory.resolve("gate").toString();
    assertThat(
            shop("")
                .say(
                    "run",
                    "--user",
                    "ann",
                    "--gate",
                    gate,
                    "--password",
                    "@env:SHOP_PASSWORD",
                    "--pin",
                    "@env:SHOP_PIN")
                .err())
        .contains(
            "error: Parameter password of dag orders is stored encrypted, and there is no key");
    run("@env:SHOP_PASSWORD", "@env:SHOP_PIN");
    assertThat(shop(KeyRing.newKey()).say("clear", "r1", "--task", "load").err())
        .contains(
            "The secret parameters of run orders r1 can't be read: it is encrypted by the key");
  }
}
