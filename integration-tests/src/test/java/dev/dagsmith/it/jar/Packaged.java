package dev.dagsmith.it.jar;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a user's build is given of us. */
final class Packaged {
  private static final Path PROCESSOR = Path.of("..", "processor", "target");

  private Packaged() {}

  /** The processor's jar; a test that asks for it is left out where it was not packaged. */
  static Path processor() throws IOException {
    assumeTrue(Files.isDirectory(PROCESSOR), "the processor was not built here");
    try (Stream<Path> files = Files.list(PROCESSOR)) {
      List<Path> jars =
          files.filter(file -> file.getFileName().toString().matches("dagsmith-.*\\.jar")).toList();
      assumeTrue(!jars.isEmpty(), "the processor's jar was not packaged");
      return jars.get(0).toAbsolutePath();
    }
  }

  /** Without the processor and what tests need. */
  static String usersClassPath() {
    return entries("annotations|runtime|dagsmith-(ann|run)");
  }

  /** What {@code dagsmith-runtime} brings along, as modules. */
  static String usersModulePath() {
    return entries(
        "annotations|runtime|view|dagsmith-(ann|run|vie)|jackson-|h2-|flyway-core|picocli|slf4j-api");
  }

  private static String entries(String names) {
    return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
        .filter(entry -> entry.matches(".*[/\\\\](" + names + ")[^/\\\\]*([/\\\\]target.*)?"))
        .collect(Collectors.joining(File.pathSeparator));
  }
}
