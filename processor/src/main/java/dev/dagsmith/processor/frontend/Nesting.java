package dev.dagsmith.processor.frontend;

import com.sun.source.tree.Tree;
import com.sun.source.util.TreeScanner;
import org.jspecify.annotations.Nullable;

/**
 * Finds trees that are nested so deeply that to walk them may take more stack than a thread has. It
 * goes no deeper than that itself.
 */
final class Nesting extends TreeScanner<@Nullable Void, Integer> {
  private static final int DEEP = 150;

  private boolean deep;

  private Nesting() {}

  static boolean isDeep(Tree tree) {
    Nesting nesting = new Nesting();
    nesting.scan(tree, 0);
    return nesting.deep;
  }

  @Override
  public @Nullable Void scan(@Nullable Tree tree, Integer depth) {
    deep |= depth > DEEP;
    return deep || tree == null ? null : super.scan(tree, depth + 1);
  }
}
