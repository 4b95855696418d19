package dev.dagsmith.it.jar;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.JarFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Needs the packaged jar, so {@code mvn verify} runs it and {@code mvn test} alone does not. */
class ShadedJarTest {
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
                Packaged.processor().toString(),
                "-classpath",
                Packaged.usersClassPath(),
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
    try (JarFile jar = new JarFile(Packaged.processor().toFile())) {
      assertThat(jar.stream().filter(entry -> !entry.isDirectory()).map(Object::toString))
          .allMatch(
              name -> name.startsWith("dev/dagsmith/processor/") || name.startsWith("META-INF/"));
    }
  }
}
