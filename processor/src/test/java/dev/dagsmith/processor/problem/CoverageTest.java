package dev.dagsmith.processor.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Every code has a test of its line, column and count: a source that is marked with code and column
 * on the line, and compiled to show what is marked and nothing else.
 */
class CoverageTest {
  private static final Path TESTS = Path.of("src", "test");
  private static final Pattern MARKED = Pattern.compile("\\[(DAG\\d{3})]:\\d+");

  @Test
  void everyCodeIsTestedAtItsColumn() throws IOException {
    Set<String> marked = new TreeSet<>();
    try (Stream<Path> files = Files.walk(TESTS)) {
      for (Path file : files.filter(each -> each.toString().endsWith(".java")).toList()) {
        Matcher found = MARKED.matcher(Files.readString(file));
        while (found.find()) {
          marked.add(found.group(1));
        }
      }
    }
    assertThat(marked)
        .containsExactlyInAnyOrderElementsOf(Example.kinds().map(ProblemKind::code).toList());
  }
}
