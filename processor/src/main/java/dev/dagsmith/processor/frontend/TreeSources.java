package dev.dagsmith.processor.frontend;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.LineMap;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreePath;
import dev.dagsmith.processor.problem.Sources;
import dev.dagsmith.processor.program.Pos;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.tools.Diagnostic;
import org.jspecify.annotations.Nullable;

/** Keeps the trees that positions stand for, under the positions' anchors. */
final class TreeSources implements Sources {
  private final Compiler compiler;
  private final List<Site> sites = new ArrayList<>();

  TreeSources(Compiler compiler) {
    this.compiler = compiler;
  }

  /** The position of {@code tree}: where it begins, if the compiler can show an error there. */
  Pos pos(Tree tree, CompilationUnitTree unit, Element enclosing) {
    Tree first = new Leftmost(compiler.trees().getSourcePositions(), unit).of(tree);
    return pos(first, offset(first, unit), unit, enclosing);
  }

  /** The position of the dot before a member's name, where errors on the name are shown. */
  Pos posOfDot(MemberSelectTree tree, SourceText source, Element enclosing) {
    int dot = source.indexOf(".", source.end(tree.getExpression()));
    return pos(tree, dot, source.unit(), enclosing);
  }

  /** The position of a method's name. */
  Pos posOfMethodName(SourceText source, Element method) {
    MethodTree tree = source.method();
    Tree before = tree.getReturnType() == null ? tree.getModifiers() : tree.getReturnType();
    int name = source.indexOf(tree.getName().toString(), Math.max(0, source.end(before)));
    return pos(tree, name, source.unit(), method);
  }

  private Pos pos(Tree tree, long offset, CompilationUnitTree unit, Element enclosing) {
    LineMap lines = unit.getLineMap();
    sites.add(new Site(tree, unit, enclosing));
    return new Pos(
        (int) lines.getLineNumber(offset), (int) lines.getColumnNumber(offset), sites.size() - 1);
  }

  @Override
  public @Nullable Pos locate(
      Element element, @Nullable AnnotationMirror annotation, @Nullable AnnotationValue value) {
    if (annotation == null) {
      TreePath path = compiler.trees().getPath(element);
      return path == null ? null : posOfName(path, element);
    }
    TreePath path =
        value == null
            ? compiler.trees().getPath(element, annotation)
            : compiler.trees().getPath(element, annotation, value);
    return path == null ? null : pos(path.getLeaf(), path.getCompilationUnit(), element);
  }

  private Pos posOfName(TreePath path, Element element) {
    CompilationUnitTree unit = path.getCompilationUnit();
    SourcePositions positions = compiler.trees().getSourcePositions();
    long name = new DeclaredName(positions, unit).offset(path.getLeaf());
    return pos(path.getLeaf(), Math.max(0, name), unit, element);
  }

  @Override
  public String file(Pos pos) {
    return site(pos).unit.getSourceFile().toUri().toString();
  }

  @Override
  public Element enclosing(Pos pos) {
    return site(pos).enclosing;
  }

  @Override
  public void print(Diagnostic.Kind kind, String message, Pos pos) {
    Site site = site(pos);
    compiler.trees().printMessage(kind, message, site.tree, site.unit);
  }

  private Site site(Pos pos) {
    return sites.get(pos.anchor());
  }

  private long offset(Tree tree, CompilationUnitTree unit) {
    SourcePositions positions = compiler.trees().getSourcePositions();
    long offset =
        tree instanceof VariableTree
            ? new DeclaredName(positions, unit).offset(tree)
            : tree instanceof LambdaExpressionTree lambda
                ? new Arrow(positions, unit).offset(lambda)
                : positions.getStartPosition(unit, tree);
    return Math.max(0, offset);
  }

  private record Site(Tree tree, CompilationUnitTree unit, Element enclosing) {}
}
