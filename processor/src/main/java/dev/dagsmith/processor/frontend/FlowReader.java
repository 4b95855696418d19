package dev.dagsmith.processor.frontend;

import com.sun.source.util.TreePath;
import dev.dagsmith.processor.declaration.Declarations;
import dev.dagsmith.processor.problem.BodyProblem;
import dev.dagsmith.processor.problem.Problem;
import dev.dagsmith.processor.problem.Sources;
import dev.dagsmith.processor.program.ContextUses;
import dev.dagsmith.processor.program.DagMethod;
import dev.dagsmith.processor.program.Seq;
import dev.dagsmith.processor.program.Stmt;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javax.lang.model.element.ExecutableElement;

/** Reads dag methods. One for a whole compilation: it keeps the trees that positions stand for. */
public final class FlowReader {
  private final Compiler compiler;
  private final Declarations declarations;
  private final TreeSources sources;
  private final ContextReader contexts;
  private final Map<String, Decisions> decisions = new HashMap<>();

  /** Reads by way of the compiler's trees; {@code declarations} says which methods are tasks. */
  public FlowReader(Compiler compiler, Declarations declarations) {
    this.compiler = compiler;
    this.declarations = declarations;
    this.sources = new TreeSources(compiler);
    this.contexts = new ContextReader(compiler, sources);
  }

  /** Where the positions of everything read stand. */
  public Sources sources() {
    return sources;
  }

  /** What the methods of a class do with their tasks' context, by its qualified name. */
  public ContextUses contextUses(String owner) {
    return contexts.uses(owner);
  }

  /**
   * Reads one.
   *
   * @param lastRound whether no type will be generated any more
   */
  public Reading read(ExecutableElement dag, boolean lastRound) {
    TreePath path = MethodPath.of(compiler.trees(), dag);
    if (path == null) {
      return new Reading.Failed(List.of());
    }
    Body body = new Body(compiler, declarations, sources, path);
    try {
      DagMethod method = read(body, dag);
      if (!body.problems().hasErrors()) {
        decisions.put(Decisions.name(dag), body.decisions());
        return new Reading.Read(method);
      }
    } catch (Missing missing) {
      if (!lastRound) {
        return new Reading.Deferred(missing.name());
      }
      body.problem(BodyProblem.UNREADABLE, missing.tree(), missing.name());
    }
    return failed(body, lastRound);
  }

  /** Does work that walks the dag's body, or what was read of it, however deep it is. */
  public void walk(ExecutableElement dag, Runnable work) {
    DeepStack.walk(compiler.trees().getTree(dag), work);
  }

  /** Problems wait for the last round, in which the compiler can be asked for its own errors. */
  private Reading failed(Body body, boolean lastRound) {
    if (!lastRound) {
      return new Reading.Deferred(body.dag().getSimpleName().toString());
    }
    boolean alone = JavacErrors.in(compiler, body.source());
    return new Reading.Failed(alone ? List.of() : body.problems().list());
  }

  private DagMethod read(Body body, ExecutableElement dag) {
    DagMethod.Header header = declarations.header(dag, body.source().fileName(), body.namePos());
    List<DagMethod.Param> params = declarations.params(dag);
    Locals locals = new Locals();
    for (int i = 0; i < params.size(); i++) {
      DagMethod.Param param = params.get(i);
      locals.declare(
          new Local(param.var().name(), param.var(), dag.getParameters().get(i).asType(), 0));
    }
    body.numberFrom(params.size());
    List<Stmt> statements = new ArrayList<>();
    body.statements()
        .readAll(body.source().method().getBody().getStatements(), Place.start(locals), statements);
    return new DagMethod(header, params, new Seq(statements));
  }

  /**
   * Has the decisions about all dags verified when the compiler has attributed their classes. A
   * difference is a problem at the expression. To be called once.
   */
  public void verifyLater(Consumer<List<Problem>> report) {
    compiler
        .task()
        .addTaskListener(new Verifier(compiler, declarations, sources, report, decisions));
  }
}
