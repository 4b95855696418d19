package dev.dagsmith.processor.frontend;

import dev.dagsmith.processor.program.Expr;
import dev.dagsmith.processor.program.Part;
import dev.dagsmith.processor.program.Seq;
import dev.dagsmith.processor.program.Stmt;
import dev.dagsmith.processor.program.Var;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Writes programs in a compact form. Variables are numbered by name, {@code x} and then {@code x'};
 * a task call begins with {@code @}, what is evaluated at its own place stands in {@code {}}.
 */
final class ProgramText {
  private final Map<Integer, String> names = new TreeMap<>();
  private final Map<String, Integer> taken = new TreeMap<>();
  private final StringBuilder out = new StringBuilder();

  static String of(Seq body) {
    ProgramText text = new ProgramText();
    text.seq(body, "");
    return text.out.toString();
  }

  private void line(String indent, String text) {
    out.append(indent).append(text).append('\n');
  }

  private void seq(Seq seq, String indent) {
    for (Stmt each : seq.statements()) {
      stmt(each, indent);
    }
  }

  private void stmt(Stmt stmt, String in) {
    String deeper = in + "  ";
    if (stmt instanceof Stmt.Let let) {
      String value = expr(let.value());
      line(in, var(let.var()) + " " + let.operator() + " " + value);
    } else if (stmt instanceof Stmt.Do step) {
      line(in, "do " + expr(step.call()));
    } else if (stmt instanceof Stmt.If choice) {
      line(in, "if " + expr(choice.condition()));
      seq(choice.then(), deeper);
      if (!choice.otherwise().statements().isEmpty()) {
        line(in, "else");
        seq(choice.otherwise(), deeper);
      }
    } else if (stmt instanceof Stmt.Choose choose) {
      line(in, "switch " + expr(choose.selector()));
      for (Stmt.Case each : choose.cases()) {
        line(in, " " + parts(each.label()) + ":");
        seq(each.body(), deeper);
      }
    } else if (stmt instanceof Stmt.Loop loop) {
      String source = expr(loop.source());
      line(
          in,
          (loop.inOrder() ? "in order " : "")
              + "for "
              + var(loop.element())
              + " in "
              + source
              + " #"
              + loop.label());
      seq(loop.body(), deeper);
    } else if (stmt instanceof Stmt.NewList list) {
      line(in, var(list.list()) + " = []");
    } else if (stmt instanceof Stmt.Add add) {
      line(in, var(add.list()) + " << " + expr(add.value()));
    } else if (stmt instanceof Stmt.Try attempt) {
      line(in, "try");
      seq(attempt.body(), deeper);
      for (Stmt.Catch each : attempt.catches()) {
        line(in, "catch " + String.join("|", each.classes()) + " " + var(each.failure()));
        seq(each.body(), deeper);
      }
      if (attempt.last() != null) {
        line(in, "finally");
        seq(attempt.last(), deeper);
      }
    } else if (stmt instanceof Stmt.Leave leave) {
      line(in, "leave #" + leave.label());
    } else if (stmt instanceof Stmt.Labeled labeled) {
      line(in, "block #" + labeled.label());
      seq(labeled.body(), deeper);
    } else if (stmt instanceof Stmt.Return result) {
      line(in, result.value() == null ? "return" : "return " + expr(result.value()));
    } else if (stmt instanceof Stmt.Throw failure) {
      line(in, "throw " + expr(failure.failure()));
    } else if (stmt instanceof Stmt.Parallel parallel) {
      line(in, "parallel");
      for (Seq branch : parallel.branches()) {
        line(in, " -");
        seq(branch, deeper);
      }
    } else if (stmt instanceof Stmt.Barrier) {
      line(in, "barrier");
    }
  }

  private String var(Var var) {
    return names.computeIfAbsent(
        var.number(),
        n -> {
          int count = taken.merge(var.name(), 1, Integer::sum);
          return var.name() + "'".repeat(count - 1);
        });
  }

  private String expr(Expr expr) {
    if (expr instanceof Expr.Glue glue) {
      return parts(glue.parts());
    }
    if (expr instanceof Expr.TaskCall call) {
      return "@"
          + (call.sensor() == null ? "" : "poll ")
          + (call.receiver() == null ? "" : parts(call.receiver().parts()) + ".")
          + call.options().id()
          + arguments(call.arguments());
    }
    if (expr instanceof Expr.DagCall call) {
      return "@dag " + call.dagId() + arguments(call.arguments());
    }
    if (expr instanceof Expr.Conditional choice) {
      return "("
          + expr(choice.condition())
          + " ? "
          + expr(choice.whenTrue())
          + " : "
          + expr(choice.whenFalse())
          + ")";
    }
    if (expr instanceof Expr.Logical logical) {
      String sign = logical.and() ? " && " : " || ";
      return "(" + expr(logical.left()) + sign + expr(logical.right()) + ")";
    }
    Expr.Sequence sequence = (Expr.Sequence) expr;
    int from = out.length();
    seq(sequence.before(), "");
    String before = out.substring(from).strip().replace("\n", "; ");
    out.setLength(from);
    return "[" + before + " => " + var(sequence.value()) + "]";
  }

  private String arguments(List<Expr> arguments) {
    return arguments.stream()
        .map(argument -> argument == null ? "-" : expr(argument))
        .collect(Collectors.joining(", ", "(", ")"));
  }

  private String parts(List<Part> parts) {
    return parts.stream().map(this::part).collect(Collectors.joining());
  }

  private String part(Part part) {
    if (part instanceof Part.Text text) {
      return text.code();
    }
    if (part instanceof Part.TypeName name) {
      return String.join(".", name.type().names());
    }
    if (part instanceof Part.Use use) {
      return var(use.var());
    }
    if (part instanceof Part.Self) {
      return "self";
    }
    Expr inner = ((Part.Hole) part).expr();
    return inner instanceof Expr.Glue glue ? "{" + parts(glue.parts()) + "}" : expr(inner);
  }
}
