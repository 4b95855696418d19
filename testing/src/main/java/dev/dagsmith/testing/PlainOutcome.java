package dev.dagsmith.testing;

import dev.dagsmith.DataInterval;
import dev.dagsmith.RunInfo;
import dev.dagsmith.SkipTask;
import dev.dagsmith.runtime.DagCall;
import dev.dagsmith.runtime.RunError;
import dev.dagsmith.runtime.TaskFactory;
import dev.dagsmith.runtime.graph.DagDefinition;
import dev.dagsmith.runtime.graph.ParamDef;
import dev.dagsmith.runtime.graph.TypeRef;
import dev.dagsmith.runtime.xcom.XComCodec;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What came of a dag's method, called as plain Java.
 *
 * @param result as JSON; null if it threw, or returns nothing
 * @param thrown what it threw; null if it did not
 */
record PlainOutcome(@Nullable String result, @Nullable Throwable thrown) {
  /** Calls the method with copies of the arguments, as the dag gets them. */
  static PlainOutcome of(DagCall<?> call, @Nullable TaskFactory container, Instant now) {
    DagDefinition dag = call.dag();
    @Nullable Object[] arguments = new Object[dag.params().size()];
    for (int i = 0; i < arguments.length; i++) {
      arguments[i] = argument(dag, dag.params().get(i), call.arguments().get(i), now);
    }
    try {
      return returned(dag, dag.plain().call(self(call, container), arguments));
    } catch (SkipTask skip) {
      throw new AssertionError(
          "The plain call was skipped ("
              + skip.getMessage()
              + "): nothing catches SkipTask there, while a dag skips what needs the task's value."
              + " The two can't be compared.",
          skip);
    } catch (Throwable thrown) {
      return new PlainOutcome(null, thrown);
    }
  }

  private static PlainOutcome returned(DagDefinition dag, @Nullable Object value) {
    return new PlainOutcome(dag.result().isVoid() ? null : json(value, dag.result()), null);
  }

  private static String json(@Nullable Object value, TypeRef type) {
    return new String(XComCodec.json().encode(value, type), StandardCharsets.UTF_8);
  }

  private static @Nullable Object argument(
      DagDefinition dag, ParamDef param, @Nullable Object given, Instant now) {
    if (param.injected()) {
      return param.type().raw() == DataInterval.class
          ? new DataInterval(now, now)
          : new RunInfo(dag.dagId(), "plain", now);
    }
    XComCodec codec = XComCodec.json();
    return codec.decode(codec.encode(given, param.type()), param.type());
  }

  private static @Nullable Supplier<?> self(DagCall<?> call, @Nullable TaskFactory container) {
    Class<?> type = call.dag().origin().type();
    Supplier<?> given = call.factory();
    if (given != null || type == null) {
      return given;
    }
    return container == null ? call.dag().factory() : () -> container.get(type);
  }

  /** Checks that a run came to the same. */
  void check(TestRun<?> run) {
    RunError error = run.error();
    boolean same =
        thrown == null
            ? error == null && Objects.equals(result, runResult(run))
            : error != null
                && error.failure().className().equals(thrown.getClass().getName())
                && Objects.equals(error.failure().message(), thrown.getMessage());
    if (!same) {
      throw new AssertionError(
          "The dag and the plain call of its method differ.\n  plain call: "
              + display()
              + "\n  dag: "
              + display(run)
              + "\n"
              + run.tree());
    }
  }

  private String display() {
    return thrown != null ? "throws " + thrown : result == null ? "returns" : "returns " + result;
  }

  private static String display(TestRun<?> run) {
    RunError error = run.error();
    return error == null
        ? "returns " + Objects.toString(runResult(run), "nothing")
        : "throws " + error.failure().text() + " in " + error.taskId();
  }

  private static @Nullable String runResult(TestRun<?> run) {
    TypeRef type = run.dag().result();
    return type.isVoid() ? null : json(run.result(), type);
  }
}
