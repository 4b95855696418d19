package dev.dagsmith.it.docs;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What the pages speak about.
 *
 * @param root the directory of the repository
 * @param tests the files of classes among tests, by their simple names
 */
record Repository(Path root, Map<String, List<Path>> tests) {

  /** Finds out what is there. */
  static Repository at(Path root) throws IOException {
    Map<String, List<Path>> tests = new TreeMap<>();
    Files.walkFileTree(
        root,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes is) {
            String name = directory.getFileName().toString();
            boolean hidden = name.startsWith(".") && !directory.equals(root);
            return name.equals("target") || hidden
                ? FileVisitResult.SKIP_SUBTREE
                : FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes is) {
            String name = file.getFileName().toString();
            if (name.endsWith(".java") && file.toString().contains("src/test/")) {
              String type = name.substring(0, name.length() - ".java".length());
              tests.computeIfAbsent(type, any -> new ArrayList<>()).add(file);
            }
            return FileVisitResult.CONTINUE;
          }
        });
    return new Repository(root, tests);
  }

  /** The pages that are checked. */
  List<Path> pages() throws IOException {
    List<Path> pages = new ArrayList<>();
    pages.add(root.resolve("README.md"));
    pages.add(root.resolve("CONTRIBUTING.md"));
    try (Stream<Path> docs = Files.walk(root.resolve("docs"))) {
      docs.filter(file -> file.toString().endsWith(".md")).sorted().forEach(pages::add);
    }
    return pages;
  }
}
