package dev.dagsmith.it.docs;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A page of the documentation.
 *
 * @param root the directory of the repository
 * @param file the page's file
 * @param lines its lines
 * @param blocks its blocks of code
 * @param images its images that are marked, the text being their file
 * @param links where it leads
 * @param words what stands between single backquotes
 * @param anchors what others can link to
 * @param heldBy the test that holds all its blocks
 */
record Page(
    Path root,
    Path file,
    List<String> lines,
    List<Block> blocks,
    List<Block> images,
    List<Text> links,
    List<Text> words,
    Set<String> anchors,
    Optional<String> heldBy) {

  /** A text and its line. */
  record Text(int line, String text) {}

  /** Its name from the repository's root, with slashes. */
  String name() {
    return root.relativize(file).toString().replace('\\', '/');
  }
}
