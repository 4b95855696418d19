package dev.dagsmith.it.docs;

import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * The documentation is true. {@code -Ddagsmith.regenerate=true} writes outputs and drawings anew;
 * {@code -Ddagsmith.page=docs/xcom.md} checks one page.
 */
class DocsTest {
  private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
  private static final List<String> NOT_RUN = new ArrayList<>();

  @TempDir static Path work;

  @TestFactory
  Stream<DynamicTest> pages() throws IOException {
    Repository repository = Repository.at(ROOT);
    PageCheck check = new PageCheck(repository);
    String one = System.getProperty("dagsmith.page", "");
    return repository.pages().stream()
        .map(file -> ROOT.relativize(file).toString().replace('\\', '/'))
        .filter(name -> name.contains(one))
        .map(name -> dynamicTest(name, () -> check(check, name)));
  }

  private static void check(PageCheck check, String name) throws IOException {
    Page page = PageReader.read(ROOT, ROOT.resolve(name));
    Path place = work.resolve(name.replace('/', '-'));
    Report report = check.check(page, place, Boolean.getBoolean("dagsmith.regenerate"));
    NOT_RUN.addAll(report.notRun());
    if (report.changes()) {
      Files.writeString(page.file(), report.rewritten());
    }
    if (!report.faults().isEmpty()) {
      throw new AssertionError("\n" + String.join("\n", report.faults()));
    }
  }

  @AfterAll
  static void listWhatIsNotRun() {
    if (!NOT_RUN.isEmpty()) {
      System.out.println("Not run here, and so not checked:\n  " + String.join("\n  ", NOT_RUN));
    }
  }
}
