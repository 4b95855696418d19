package dev.dagsmith.processor.frontend;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.SourcePositions;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Finds where the name of a declaration stands: javac shows errors on the declaration there. */
final class DeclaredName {
  private final SourcePositions positions;
  private final CompilationUnitTree unit;

  DeclaredName(SourcePositions positions, CompilationUnitTree unit) {
    this.positions = positions;
    this.unit = unit;
  }

  /** Offset of the name; of the declaration if it has none. */
  long offset(Tree declaration) {
    if (declaration instanceof MethodTree method) {
      Tree type = method.getReturnType();
      return find(method.getName(), method, type == null ? method.getModifiers() : type);
    }
    if (declaration instanceof VariableTree variable) {
      return find(variable.getName(), variable, variable.getType());
    }
    return declaration instanceof ClassTree type
        ? find(type.getSimpleName(), type, type.getModifiers())
        : positions.getStartPosition(unit, declaration);
  }

  private long find(CharSequence name, Tree declaration, @Nullable Tree before) {
    long start = positions.getStartPosition(unit, declaration);
    long from = before == null ? start : Math.max(start, positions.getEndPosition(unit, before));
    long end = positions.getEndPosition(unit, declaration);
    if (start < 0 || end < from) {
      return start;
    }
    try {
      // the declaration alone: to copy the whole file for each of its names takes long
      CharSequence text = unit.getSourceFile().getCharContent(true);
      int found = word(name.toString(), text.subSequence((int) from, (int) end).toString());
      return found < 0 ? start : from + found;
    } catch (IOException e) {
      return start;
    }
  }

  private static int word(String name, String text) {
    int at = text.indexOf(name);
    while (at >= 0 && (isPart(text, at - 1) || isPart(text, at + name.length()))) {
      at = text.indexOf(name, at + 1);
    }
    return at;
  }

  private static boolean isPart(String text, int at) {
    return at >= 0 && at < text.length() && Character.isJavaIdentifierPart(text.charAt(at));
  }
}
