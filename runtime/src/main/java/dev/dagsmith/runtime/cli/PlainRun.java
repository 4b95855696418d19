package dev.dagsmith.runtime.cli;

import dev.dagsmith.DataInterval;
import dev.dagsmith.RunInfo;
import dev.dagsmith.runtime.DagCall;
import dev.dagsmith.runtime.core.RunState;
import dev.dagsmith.runtime.engine.plan.Sensitive;
import dev.dagsmith.runtime.graph.DagDefinition;
import dev.dagsmith.runtime.graph.ParamDef;
import dev.dagsmith.runtime.xcom.XComCodec;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Calls the plain method: no engine, no store, and a debugger stops where it is told to. */
final class PlainRun {
  private static final String RUN_ID = "plain";

  private PlainRun() {}

  @SuppressWarnings("CatchAndPrintStackTrace") // the user's own exception, as a plain main shows it
  static int perform(Invocation invocation, DagCall<?> call) {
    DagDefinition dag = invocation.dag();
    Console console = invocation.console();
    Instant now = Instant.now();
    Object result;
    try {
      result = dag.plain().call(call.factory(), arguments(call, now));
    } catch (Throwable e) {
      e.printStackTrace(console.err());
      return ExitStatus.FAILED;
    }
    String json =
        dag.result().isVoid()
            ? null
            : Sensitive.mayReturn(dag)
                ? XComText.MASK_JSON
                : new String(XComCodec.json().encode(result, dag.result()), StandardCharsets.UTF_8);
    if (invocation.args().has("--json")) {
      Duration duration = Duration.between(now, Instant.now());
      ReportJson.print(
          new RunReport(dag.dagId(), RUN_ID, RunState.SUCCESS, json, null, duration, TaskRows.NONE),
          console.out());
    } else {
      ResultText.print(json, dag.result(), console.out());
    }
    return ExitStatus.SUCCESS;
  }

  private static @Nullable Object[] arguments(DagCall<?> call, Instant now) {
    @Nullable Object[] arguments = call.arguments().toArray();
    for (int i = 0; i < arguments.length; i++) {
      ParamDef param = call.dag().params().get(i);
      if (param.injected()) {
        arguments[i] =
            param.type().raw() == DataInterval.class
                ? new DataInterval(now, now)
                : new RunInfo(call.dag().dagId(), RUN_ID, now);
      }
    }
    return arguments;
  }
}
