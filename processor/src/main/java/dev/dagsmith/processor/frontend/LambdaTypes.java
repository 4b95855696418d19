package dev.dagsmith.processor.frontend;

import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.VariableTree;
import java.util.IdentityHashMap;
import java.util.List;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/** The types of lambdas' parameters that are not written, as far as the calls say them. */
final class LambdaTypes {
  private final Body body;
  private final IdentityHashMap<VariableTree, @Nullable TypeMirror> types = new IdentityHashMap<>();

  LambdaTypes(Body body) {
    this.body = body;
  }

  /** Finds what the lambdas take that are passed to a call. */
  void learn(MethodInvocationTree call, Locals locals) {
    for (int i = 0; i < call.getArguments().size(); i++) {
      if (call.getArguments().get(i) instanceof LambdaExpressionTree lambda) {
        List<@Nullable TypeMirror> taken = body.methods().taken(call, i, locals);
        for (int j = 0; j < lambda.getParameters().size() && j < taken.size(); j++) {
          types.put(lambda.getParameters().get(j), taken.get(j));
        }
      }
    }
  }

  /** The type of a parameter; null if it is not known, and for any other variable. */
  @Nullable TypeMirror of(VariableTree parameter) {
    return types.get(parameter);
  }
}
