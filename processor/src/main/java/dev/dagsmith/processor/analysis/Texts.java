package dev.dagsmith.processor.analysis;

import dev.dagsmith.processor.program.Callee;
import dev.dagsmith.processor.program.Expr;
import dev.dagsmith.processor.program.Part;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Expressions as the user wrote them, for people. */
final class Texts {
  private Texts() {}

  static String of(Expr expr) {
    if (expr instanceof Expr.Glue glue) {
      return of(glue.parts());
    } else if (expr instanceof Expr.TaskCall call) {
      return call(call.callee(), call.receiver(), call.arguments());
    } else if (expr instanceof Expr.DagCall call) {
      return call(
          call.callee(),
          call.receiver(),
          call.arguments().stream().filter(argument -> argument != null).toList());
    } else if (expr instanceof Expr.Conditional choice) {
      return of(choice.condition())
          + " ? "
          + of(choice.whenTrue())
          + " : "
          + of(choice.whenFalse());
    } else if (expr instanceof Expr.Logical logical) {
      return of(logical.left()) + (logical.and() ? " && " : " || ") + of(logical.right());
    }
    return "...";
  }

  static String of(List<Part> parts) {
    StringBuilder text = new StringBuilder();
    for (Part part : parts) {
      if (part instanceof Part.Text piece) {
        text.append(piece.code());
      } else if (part instanceof Part.TypeName type) {
        text.append(String.join(".", type.type().names()));
      } else if (part instanceof Part.Use use) {
        text.append(use.var().name());
      } else if (part instanceof Part.Self) {
        text.append("this");
      } else if (part instanceof Part.Hole hole) {
        text.append(of(hole.expr()));
      }
    }
    return text.toString();
  }

  private static String call(Callee callee, @Nullable Expr receiver, List<? extends Expr> args) {
    return (receiver == null ? "" : of(receiver) + ".")
        + callee.method()
        + args.stream().map(Texts::of).collect(Collectors.joining(", ", "(", ")"));
  }
}
