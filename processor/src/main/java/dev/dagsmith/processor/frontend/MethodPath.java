package dev.dagsmith.processor.frontend;

import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/**
 * Finds where a method stands by way of the classes around it. Javac's own search walks every body
 * that stands before it in the file: for many dags in a file that is the square of the file, and a
 * deep expression in one of them would end it.
 */
final class MethodPath {
  private MethodPath() {}

  /** The path; null if the method was not compiled from source. */
  static @Nullable TreePath of(Trees trees, ExecutableElement method) {
    return within(trees, Members.owner(method), method);
  }

  private static @Nullable TreePath within(Trees trees, Element owner, Element inner) {
    Tree tree = trees.getTree(inner);
    TreePath path =
        owner.getEnclosingElement() instanceof TypeElement outer
            ? within(trees, outer, owner)
            : trees.getPath(owner);
    return tree == null || path == null ? null : new TreePath(path, tree);
  }
}
