package com.example.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A class-data archive of the jar: that classes are taken from it, and not how long that takes. */
class ClassDataIT {
  private static final String ARCHIVED = "source: shared objects file (top)";

  /** What the JVM says about classes that it can't archive must not get into the dag's output. */
  private static final List<String> QUIET =
      List.of("-Xlog:disable", "-Xlog:all=warning:stderr");

  @TempDir Path folder;

  @Test
  void isMadeByOneRunAndReadByLaterOnes() throws IOException, InterruptedException {
    Path archive = folder.resolve("app.jsa");
    run(Java.same(), List.of("-XX:ArchiveClassesAtExit=" + archive));
    assertArchived(Java.same(), List.of("-XX:SharedArchiveFile=" + archive));
  }

  /** Needs JDK 19: {@code -Djdk25.home=...} names one. */
  @Test
  void isMadeByTheJvmItselfOnNewerJdks() throws IOException, InterruptedException {
    String home = System.getProperty("jdk25.home", "");
    assumeFalse(home.isEmpty(), "no JDK 25 is named");
    Path archive = folder.resolve("auto.jsa");
    List<String> options =
        List.of("-XX:+AutoCreateSharedArchive", "-XX:SharedArchiveFile=" + archive);
    run(new Java(Path.of(home)), options);
    assertTrue(Files.exists(archive));
    assertArchived(new Java(Path.of(home)), options);
  }

  private void assertArchived(Java java, List<String> options)
      throws IOException, InterruptedException {
    Path log = folder.resolve("classes.log");
    run(java, and(options, List.of("-Xlog:class+load:file=" + log)));
    List<String> ours =
        Files.readAllLines(log).stream()
            .filter(line -> line.matches(".*\\b(dev\\.dagsmith|com\\.example)\\.[\\w.$]+ source: .*"))
            .toList();
    for (String name :
        List.of(
            "com.example.app.Main",
            "com.example.prices.PricesDag",
            "dev.dagsmith.runtime.DagMain",
            "dev.dagsmith.runtime.engine.Engine")) {
      assertTrue(
          ours.stream().anyMatch(line -> line.contains(name + " ") && line.endsWith(ARCHIVED)),
          () -> name + " is not from the archive");
    }
    // Another run may take another way here and there.
    long archived = ours.stream().filter(line -> line.endsWith(ARCHIVED)).count();
    assertTrue(
        archived * 10 >= ours.size() * 9, () -> archived + " of " + ours.size() + " are archived");
  }

  private static void run(Java java, List<String> options)
      throws IOException, InterruptedException {
    assertEquals("mill for 120 cents\n", java.run(and(QUIET, options), "prices"));
  }

  private static List<String> and(List<String> options, List<String> others) {
    return Stream.concat(options.stream(), others.stream()).toList();
  }
}
