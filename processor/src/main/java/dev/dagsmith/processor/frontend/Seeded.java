package dev.dagsmith.processor.frontend;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.Tree;
import java.util.Set;
import javax.lang.model.element.ExecutableElement;

/**
 * Generators of random numbers. {@code new Random(42).nextInt(10)} is the same each time, and so
 * may be glue; a generator that is kept has a state, which would not pass from one node to another.
 */
final class Seeded {
  private static final Set<String> MADE = Set.of("java.util.Random", "java.util.SplittableRandom");
  private static final Set<String> GENERATORS =
      Set.of(
          "java.util.Random",
          "java.util.SplittableRandom",
          "java.util.random.RandomGenerator",
          "java.util.concurrent.ThreadLocalRandom",
          "java.security.SecureRandom");

  /** These give another generator, which would be kept. */
  private static final Set<String> SPLITTING = Set.of("split", "splits", "rngs");

  private Seeded() {}

  /** Whether it is a method or constructor of a generator. */
  static boolean isGenerator(ExecutableElement method) {
    return GENERATORS.contains(Members.owner(method).getQualifiedName().toString());
  }

  /** Whether the call draws from a generator that was made for it alone, with a seed. */
  static boolean draws(Body body, MethodInvocationTree call) {
    return call.getMethodSelect() instanceof MemberSelectTree select
        && !SPLITTING.contains(select.getIdentifier().toString())
        && Flowing.bare(select.getExpression()) instanceof NewClassTree created
        && isSeeded(body, created);
  }

  /** Whether a generator is made with a seed, and nothing but one call has it. */
  static boolean isDrawnFrom(Body body, NewClassTree created) {
    Tree inner = created;
    Tree parent = body.source().parent(created);
    while (parent instanceof ParenthesizedTree) {
      inner = parent;
      parent = body.source().parent(parent);
    }
    return parent instanceof MemberSelectTree select
        && select.getExpression() == inner
        && body.source().parent(select) instanceof MethodInvocationTree call
        && draws(body, call);
  }

  private static boolean isSeeded(Body body, NewClassTree created) {
    ExpressionTree enclosing = created.getEnclosingExpression();
    return enclosing == null
        && created.getClassBody() == null
        && !created.getArguments().isEmpty()
        && MADE.contains(
            body.lookup().element(created.getIdentifier()).getQualifiedName().toString());
  }
}
