package dev.dagsmith.processor.emit;

import dev.dagsmith.processor.graph.Node;
import dev.dagsmith.processor.program.Expr;
import dev.dagsmith.processor.program.JavaType;
import dev.dagsmith.processor.program.SensorOptions;

/**
 * Task nodes: a chain of calls, each with plain arguments, because javac attributes a call that is
 * an argument twice.
 */
final class TaskNodes {
  private static final JavaType BOOLEAN = new JavaType.Primitive("boolean");

  private TaskNodes() {}

  static Snippet of(Nodes nodes, Node.Task task) {
    Expr.TaskCall call = task.call();
    Snippet.Builder code =
        Snippet.builder()
            .add(Heads.of(task))
            .add("\n$>$>.task(\n$>$>$S,\n", call.callee().display())
            .add(nodes.shared().type(stored(call)))
            .add(",\n$L)$<$<", nodes.lambda(task.code()));
    Snippet settings = nodes.shared().settings(task);
    if (!settings.equals(TaskSettingsCode.DEFAULT)) {
      code.add("\n.with($L)", nodes.shared().once(settings));
    }
    if (task.label() != null) {
      code.add("\n.labelled($L)", nodes.lambda(task.label()));
    }
    SensorOptions sensor = call.sensor();
    if (sensor != null) {
      code.add(
          "\n.polled($T.ofMillis($L, $L, $L))",
          RuntimeNames.SENSOR_SETTINGS,
          Numbers.of(sensor.intervalMillis()),
          Numbers.of(sensor.timeoutMillis()),
          sensor.softFail());
    }
    return code.add("$<$<").build();
  }

  /** A boolean sensor finds nothing, and what is not pushed is nothing. */
  static JavaType stored(Expr.TaskCall call) {
    SensorOptions sensor = call.sensor();
    boolean nothing =
        !call.options().push()
            || (sensor != null && !sensor.optional() && call.result().equals(BOOLEAN));
    return nothing ? JavaType.Primitive.VOID : call.result();
  }
}
