package dev.dagsmith.processor.frontend;

import com.sun.source.tree.BlockTree;
import com.sun.source.tree.IfTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.TryTree;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Knows, nearly as the compiler does, which statements end by going on to the next. */
final class Completion {
  private Completion() {}

  /** Whether control may go on below the statement. */
  static boolean canComplete(@Nullable StatementTree tree) {
    if (tree == null) {
      return true;
    }
    return switch (tree.getKind()) {
      case RETURN, THROW, BREAK, CONTINUE, YIELD -> false;
      case BLOCK -> canComplete(((BlockTree) tree).getStatements());
      case IF ->
          canComplete(((IfTree) tree).getThenStatement())
              || canComplete(((IfTree) tree).getElseStatement());
      case TRY -> canComplete((TryTree) tree);
      default -> true;
    };
  }

  static boolean canComplete(List<? extends StatementTree> statements) {
    return statements.stream().allMatch(Completion::canComplete);
  }

  private static boolean canComplete(TryTree tree) {
    return canComplete(tree.getBlock())
        || tree.getCatches().stream().anyMatch(each -> canComplete(each.getBlock()));
  }
}
