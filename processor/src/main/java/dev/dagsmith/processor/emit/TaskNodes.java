package dev.dagsmith.processor.emit;

import dev.dagsmith.processor.graph.Node;
import dev.dagsmith.processor.program.Expr;
import dev.dagsmith.processor.program.JavaType;
import dev.dagsmith.processor.program.SensorOptions;

/** Task nodes. */
final class TaskNodes {
  private static final JavaType BOOLEAN = new JavaType.Primitive("boolean");

  private TaskNodes() {}

  static Snippet of(Nodes nodes, Node.Task task) {
    Expr.TaskCall call = task.call();
    Construction node =
        Construction.of("TaskNode", task)
            .with("$S", call.callee().display())
            .with(nodes.shared().type(stored(call)))
            .with(nodes.lambda(task.code()));
    Snippet settings = nodes.shared().settings(task);
    if (!settings.equals(TaskSettingsCode.DEFAULT)) {
      node.with(nodes.shared().once(settings));
    }
    Snippet.Builder code = Snippet.builder().add(node.end());
    if (task.label() != null) {
      code.add("\n$>$>.labelled($L)$<$<", nodes.lambda(task.label()));
    }
    SensorOptions sensor = call.sensor();
    if (sensor != null) {
      code.add(
          "\n$>$>.polled($T.ofMillis($L, $L, $L))$<$<",
          RuntimeNames.SENSOR_SETTINGS,
          Numbers.of(sensor.intervalMillis()),
          Numbers.of(sensor.timeoutMillis()),
          sensor.softFail());
    }
    return code.build();
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
