package dev.dagsmith.it.docs;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import dev.dagsmith.it.harness.SourceFile;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.tools.ToolProvider;

/** Finds a class, a method or a field in a source text, by its name. */
final class Member extends TreePathScanner<Void, String> {
  private final List<Tree> found = new ArrayList<>();

  private Member() {}

  /** The text of all members of this name, without Javadoc, moved to the left. */
  static Optional<String> of(String source, String name) throws IOException {
    JavacTask task =
        (JavacTask)
            ToolProvider.getSystemJavaCompiler()
                .getTask(
                    null,
                    null,
                    problem -> {},
                    List.of("-proc:none"),
                    null,
                    List.of(new SourceFile("Any", source)));
    CompilationUnitTree unit = task.parse().iterator().next();
    Member member = new Member();
    member.scan(unit, name);
    var positions = Trees.instance(task).getSourcePositions();
    StringBuilder text = new StringBuilder();
    for (Tree tree : member.found) {
      int start = (int) positions.getStartPosition(unit, tree);
      int line = source.lastIndexOf('\n', start) + 1;
      int end = (int) positions.getEndPosition(unit, tree);
      text.append(text.isEmpty() ? "" : "\n");
      text.append(source.substring(line, end).stripIndent()).append('\n');
    }
    return text.isEmpty() ? Optional.empty() : Optional.of(text.toString());
  }

  @Override
  public Void visitClass(ClassTree type, String name) {
    if (type.getSimpleName().contentEquals(name)) {
      found.add(type);
    }
    return super.visitClass(type, name);
  }

  @Override
  public Void visitMethod(MethodTree method, String name) {
    if (method.getName().contentEquals(name)) {
      found.add(method);
    }
    return null;
  }

  @Override
  public Void visitVariable(VariableTree variable, String name) {
    if (variable.getName().contentEquals(name)
        && getCurrentPath().getParentPath().getLeaf() instanceof ClassTree) {
      found.add(variable);
    }
    return null;
  }
}
