package dev.dagsmith.it.jar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarFile;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Needs the packaged jar, so {@code mvn verify} runs it and {@code mvn test} alone does not. */
class ShadedJarTest {
  private static final Path PROCESSOR = Path.of("..", "processor", "target");

  @TempDir Path folder;

  @Test
  void worksAloneOnTheProcessorPath() throws IOException, InterruptedException {
    Path source = folder.resolve("Shop.java");
    Files.writeString(
        source,
        """
        package shop;
        import dev.dagsmith.*;
        class Shop {
          @Task
          static String load() { return "a"; }

          @Task
          static void save(String text) {}

          @Dag
          static void nightly() { save(load()); }
        }
        """);
    Path javac = Path.of(System.getProperty("java.home"), "bin", "javac");
    Process process =
        new ProcessBuilder(
                javac.toString(),
                "-Xlint:all",
                "-Werror",
                "-processorpath",
                jar().toString(),
                "-classpath",
                usersClassPath(),
                "-d",
                folder.toString(),
                source.toString())
            .redirectErrorStream(true)
            .start();
    String said = new String(process.getInputStream().readAllBytes());
    assertThat(process.waitFor()).as(said).isZero();
    assertThat(said).isEmpty();
    assertThat(folder.resolve("shop/NightlyDag.class")).exists();
    assertThat(folder.resolve("META-INF/services/dev.dagsmith.runtime.DagProvider"))
        .content()
        .isEqualTo("shop.NightlyDag\n");
  }

  @Test
  void holdsNothingThatCouldClash() throws IOException {
    try (JarFile jar = new JarFile(jar().toFile())) {
      assertThat(jar.stream().filter(entry -> !entry.isDirectory()).map(Object::toString))
          .allMatch(
              name -> name.startsWith("dev/dagsmith/processor/") || name.startsWith("META-INF/"));
    }
  }

  private static Path jar() throws IOException {
    assumeTrue(Files.isDirectory(PROCESSOR), "the processor was not built here");
    try (Stream<Path> files = Files.list(PROCESSOR)) {
      List<Path> jars =
          files.filter(file -> file.getFileName().toString().matches("dagsmith-.*\\.jar")).toList();
      assumeTrue(!jars.isEmpty(), "the processor's jar was not packaged");
      return jars.get(0).toAbsolutePath();
    }
  }

  /** Without the processor and what tests need. */
  private static String usersClassPath() {
    return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
        .filter(entry -> entry.matches(".*[/\\\\](annotations|runtime|dagsmith-(ann|run)).*"))
        .collect(Collectors.joining(File.pathSeparator));
  }
}
