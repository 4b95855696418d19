package dev.dagsmith.it.docs;

import java.util.List;
import java.util.Optional;

/**
 * A block of code, or an image that stands alone, in a page.
 *
 * @param line its first line in the page, the fence, from 1
 * @param end its last line, the closing fence
 * @param indent by how many characters it is indented
 * @param language what the fence says; empty if nothing
 * @param text what is in it, with the end of its last line
 * @param marks the comments above it
 */
record Block(int line, int end, int indent, String language, String text, List<Mark> marks) {

  /** What a mark of this kind says of it. */
  Optional<String> mark(Mark.Kind kind) {
    return marks.stream().filter(mark -> mark.kind() == kind).map(Mark::value).findFirst();
  }

  boolean has(Mark.Kind kind) {
    return mark(kind).isPresent();
  }
}
