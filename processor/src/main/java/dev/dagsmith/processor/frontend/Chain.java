package dev.dagsmith.processor.frontend;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A stream in one expression.
 *
 * @param start the call that makes the stream, {@code xs.stream()}, or with operations that are
 *     glue behind it
 * @param collection the collection or array that {@code start} streams; null if it is something
 *     else
 * @param ops the operations on it, in order
 */
record Chain(ExpressionTree start, @Nullable ExpressionTree collection, List<Op> ops) {
  /**
   * An operation.
   *
   * @param name the method's name
   * @param argument the function; null without one, or with more arguments
   * @param call where it stands
   */
  record Op(String name, @Nullable ExpressionTree argument, MethodInvocationTree call) {
    static Op of(MethodInvocationTree call) {
      MemberSelectTree select = (MemberSelectTree) call.getMethodSelect();
      ExpressionTree argument = call.getArguments().size() == 1 ? call.getArguments().get(0) : null;
      return new Op(select.getIdentifier().toString(), argument, call);
    }
  }
}
