package dev.dagsmith.it.jar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The sample for Gradle, built by the Gradle of this machine against what was just packaged. */
class GradleIT {
  private static final Path SAMPLE = Path.of("..", "samples", "consumer-gradle");
  private static final Pattern VERSION = Pattern.compile("(?m)^Gradle (\\d+)\\.");

  /** The first that has no {@code compile} configuration; the Gradle of Debian is 4.4.1. */
  private static final int CURRENT = 7;

  @TempDir Path folder;

  @Test
  void testsAndRunsTheSample() throws IOException, InterruptedException {
    int version = version();
    copySample();
    String script = version < CURRENT ? "debian.gradle" : "build.gradle.kts";
    if (version < CURRENT) {
      // Or it looks for the settings of a build around the folder.
      Files.writeString(folder.resolve("settings.gradle"), "rootProject.name = 'consumer'\n");
    }
    var arguments =
        Stream.concat(
            version < CURRENT ? Stream.of("-b", script) : Stream.empty(),
            Stream.of(
                "--no-daemon",
                "-Pdagsmith.repository=" + System.getProperty("it.repository"),
                "test",
                "run"));
    Said said = gradle(arguments.toArray(String[]::new));
    assertThat(said.status()).as("gradle with " + script + ":\n" + said.text()).isZero();
    assertThat(said.text()).contains("mill for 120 cents");
    // The graph, the drawing and the index that the processors write beside the classes.
    Path classes = folder.resolve("build/classes/java/main");
    assertThat(classes.resolve("META-INF/dagsmith/shop.PricesDag.json")).exists();
    assertThat(classes.resolve("META-INF/services/dev.dagsmith.runtime.DagProvider"))
        .content()
        .isEqualTo("shop.PricesDag\n");
    assertThat(folder.resolve("build/test-results/test/TEST-shop.PricesTest.xml"))
        .content()
        .contains("tests=\"2\" skipped=\"0\" failures=\"0\" errors=\"0\"");
  }

  private int version() throws InterruptedException {
    String text;
    try {
      text = gradle("--version").text();
    } catch (IOException e) {
      String left = "The Gradle sample was not built: there is no gradle on the PATH (" + e + ")";
      assertThat(System.getProperty("dagsmith.gradle")).as(left).isNotEqualTo("required");
      System.out.println(left);
      assumeTrue(false, left);
      throw new AssertionError(e);
    }
    Matcher found = VERSION.matcher(text);
    assertThat(found.find()).as(text).isTrue();
    return Integer.parseInt(found.group(1));
  }

  private void copySample() throws IOException {
    try (Stream<Path> files = Files.walk(SAMPLE)) {
      List<Path> sources =
          files
              .filter(Files::isRegularFile)
              .filter(file -> !SAMPLE.relativize(file).toString().matches("(build|\\.gradle)/.*"))
              .toList();
      for (Path source : sources) {
        Path target = folder.resolve(SAMPLE.relativize(source).toString());
        Files.createDirectories(target.getParent());
        Files.copy(source, target);
      }
    }
  }

  private record Said(int status, String text) {}

  private Said gradle(String... arguments) throws IOException, InterruptedException {
    ProcessBuilder builder = new ProcessBuilder(arguments);
    builder.command().add(0, "gradle");
    builder.directory(folder.toFile()).redirectErrorStream(true);
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    builder.environment().put("DAGSMITH_HOME", folder.resolve("home").toString());
    Process process = builder.start();
    process.getOutputStream().close();
    String text = new String(process.getInputStream().readAllBytes());
    return new Said(process.waitFor(), text);
  }
}
