package dev.dagsmith.processor.frontend;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreeScanner;
import dev.dagsmith.processor.problem.BodyProblem;
import dev.dagsmith.processor.program.Expr;
import dev.dagsmith.processor.program.Stmt;
import dev.dagsmith.processor.program.Var;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/** Knows the lists that loops fill: made empty, added to in loops of their block, then read. */
final class Lists {
  private static final Set<String> CLASSES = Set.of("java.util.ArrayList", "java.util.LinkedList");

  private final Body body;
  private final Map<Var, Integer> complete = new HashMap<>();
  private final Map<Var, Map<Tree, FilledWithin.Block>> refused = new HashMap<>();

  Lists(Body body) {
    this.body = body;
  }

  /** Whether the variable is an empty list that a loop of the same block adds to. */
  boolean isCollected(VariableTree tree, List<? extends StatementTree> rest) {
    return tree.getInitializer() instanceof NewClassTree created
        && created.getEnclosingExpression() == null
        && created.getClassBody() == null
        && created.getArguments().stream().allMatch(a -> a.getKind() == Tree.Kind.INT_LITERAL)
        && CLASSES.contains(
            body.lookup().element(created.getIdentifier()).getQualifiedName().toString())
        && rest.stream().anyMatch(statement -> ListAdds.inLoop(statement, name(tree)));
  }

  /** Notes from where on the list is complete, and which loops must not fill it. */
  void declare(Var list, VariableTree tree, List<? extends StatementTree> rest) {
    rest.stream()
        .filter(statement -> ListAdds.inLoop(statement, name(tree)))
        .mapToInt(statement -> body.source().end(statement))
        .max()
        .ifPresent(end -> complete.put(list, end));
    refused.put(list, FilledWithin.in(rest, name(tree)));
  }

  private static String name(VariableTree tree) {
    return tree.getName().toString();
  }

  /** Reads {@code out.add(x)} in a loop; false if the statement is something else. */
  boolean add(MethodInvocationTree call, Place place, List<Stmt> out) {
    if (!(call.getMethodSelect() instanceof MemberSelectTree select)) {
      return false;
    }
    Local list = filled(select.getExpression(), place);
    if (list == null || !ListAdds.isAdd(call, list.name())) {
      return false;
    }
    TypeMirror element =
        list.type() instanceof DeclaredType type && type.getTypeArguments().size() == 1
            ? type.getTypeArguments().get(0)
            : null;
    Expr value = body.expressions().read(call.getArguments().get(0), place, element);
    add(list, call, value, out);
    return true;
  }

  /** Reads {@code out::add} as what is done with each element; false if it is something else. */
  boolean add(MemberReferenceTree reference, Expr element, Place place, List<Stmt> out) {
    Local list = filled(reference.getQualifierExpression(), place);
    if (list == null || !reference.getName().contentEquals("add")) {
      return false;
    }
    add(list, reference, element, out);
    return true;
  }

  /** The list that is named, if it is one that a loop fills and this stands in the loop. */
  private static @Nullable Local filled(ExpressionTree tree, Place place) {
    Local list =
        tree instanceof IdentifierTree name ? place.locals().find(name.getName().toString()) : null;
    return list != null && list.collects() && place.depth() > list.depth() ? list : null;
  }

  private void add(Local list, Tree tree, Expr value, List<Stmt> out) {
    Var var = Objects.requireNonNull(list.var());
    int at = body.source().start(tree);
    refused.getOrDefault(var, Map.of()).entrySet().stream()
        .filter(each -> isIn(at, each.getKey()))
        .map(Map.Entry::getValue)
        .findFirst()
        .ifPresent(
            block ->
                body.problem(
                    BodyProblem.LIST_FILLED_WITHIN, tree, list.name(), block.text, block.fix));
    out.add(new Stmt.Add(body.pos(tree), var, value));
  }

  private boolean isIn(int at, Tree loop) {
    return body.source().start(loop) <= at && at < body.source().end(loop);
  }

  /** Whether the call adds the elements of a stream or a collection to a list that it may fill. */
  boolean addsElements(MethodInvocationTree call, Locals locals) {
    boolean[] adds = {false};
    new TreeScanner<@Nullable Void, @Nullable Void>() {
      @Override
      public @Nullable Void visitIdentifier(IdentifierTree name, @Nullable Void none) {
        Local list = locals.find(name.getName().toString());
        adds[0] |= list != null && list.collects() && ListAdds.inLoop(call, list.name());
        return null;
      }
    }.scan(call, null);
    return adds[0];
  }

  /** A read of a variable, which must come after its list is complete. */
  void read(Var var, Tree tree) {
    Integer from = complete.get(var);
    if (from != null && body.source().start(tree) < from) {
      body.problem(BodyProblem.LIST_READ_EARLY, tree, var.name());
    }
  }
}
