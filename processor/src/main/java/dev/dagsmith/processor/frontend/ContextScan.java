package dev.dagsmith.processor.frontend;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreeScanner;
import dev.dagsmith.processor.program.ContextUses.Pull;
import dev.dagsmith.processor.program.Pos;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Finds what a method does with its context, by names alone: nothing is attributed for it. */
final class ContextScan extends TreeScanner<@Nullable Void, @Nullable Void> {
  private static final Set<String> PULLS = Set.of("pull", "find", "pullAll");

  private final Function<Tree, Pos> positions;
  private final Set<String> contexts = new HashSet<>();
  private final Map<String, LiteralTree> sources = new HashMap<>();
  private final List<Pull> pulls = new ArrayList<>();
  private final Set<String> pushed = new HashSet<>();
  private boolean pushesMore;

  ContextScan(Function<Tree, Pos> positions) {
    this.positions = positions;
  }

  List<Pull> pulls() {
    return pulls;
  }

  Set<String> pushed() {
    return pushed;
  }

  boolean pushesMore() {
    return pushesMore;
  }

  @Override
  public @Nullable Void visitVariable(VariableTree variable, @Nullable Void nothing) {
    String name = variable.getName().toString();
    ExpressionTree value = variable.getInitializer();
    Tree type = variable.getType();
    LiteralTree source = value == null ? null : source(value);
    if (isContext(value) || (type != null && type.toString().equals("TaskContext"))) {
      contexts.add(name);
    } else if (source != null) {
      sources.put(name, source);
    }
    return super.visitVariable(variable, null);
  }

  @Override
  public @Nullable Void visitMethodInvocation(MethodInvocationTree call, @Nullable Void nothing) {
    List<? extends ExpressionTree> arguments = call.getArguments();
    pushesMore |= arguments.stream().anyMatch(this::isContext);
    LiteralTree named = source(call);
    if (named != null && call == from(call)) {
      pulls.add(new Pull(positions.apply(named), text(named), null, ""));
    }
    if (call.getMethodSelect() instanceof MemberSelectTree member && arguments.size() >= 2) {
      called(member, arguments);
    }
    return super.visitMethodInvocation(call, null);
  }

  private void called(MemberSelectTree member, List<? extends ExpressionTree> arguments) {
    String method = member.getIdentifier().toString();
    ExpressionTree first = arguments.get(0);
    if (method.equals("push") || (method.equals("write") && isOfArtifacts(member))) {
      publishes(first);
    } else if (method.equals("copyOf") && isOfArtifacts(member)) {
      publishes(arguments.get(1));
    } else if (PULLS.contains(method) && isText(first)) {
      LiteralTree source = source(member.getExpression());
      if (source != null) {
        String key = text((LiteralTree) first);
        pulls.add(new Pull(positions.apply(source), text(source), positions.apply(first), key));
      }
    }
  }

  private void publishes(ExpressionTree key) {
    if (isText(key)) {
      pushed.add(text((LiteralTree) key));
    } else {
      pushesMore = true;
    }
  }

  private boolean isOfArtifacts(MemberSelectTree member) {
    ExpressionTree owner = member.getExpression();
    return isContext(owner) || owner.toString().endsWith("Artifact");
  }

  /** The id in {@code context.from("id")}, also if {@code .at(..)} follows or a variable has it. */
  private @Nullable LiteralTree source(ExpressionTree expression) {
    if (expression instanceof IdentifierTree variable) {
      return sources.get(variable.getName().toString());
    }
    MethodInvocationTree from = from(expression);
    return from == null ? null : (LiteralTree) from.getArguments().get(0);
  }

  private @Nullable MethodInvocationTree from(ExpressionTree expression) {
    if (!(expression instanceof MethodInvocationTree call)
        || !(call.getMethodSelect() instanceof MemberSelectTree member)) {
      return null;
    }
    List<? extends ExpressionTree> arguments = call.getArguments();
    if (member.getIdentifier().contentEquals("at")) {
      return from(member.getExpression());
    }
    return member.getIdentifier().contentEquals("from")
            && arguments.size() == 1
            && isText(arguments.get(0))
            && isContext(member.getExpression())
        ? call
        : null;
  }

  private boolean isContext(@Nullable ExpressionTree expression) {
    if (expression instanceof IdentifierTree variable) {
      return contexts.contains(variable.getName().toString());
    }
    return expression instanceof MethodInvocationTree call
        && call.getMethodSelect() instanceof MemberSelectTree member
        && member.getIdentifier().contentEquals("current")
        && member.getExpression().toString().endsWith("TaskContext");
  }

  private static boolean isText(ExpressionTree expression) {
    return expression.getKind() == Tree.Kind.STRING_LITERAL;
  }

  private static String text(LiteralTree literal) {
    return String.valueOf(literal.getValue());
  }
}
