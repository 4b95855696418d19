package com.example.shop;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** {@code java -p ... -m com.example.shop/...}, with the jars that were packaged. */
class ModulePathIT {
  @Test
  void runsTheDag() throws IOException, InterruptedException {
    assertEquals(
        "{\"shop\":\"mill\",\"cents\":240}\n", java("PricesDag", "--product", "coffee"));
  }

  @Test
  void findsTheDagsOfAllModules() throws IOException, InterruptedException {
    assertEquals("prices\n", java("Dags"));
  }

  /** What the class wrote to standard output; standard error goes where this test's goes. */
  private static String java(String mainClass, String... arguments)
      throws IOException, InterruptedException {
    ProcessBuilder builder = new ProcessBuilder(arguments);
    builder.command().add(0, "com.example.shop/com.example.shop." + mainClass);
    builder.command().add(0, "-m");
    builder.command().add(0, "target/modular-1.0.jar" + File.pathSeparator + "target/modules");
    builder.command().add(0, "-p");
    builder.command().add(0, Path.of(System.getProperty("java.home"), "bin", "java").toString());
    Process process = builder.redirectError(Redirect.INHERIT).start();
    String said = new String(process.getInputStream().readAllBytes());
    assertEquals(0, process.waitFor());
    return said.replace(System.lineSeparator(), "\n");
  }
}
