package dev.dagsmith.it.docs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A repository with one page, which tests write anew. */
final class SmallRepository {
  /** A page with a dag, {@code shop.DailyDag}. */
  static final String SHOP =
      """
      ```java
      package shop;

      import dev.dagsmith.*;

      class Shop {
        @Task
        static int count(String day) {
          if (day.isEmpty()) {
            throw new IllegalArgumentException("no day");
          }
          return day.length();
        }

        @Dag
        static int daily(String day) {
          return count(day);
        }
      }
      ```
      """;

  private final Path root;
  private final Path work;
  private final PageCheck check;
  private int checks; // each has a place of its own

  /**
   * Writes it.
   *
   * @param directory an empty directory
   */
  SmallRepository(Path directory) throws IOException {
    root = directory.resolve("repository");
    work = directory.resolve("work");
    Files.createDirectories(root.resolve("shop/src/test/java"));
    Files.createDirectories(root.resolve("docs"));
    Files.writeString(
        root.resolve("shop/src/test/java/OrdersTest.java"), "class OrdersTest { void sum() {} }");
    Files.writeString(
        root.resolve("shop/Orders.java"),
        "class Orders {\n  @Deprecated\n  int count() {\n    return 3;\n  }\n}\n");
    Files.writeString(root.resolve("docs/other.md"), "# Other things, and more\n\n## `run` it\n");
    Files.writeString(
        root.resolve("pom.xml"),
        """
        <project><version>1.2</version><modules><module>shop</module></modules>
        <properties><h2.version>2.5</h2.version></properties>
        <dependency><groupId>com.h2database</groupId><artifactId>h2</artifactId>
        <version>${h2.version}</version></dependency></project>
        """);
    Files.writeString(
        root.resolve("shop/pom.xml"), "<project><artifactId>shop</artifactId></project>");
    check = new PageCheck(Repository.at(root));
  }

  /** What is wrong in a page of this text, {@code docs/page.md}. */
  List<String> faults(String text) throws IOException {
    return report(text, false).faults();
  }

  Report report(String text, boolean regenerate) throws IOException {
    Path file = Files.writeString(root.resolve("docs/page.md"), text);
    return check.check(PageReader.read(root, file), work.resolve("" + checks++), regenerate);
  }
}
