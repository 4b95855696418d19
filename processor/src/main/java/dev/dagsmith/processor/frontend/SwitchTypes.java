package dev.dagsmith.processor.frontend;

import com.sun.source.tree.CaseTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.SwitchExpressionTree;
import com.sun.source.tree.YieldTree;
import com.sun.source.util.TreeScanner;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/** Finds the type of a switch expression whose place asks for none. */
final class SwitchTypes {
  private SwitchTypes() {}

  /** The type that all its values have; empty if they differ or one is not known. */
  static Optional<TypeMirror> of(Typing typing, SwitchExpressionTree tree, Locals locals) {
    return typing.common(values(tree), locals);
  }

  private static List<ExpressionTree> values(SwitchExpressionTree tree) {
    List<ExpressionTree> values = new ArrayList<>();
    for (CaseTree each : tree.getCases()) {
      if (each.getBody() instanceof ExpressionTree value) {
        values.add(value);
      } else {
        new Yields(values).scan(each, null);
      }
    }
    return values;
  }

  private static final class Yields extends TreeScanner<@Nullable Void, @Nullable Void> {
    private final List<ExpressionTree> values;

    Yields(List<ExpressionTree> values) {
      this.values = values;
    }

    @Override
    public @Nullable Void visitYield(YieldTree tree, @Nullable Void none) {
      values.add(tree.getValue());
      return null;
    }

    @Override
    public @Nullable Void visitSwitchExpression(SwitchExpressionTree tree, @Nullable Void none) {
      return null;
    }

    @Override
    public @Nullable Void visitLambdaExpression(LambdaExpressionTree tree, @Nullable Void none) {
      return null;
    }
  }
}
