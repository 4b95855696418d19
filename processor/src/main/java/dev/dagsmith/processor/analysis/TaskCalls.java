package dev.dagsmith.processor.analysis;

import dev.dagsmith.processor.graph.Code;
import dev.dagsmith.processor.graph.Node;
import dev.dagsmith.processor.graph.Piece;
import dev.dagsmith.processor.program.Expr;
import dev.dagsmith.processor.program.TaskOptions;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A call of a task, or the polling of a sensor, becomes a task node. */
final class TaskCalls {
  private TaskCalls() {}

  /** Adds the node, after those of its arguments. A sensor is always a step. */
  static Operand eval(Scope scope, Expr.TaskCall call, boolean step) {
    Arguments arguments = Arguments.of(scope, call.receiver(), call.arguments());
    List<Piece> text = new ArrayList<>(arguments.target(call.callee()));
    text.add(new Piece.Text("." + call.callee().method()));
    text.addAll(arguments.list());
    boolean value = !call.result().isVoid() || call.sensor() != null;
    Code code = value ? Code.value(text) : Code.effect(text);
    TaskOptions options = call.options();
    String id =
        options.explicitId()
            ? scope.ids().named(options.id(), call.pos())
            : scope.ids().task(options.id(), call.pos());
    Code label = label(options.label(), arguments.values());
    scope.block.add(
        () ->
            new Node.Task(
                scope.head(
                    id,
                    call.pos(),
                    Texts.of(call),
                    arguments.reads(),
                    step || call.sensor() != null),
                call,
                code,
                label));
    return Operand.of(id, call.result());
  }

  private static @Nullable Code label(List<TaskOptions.LabelPart> parts, List<Operand> arguments) {
    if (parts.isEmpty()) {
      return null;
    }
    List<Piece> pieces = new ArrayList<>();
    if (parts.get(0).argument() >= 0) {
      pieces.add(new Piece.Text("\"\"")); // makes all that follows a text
    }
    for (TaskOptions.LabelPart part : parts) {
      if (!pieces.isEmpty()) {
        pieces.add(new Piece.Text(" + "));
      }
      if (part.argument() < 0) {
        pieces.add(new Piece.Text(Literals.quoted(part.text())));
      } else {
        Operand argument = arguments.get(part.argument());
        pieces.addAll(
            (argument.single() != null ? argument : Expressions.parenthesised(argument)).pieces());
      }
    }
    return Code.value(pieces);
  }
}
