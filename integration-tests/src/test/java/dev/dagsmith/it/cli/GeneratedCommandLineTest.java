package dev.dagsmith.it.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dagsmith.runtime.DagMain;
import dev.dagsmith.runtime.DagProvider;
import dev.dagsmith.runtime.cli.Console;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GeneratedCommandLineTest {
  private static final String SOURCE =
      """
      package shop;

      import dev.dagsmith.Dag;
      import dev.dagsmith.Param;
      import dev.dagsmith.Sensor;
      import dev.dagsmith.Task;
      import dev.dagsmith.Flow;
      import java.io.IOException;
      import java.nio.file.Path;
      import java.util.ArrayList;
      import java.util.List;
      import java.util.Map;

      class Orders {
        record Row(String name, int amount) {}

        enum Mode { ALL, SOME }

        @Sensor(interval = "1s", timeout = "1m", softFail = true)
        static boolean ready(Path file) { return true; }

        @Task(retries = 2, retryDelay = "10ms", backoff = 2, timeout = "1m", maxActive = 4)
        static List<Row> read(Path file) throws IOException { return List.of(new Row("a", 2)); }

        @Task(retryOn = IOException.class) static int price(Row row) { return row.amount() * 3; }

        @Task static Map<String, List<Integer>> group(List<Integer> prices) { return Map.of("a", prices); }

        @Task static int[] totals(Map<String, List<Integer>> groups) { return new int[] {6}; }

        @Task static void store(int[] totals) {}

        @Task static void alarm(String text) {}

        /**
         * Prices orders & "more" <b>of it</b>.
         *
         * @param file the file to read
         */
        @Dag(schedule = "@daily", start = "2026-01-01", maxActiveTasks = 8)
        static int[] orders(
            Path file,
            @Param(value = "7", min = 1, max = 9.5) int limit,
            @Param("ALL") Mode mode,
            @Param("[]") List<String> tags,
            @Param(value = "x", pattern = "[a-z]+") String code)
            throws IOException {
          Flow.until(() -> ready(file));
          var rows = read(file);
          var prices = new ArrayList<Integer>();
          for (var row : rows) {
            if (row.amount() > limit && mode == Mode.SOME) {
              continue;
            }
            prices.add(price(row));
          }
          var totals = totals(group(prices));
          try {
            store(totals);
          } catch (IllegalStateException | NullPointerException e) {
            alarm(e.getMessage());
          } finally {
            alarm("done");
          }
          Flow.parallel(() -> alarm("a"), () -> alarm("b"));
          switch (mode) {
            case ALL -> alarm("all");
            default -> alarm("some");
          }
          return totals;
        }
      }
      """;

  @TempDir static Path directory;
  private static DagProvider dag;
  private static Path classes;

  @BeforeAll
  static void compile() throws Exception {
    Path source = Files.writeString(directory.resolve("Orders.java"), SOURCE);
    classes = Files.createDirectory(directory.resolve("classes"));
    String path =
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    String[] options = {
      "-d", classes.toString(), "-cp", path, "-processorpath", path, source.toString()
    };
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    int status = ToolProvider.getSystemJavaCompiler().run(null, said, said, options);
    assertThat(status).as(said.toString(StandardCharsets.UTF_8)).isZero();
    URLClassLoader loader =
        new URLClassLoader(
            new URL[] {classes.toUri().toURL()}, GeneratedCommandLineTest.class.getClassLoader());
    dag =
        loader
            .loadClass("shop.OrdersDag")
            .asSubclass(DagProvider.class)
            .getConstructor()
            .newInstance();
  }

  private static String resource(String ending) throws Exception {
    return Files.readString(classes.resolve("META-INF/dagsmith/shop.OrdersDag" + ending));
  }

  private static String cli(int status, String... args) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Console console =
        Console.plain(
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8),
            Map.of("DAGSMITH_HOME", directory.resolve("home").toString()));
    assertThat(DagMain.execute(dag, null, args, console)).as(err.toString()).isEqualTo(status);
    return out.toString(StandardCharsets.UTF_8);
  }

  @Test
  void theResourcesAreWhatTheClassShows() throws Exception {
    String code = "(?m)^ *\"code\": .*\n"; // for comparing versions; the class does not carry it
    assertThat(cli(0, "graph", "--format", "json"))
        .isEqualTo(resource(".json").replaceAll(code, ""));
    assertThat(cli(0, "graph", "--format", "mermaid")).isEqualTo(resource(".mmd"));
  }

  @Test
  void theHelpShowsTheJavadocAndTheParameters() {
    assertThat(cli(0, "--help"))
        .contains(
            "Prices orders & \"more\" of it.",
            "--file=Path",
            "the file to read. Required.",
            "From 1 to 9.5. Default: 7.",
            "One of ALL, SOME. Default: ALL.",
            "Must match [a-z]+. Default: x.");
  }

  @Test
  void itRuns() {
    assertThat(cli(0, "--file", "a.csv", "--tags", "[\"x\"]", "--mode=SOME")).isEqualTo("[6]\n");
    assertThat(cli(0, "--plain", "--file", "a.csv")).isEqualTo("[6]\n");
    assertThat(cli(2, "--limit", "3")).isEmpty();
  }
}
