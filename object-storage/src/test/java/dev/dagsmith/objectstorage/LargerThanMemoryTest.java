package dev.dagsmith.objectstorage;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What passes need not fit into memory. With {@code -Ddagsmith.blob.mib=2048
 * -Ddagsmith.blob.heap=256} two gibibytes pass.
 */
class LargerThanMemoryTest {
  private static final int MIB = Integer.getInteger("dagsmith.blob.mib", 96);
  private static final int HEAP = Integer.getInteger("dagsmith.blob.heap", 48);

  @TempDir Path directory;

  @Test
  void aValueLargerThanMemoryPasses() throws Exception {
    Path log = directory.resolve("passing.log");
    try (S3Server server = S3Server.start(directory)) {
      Process passing =
          new ProcessBuilder(
                  Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                  "-Xmx" + HEAP + "m",
                  "-cp",
                  System.getProperty("java.class.path"),
                  Passing.class.getName(),
                  server.root("large"),
                  Integer.toString(MIB))
              .redirectErrorStream(true)
              .redirectOutput(log.toFile())
              .start();
      assertThat(passing.waitFor()).as(Files.readString(log)).isZero();
    }
  }
}
