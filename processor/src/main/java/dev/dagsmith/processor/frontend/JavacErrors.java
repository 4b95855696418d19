package dev.dagsmith.processor.frontend;

import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/**
 * Finds out whether the compiler itself has errors in a body, by having its class attributed: the
 * compiler then reports them, and ours are left out. Only for a compilation that fails in any case:
 * attribution at this time prints the class's warnings, too.
 */
final class JavacErrors extends TreePathScanner<@Nullable Void, @Nullable Void> {
  private final Compiler compiler;
  private boolean found;

  private JavacErrors(Compiler compiler) {
    this.compiler = compiler;
  }

  /** Whether there are any in the method. To be asked in the last round only. */
  static boolean in(Compiler compiler, SourceText source) {
    Tree block = source.method().getBody();
    compiler.trees().getElement(source.path(block));
    JavacErrors errors = new JavacErrors(compiler);
    errors.scan(source.path(block), null);
    return errors.found;
  }

  @Override
  public @Nullable Void scan(@Nullable Tree tree, @Nullable Void none) {
    if (found || tree == null) {
      return null;
    }
    TreePath parent = getCurrentPath();
    if (parent != null) {
      TypeMirror type = compiler.trees().getTypeMirror(new TreePath(parent, tree));
      found = type != null && type.getKind() == TypeKind.ERROR;
    }
    return super.scan(tree, null);
  }
}
