package dev.dagsmith.it.docs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The class around a fragment: a file of the test resources with a line {@code // SNIPPET}.
 *
 * @param before what stands above the fragment
 * @param after what stands below it
 */
record Template(String before, String after) {
  private static final Path DIRECTORY = Path.of("src", "test", "resources", "docs");

  /** The template of this name. */
  static Optional<Template> named(String name) throws IOException {
    Path file = DIRECTORY.resolve(name + ".java");
    if (!name.matches("\\w+") || !Files.exists(file)) {
      return Optional.empty();
    }
    String text = Files.readString(file);
    int at = text.indexOf("// SNIPPET\n");
    if (at < 0) {
      throw new IllegalStateException(file + " has no line // SNIPPET");
    }
    int end = at + "// SNIPPET\n".length();
    return Optional.of(new Template(text.substring(0, at), text.substring(end)));
  }

  /** The names there are. */
  static String names() throws IOException {
    try (Stream<Path> files = Files.list(DIRECTORY)) {
      return files
          .map(file -> file.getFileName().toString().replace(".java", ""))
          .sorted()
          .collect(Collectors.joining(", "));
    }
  }

  /** On which line the fragment begins, from 1. */
  int firstLine() {
    return (int) before.chars().filter(c -> c == '\n').count() + 1;
  }

  /**
   * The fragment as a whole unit. {@code { .. }} stands for a body that is left out, a line {@code
   * ..} for statements.
   */
  Unit around(String fragment) {
    String whole =
        List.of(fragment.split("\n", -1)).stream()
            .map(line -> line.strip().equals("..") ? "" : line)
            .collect(Collectors.joining("\n"))
            .replace("{ .. }", "{ throw new UnsupportedOperationException(); }");
    String text = before.stripTrailing() + "\n" + whole + after;
    return Unit.of(text).orElseThrow(() -> new IllegalStateException("A template has no package"));
  }
}
