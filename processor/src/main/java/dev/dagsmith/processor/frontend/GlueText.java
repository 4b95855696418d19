package dev.dagsmith.processor.frontend;

import com.sun.source.tree.Tree;
import dev.dagsmith.processor.program.Part;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The user's text of a tree, with some ranges of it replaced. */
final class GlueText {
  private final SourceText source;
  private final List<Edit> edits = new ArrayList<>();

  GlueText(SourceText source) {
    this.source = source;
  }

  /** Puts parts in the place of a tree. */
  void replace(Tree tree, Part... parts) {
    edits.add(new Edit(source.start(tree), source.end(tree), List.of(parts)));
  }

  /** Puts parts in the place of the text between two offsets. */
  void replace(int start, int end, Part... parts) {
    edits.add(new Edit(start, end, List.of(parts)));
  }

  /** Puts parts before a tree. */
  void before(Tree tree, Part... parts) {
    edits.add(new Edit(source.start(tree), source.start(tree), List.of(parts)));
  }

  /** The parts from one offset to another, neighbouring texts joined. */
  List<Part> parts(int start, int end) {
    edits.sort(Comparator.comparingInt(Edit::start).thenComparingInt(Edit::end));
    List<Part> parts = new ArrayList<>();
    int at = start;
    for (Edit edit : edits) {
      text(parts, at, edit.start);
      edit.parts.forEach(part -> add(parts, part));
      at = edit.end;
    }
    text(parts, at, end);
    return parts;
  }

  private void text(List<Part> parts, int from, int to) {
    add(parts, new Part.Text(Tokens.oneLine(source.between(from, to))));
  }

  private static void add(List<Part> parts, Part part) {
    if (part instanceof Part.Text text) {
      if (text.code().isEmpty()) {
        return;
      }
      int last = parts.size() - 1;
      if (last >= 0 && parts.get(last) instanceof Part.Text before) {
        parts.set(last, new Part.Text(before.code() + text.code()));
        return;
      }
    }
    parts.add(part);
  }

  private record Edit(int start, int end, List<Part> parts) {}
}
