package dev.dagsmith.runtime.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who uses the embedded store needs no library for servers. */
final class LeanClassPathTest {
  @TempDir Path home;

  /** Opens the stores that it is given, and says what came of it. */
  static final class Opening {
    private Opening() {}

    public static void main(String[] urls) {
      for (String url : urls) {
        try {
          Stores.open(url).close();
          System.out.println("open");
        } catch (StoreException e) {
          System.out.println(e.kind() + " " + e.getMessage());
        }
      }
    }
  }

  private static String without(String... libraries) {
    return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
        .filter(entry -> Arrays.stream(libraries).noneMatch(entry::contains))
        .collect(Collectors.joining(File.pathSeparator));
  }

  @Test
  void anEmbeddedStoreNeedsNoneOfThem() throws Exception {
    String lean = without("flyway", "postgres", "HikariCP");
    String server = "jdbc:postgresql://localhost/shop";
    try (ChildJvm child =
        ChildJvm.run(lean, Opening.class, home.toString(), home.toString(), server)) {
      assertThat(child.line()).as("a new one").isEqualTo("open");
      assertThat(child.line()).as("one that is there").isEqualTo("open");
      assertThat(child.line())
          .startsWith("BAD_LOCATION")
          .contains("Add the artifact dev.dagsmith:dagsmith-postgresql");
    }
  }
}
