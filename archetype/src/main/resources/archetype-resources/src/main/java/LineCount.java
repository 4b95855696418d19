package ${package};

import dev.dagsmith.Dag;
import dev.dagsmith.Flow;
import dev.dagsmith.Param;
import dev.dagsmith.Task;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;

class LineCount {
  record Counted(String file, long lines) {}

  /**
   * Counts the lines of the files below a folder, each file in a task of its own.
   *
   * @param folder where the files are
   */
  @Dag
  static String lineCount(@Param("src") String folder) throws IOException {
    var files = findFiles(folder);
    var counted = Flow.map(files, file -> countLines(file));
    return summary(counted);
  }

  @Task
  static List<String> findFiles(String folder) throws IOException {
    try (var files = Files.walk(Path.of(folder))) {
      return files.filter(Files::isRegularFile).map(Path::toString).sorted().toList();
    }
  }

  @Task(retries = 2, retryDelay = "1s", label = "{file}")
  static Counted countLines(String file) throws IOException {
    // Lines are counted in files of any encoding.
    try (var lines = Files.lines(Path.of(file), StandardCharsets.ISO_8859_1)) {
      return new Counted(file, lines.count());
    }
  }

  @Task
  static String summary(List<Counted> counted) {
    if (counted.isEmpty()) {
      return "no files";
    }
    var total = counted.stream().mapToLong(Counted::lines).sum();
    var longest = counted.stream().max(Comparator.comparingLong(Counted::lines)).orElseThrow();
    return "%d files, %d lines; the longest is %s with %d"
        .formatted(counted.size(), total, Path.of(longest.file()).getFileName(), longest.lines());
  }
}
