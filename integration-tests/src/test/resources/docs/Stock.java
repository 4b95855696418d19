package shop;

import dev.dagsmith.*;
import java.io.IOException;
import java.nio.file.*;
import java.util.*;

class Stock {
  @Task
  static List<Path> find(Path folder) throws IOException {
    try (var files = Files.list(folder)) {
      return files.sorted().toList();
    }
  }

  @Task
  static int count(Path file) throws IOException {
    return Files.readAllLines(file).size();
  }

  static int total(List<Integer> counts) {
    return counts.stream().mapToInt(n -> n).sum();
  }

// SNIPPET
}
