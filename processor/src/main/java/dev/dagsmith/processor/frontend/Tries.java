package dev.dagsmith.processor.frontend;

import com.sun.source.tree.CatchTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TryTree;
import com.sun.source.tree.UnionTypeTree;
import dev.dagsmith.processor.problem.BodyProblem;
import dev.dagsmith.processor.program.JavaType;
import dev.dagsmith.processor.program.Seq;
import dev.dagsmith.processor.program.Stmt;
import dev.dagsmith.processor.program.Var;
import java.util.ArrayList;
import java.util.List;

/** Reads {@code try}. */
final class Tries {
  private static final String SKIP = "dev.dagsmith.SkipTask";

  private final Body body;

  Tries(Body body) {
    this.body = body;
  }

  /** Reads one. */
  void read(TryTree tree, Place place, List<Stmt> out) {
    if (!tree.getResources().isEmpty()) {
      body.problem(BodyProblem.TRY_RESOURCES, tree.getResources().get(0));
      return;
    }
    Seq tried = body.statements().block(tree.getBlock(), place);
    List<Stmt.Catch> catches = new ArrayList<>();
    tree.getCatches().forEach(each -> catches.add(read(each, place)));
    Seq last =
        tree.getFinallyBlock() == null
            ? null
            : body.statements().block(tree.getFinallyBlock(), place.inFinally());
    out.add(new Stmt.Try(body.pos(tree), tried, catches, last));
  }

  private Stmt.Catch read(CatchTree tree, Place place) {
    Tree type = tree.getParameter().getType();
    List<String> classes = new ArrayList<>();
    for (Tree each : type instanceof UnionTypeTree u ? u.getTypeAlternatives() : List.of(type)) {
      String caught =
          body.compiler().elements().getBinaryName(body.lookup().element(each)).toString();
      if (caught.equals(SKIP)) {
        body.problem(BodyProblem.SKIP_CAUGHT, each);
      }
      classes.add(caught);
    }
    String name = tree.getParameter().getName().toString();
    Var failure = body.newVar(name, JavaType.Declared.OBJECT, Var.Kind.FAILURE);
    Place inside = place.block();
    inside.locals().declare(new Local(name, failure, null, place.depth()));
    List<Stmt> statements = new ArrayList<>();
    body.statements().body(tree.getBlock(), inside, statements);
    return new Stmt.Catch(body.pos(tree), classes, failure, new Seq(statements));
  }
}
