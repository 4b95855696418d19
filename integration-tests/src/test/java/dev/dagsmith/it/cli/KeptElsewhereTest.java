package dev.dagsmith.it.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A dag whose annotations say where and as what its values are kept. */
class KeptElsewhereTest {
  private static final String SOURCE =
      """
      package shop;

      import dev.dagsmith.Dag;
      import dev.dagsmith.Task;
      import dev.dagsmith.XCom;
      import java.util.List;
      import java.util.stream.IntStream;

      class Orders {
        record Frame(String name, List<Integer> cells, byte[] raw) {}

        @Task @XCom(backend = "file", codec = "cbor") static Frame load(int size) {
          return new Frame("f" + size, IntStream.range(0, size).boxed().toList(), new byte[size]);
        }

        @Task static int count(Frame frame) {
          return frame.cells().size() + frame.raw().length;
        }

        @Dag static int orders(int size) {
          return count(load(size));
        }
      }
      """;

  @TempDir Path directory;
  private Path home;
  private Shop shop;

  @BeforeEach
  void compile() throws Exception {
    home = directory.resolve("home");
    shop =
        new Shop(
            Shop.compile(SOURCE, directory.resolve("classes")),
            Map.of(
                "DAGSMITH_HOME",
                home.toString(),
                "DAGSMITH__COMMON_IO__XCOM_OBJECTSTORAGE_THRESHOLD",
                "1000"));
  }

  private List<Path> files() throws Exception {
    Path root = home.resolve("xcoms");
    if (!Files.exists(root)) {
      return List.of();
    }
    try (Stream<Path> all = Files.walk(root)) {
      return all.filter(Files::isRegularFile).toList();
    }
  }

  @Test
  void aSmallValueStaysInTheDatabaseAndALargeOneIsAFileUntilItsRunIsPruned() throws Exception {
    assertThat(shop.gives("run", "--run-id", "small", "--size", "10").strip()).isEqualTo("20");
    assertThat(files()).isEmpty();

    assertThat(shop.gives("run", "--run-id", "large", "--size", "5000").strip()).isEqualTo("10000");
    assertThat(files()).hasSize(1);
    assertThat(shop.gives("xcom", "get", "large", "load")).contains("\"f5000\"", "4999");
    assertThat(shop.gives("xcom", "gc")).isNotBlank();
    assertThat(files()).hasSize(1);

    shop.gives("run", "--run-id", "last", "--size", "1");
    shop.gives("prune", "--keep", "1");
    assertThat(files()).isEmpty();
  }

  @Test
  void anAlteredFileIsAnErrorAndNoOtherValue() throws Exception {
    shop.gives("run", "--run-id", "large", "--size", "5000");
    Path file = files().get(0);
    byte[] bytes = Files.readAllBytes(file);
    bytes[bytes.length / 2] ^= 1;
    Files.write(file, bytes, StandardOpenOption.TRUNCATE_EXISTING);

    var outcome = shop.say("xcom", "get", "large", "load");

    assertThat(outcome.status()).isNotZero();
    assertThat(outcome.out()).isEmpty();
    assertThat(outcome.err())
        .startsWith("error: XCom return_value of load in run large can't be read (file: ")
        .contains("its SHA-256 is")
        .endsWith("Clear load to make it again.\n");
  }
}
