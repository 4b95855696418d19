package dev.dagsmith.processor.frontend;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreeScanner;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.IdentityHashMap;
import org.jspecify.annotations.Nullable;

/** A dag method in its file: the text, and where each of its trees stands in it. */
final class SourceText {
  private final CompilationUnitTree unit;
  private final SourcePositions positions;
  private final String text;
  private final TreePath methodPath;
  private final IdentityHashMap<Tree, Tree> parents = new IdentityHashMap<>();

  SourceText(Compiler compiler, TreePath methodPath) {
    this.unit = methodPath.getCompilationUnit();
    this.positions = compiler.trees().getSourcePositions();
    this.methodPath = methodPath;
    try {
      this.text = unit.getSourceFile().getCharContent(true).toString();
    } catch (IOException e) {
      throw new UncheckedIOException("Can't read " + unit.getSourceFile().getName(), e);
    }
    new Parents().scan(method(), null);
  }

  CompilationUnitTree unit() {
    return unit;
  }

  /** The file's name without its folder. */
  String fileName() {
    String path = unit.getSourceFile().getName();
    return path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
  }

  MethodTree method() {
    return (MethodTree) methodPath.getLeaf();
  }

  int start(Tree tree) {
    return (int) positions.getStartPosition(unit, tree);
  }

  int end(Tree tree) {
    return (int) positions.getEndPosition(unit, tree);
  }

  String between(int start, int end) {
    return start >= end ? "" : text.substring(start, end);
  }

  /** The tree's text on one line, without comments. */
  String of(Tree tree) {
    return Tokens.oneLine(between(start(tree), end(tree))).strip();
  }

  /** Offset of {@code sought} in the code from an offset on; -1 if it is not there. */
  int indexOf(String sought, int from) {
    return text.indexOf(sought, from);
  }

  /** Where a tree of the method stands. */
  TreePath path(Tree tree) {
    if (tree == method()) {
      return methodPath;
    }
    Tree parent = parents.get(tree);
    if (parent == null) {
      throw new IllegalArgumentException("Not in the method: " + tree);
    }
    return new TreePath(path(parent), tree);
  }

  /** The tree around a tree of the method. */
  @Nullable Tree parent(Tree tree) {
    return parents.get(tree);
  }

  private final class Parents extends TreeScanner<@Nullable Void, @Nullable Tree> {
    @Override
    public @Nullable Void scan(@Nullable Tree tree, @Nullable Tree parent) {
      if (tree == null) {
        return null;
      }
      if (parent != null) {
        parents.put(tree, parent);
      }
      return tree.accept(this, tree);
    }
  }
}
