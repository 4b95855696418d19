package dev.dagsmith.it.jar;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Kotlin's own kapt with our packaged processor: its environment is wrapped, and what it shows of
 * Kotlin classes has no bodies.
 */
class KaptTest {
  private static final Path KAPT = Path.of("target", "kapt");
  private static final String OPTION = "plugin:org.jetbrains.kotlin.kapt3:";

  @TempDir Path folder;

  @Test
  void compilesTheJavaDagsOfAMixedProject() throws IOException, InterruptedException {
    String said =
        kapt(
            source(
                "Shop.java",
                """
                package shop;
                import dev.dagsmith.*;
                class Shop {
                  @Task static String load() { return Texts.TEXT; }
                  @Dag static String nightly() { return load(); }
                }
                """),
            source("Texts.kt", "package shop\nobject Texts { const val TEXT = \"a\" }\n"));
    assertThat(said).doesNotContain("error:", "[DAG");
    assertThat(folder.resolve("sources/shop/NightlyDag.java")).exists();
    assertThat(folder.resolve("classes/META-INF/dagsmith/shop.NightlyDag.json")).exists();
  }

  @Test
  void answersADagInKotlinOnItsMethod() throws IOException, InterruptedException {
    String said =
        kapt(
            source(
                "Shop.kt",
                """
                package shop
                import dev.dagsmith.*
                object Shop {
                  @JvmStatic @Task fun load(): String = "a"
                  @JvmStatic @Dag fun nightly(): String = load()
                }
                """));
    assertThat(said)
        .containsOnlyOnce("[DAG292]")
        .contains("Write classes that contain @Dag methods in Java");
  }

  private Path source(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  /** Runs kapt's stubs and processing, and gives all that it said. */
  private String kapt(Path... sources) throws IOException, InterruptedException {
    String options =
        List.of(
                "sources=" + folder.resolve("sources"),
                "classes=" + folder.resolve("classes"),
                "stubs=" + folder.resolve("stubs"),
                "incrementalData=" + folder.resolve("data"),
                "apclasspath=" + Packaged.processor(),
                "aptMode=stubsAndApt")
            .stream()
            .map(option -> OPTION + option)
            .collect(Collectors.joining(","));
    var command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                KAPT + File.separator + "*",
                "org.jetbrains.kotlin.cli.jvm.K2JVMCompiler",
                "-no-stdlib",
                "-no-reflect",
                "-cp",
                KAPT.resolve("kotlin-stdlib.jar") + File.pathSeparator + Packaged.usersClassPath(),
                "-Xplugin=" + KAPT.resolve("kotlin-annotation-processing-embeddable.jar"),
                "-P",
                options,
                "-d",
                folder.resolve("classes").toString()));
    for (Path source : sources) {
      command.add(source.toString());
    }
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes());
    process.waitFor();
    return said;
  }
}
