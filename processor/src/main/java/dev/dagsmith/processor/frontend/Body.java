package dev.dagsmith.processor.frontend;

import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import dev.dagsmith.processor.declaration.Declarations;
import dev.dagsmith.processor.declaration.JavaTypes;
import dev.dagsmith.processor.problem.Problem;
import dev.dagsmith.processor.problem.ProblemKind;
import dev.dagsmith.processor.problem.Problems;
import dev.dagsmith.processor.program.JavaType;
import dev.dagsmith.processor.program.Pos;
import dev.dagsmith.processor.program.Var;
import java.util.HashSet;
import java.util.Set;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/** A dag method while it is read: what the readers of its constructs share. */
final class Body {
  private final Compiler compiler;
  private final Declarations declarations;
  private final TreeSources sources;
  private final SourceText source;
  private final ExecutableElement dag;
  private final Problems problems = new Problems();
  private final Decisions decisions = new Decisions();
  private final Members members;
  private final Lookup lookup;
  private final Typing typing;
  private final Fits fits;
  private final Scopes scopes;
  private final Access access = new Access(this);
  private final Causes causes = new Causes(this);
  private final Targets targets = new Targets(this);
  private final Flowing flowing = new Flowing(this);
  private final Calls calls = new Calls(this);
  private final Pipelines pipelines = new Pipelines(this);
  private final Expressions expressions = new Expressions(this);
  private final Statements statements = new Statements(this);
  private final Set<Tree> reported = new HashSet<>();
  private int vars;
  private int labels;

  Body(Compiler compiler, Declarations declarations, TreeSources sources, TreePath path) {
    this.compiler = compiler;
    this.declarations = declarations;
    this.sources = sources;
    this.source = new SourceText(compiler, path);
    this.dag = (ExecutableElement) compiler.trees().getElement(path);
    TypeElement owner = Members.owner(dag);
    this.members = new Members(compiler.elements());
    Imports imports = new Imports(compiler.elements(), members, source.unit());
    this.lookup = new Lookup(compiler, members, imports, owner);
    this.typing = new Typing(compiler, lookup, members);
    this.fits = new Fits(compiler, typing);
    this.scopes = new Scopes(compiler, source);
  }

  Compiler compiler() {
    return compiler;
  }

  Declarations declarations() {
    return declarations;
  }

  SourceText source() {
    return source;
  }

  ExecutableElement dag() {
    return dag;
  }

  TypeElement owner() {
    return Members.owner(dag);
  }

  PackageElement ownPackage() {
    return compiler.elements().getPackageOf(dag);
  }

  Problems problems() {
    return problems;
  }

  Decisions decisions() {
    return decisions;
  }

  Lookup lookup() {
    return lookup;
  }

  Members members() {
    return members;
  }

  Typing typing() {
    return typing;
  }

  Methods methods() {
    return typing.methods();
  }

  Fits fits() {
    return fits;
  }

  Scopes scopes() {
    return scopes;
  }

  Access access() {
    return access;
  }

  Causes causes() {
    return causes;
  }

  Targets targets() {
    return targets;
  }

  Flowing flowing() {
    return flowing;
  }

  Calls calls() {
    return calls;
  }

  Pipelines pipelines() {
    return pipelines;
  }

  Expressions expressions() {
    return expressions;
  }

  Statements statements() {
    return statements;
  }

  Pos pos(Tree tree) {
    return sources.pos(tree, source.unit(), dag);
  }

  /** The position of a member's name after the dot of a chain. */
  Pos posOfName(com.sun.source.tree.MemberSelectTree tree) {
    return sources.posOfDot(tree, source, dag);
  }

  /** Where the dag method's name stands. */
  Pos namePos() {
    return sources.posOfMethodName(source, dag);
  }

  /** A tree's text, shortened for people. */
  String text(Tree tree) {
    String text = source.of(tree);
    return text.length() <= 60 ? text : text.substring(0, 57) + "..";
  }

  /** Reports a problem on a tree, but one problem for each tree only. */
  void problem(ProblemKind kind, Tree tree, Object... arguments) {
    if (reported.add(tree)) {
      problems.add(Problem.at(pos(tree), kind, arguments));
    }
  }

  /** Reports a problem on a tree. */
  void problem(Tree tree, Problem problem) {
    if (reported.add(tree)) {
      problems.add(problem);
    }
  }

  /** The next variables are numbered from here on. */
  void numberFrom(int next) {
    vars = next;
  }

  Var newVar(String name, JavaType type, Var.Kind kind) {
    return new Var(vars++, name, type, kind);
  }

  int newLabel() {
    return labels++;
  }

  /** The type for generated code; one that does not exist yet stops the reading. */
  JavaType type(TypeMirror type, Tree at) {
    if (type.getKind() == TypeKind.ERROR) {
      throw new Missing(type.toString(), at);
    }
    access.check(type, at);
    return JavaTypes.of(type);
  }

  JavaType typeOr(@Nullable TypeMirror type, Tree at, JavaType otherwise) {
    return type == null ? otherwise : type(type, at);
  }
}
