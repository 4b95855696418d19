package dev.dagsmith.processor.frontend;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import org.jspecify.annotations.Nullable;

/**
 * Finds the tree on which to show an error so that it appears where an expression begins: javac
 * shows an error on {@code a.b(c)} or {@code a + b} at the dot or the operator.
 */
final class Leftmost extends TreeScanner<@Nullable Void, @Nullable Void> {
  private final SourcePositions positions;
  private final CompilationUnitTree unit;
  private long start;
  private Tree found;

  Leftmost(SourcePositions positions, CompilationUnitTree unit) {
    this.positions = positions;
    this.unit = unit;
    this.found = unit;
  }

  /** The innermost tree that begins where the given one does. */
  Tree of(Tree tree) {
    start = positions.getStartPosition(unit, tree);
    found = tree;
    scan(tree, null);
    return found;
  }

  @Override
  public @Nullable Void scan(@Nullable Tree tree, @Nullable Void none) {
    if (tree != null
        && positions.getStartPosition(unit, tree) == start
        && positions.getEndPosition(unit, tree) > start) {
      found = tree;
      return super.scan(tree, null);
    }
    return null;
  }
}
