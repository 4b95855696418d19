package dev.dagsmith.runtime.cli;

import dev.dagsmith.runtime.ClearSpec;
import dev.dagsmith.runtime.OnChange;
import dev.dagsmith.runtime.RunHandle;
import dev.dagsmith.runtime.RunOptions;
import dev.dagsmith.runtime.core.Plan;
import dev.dagsmith.runtime.engine.Engine;
import dev.dagsmith.runtime.engine.EngineConfig;
import dev.dagsmith.runtime.graph.DagDefinition;
import dev.dagsmith.runtime.store.MapPath;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Takes up a run of the store, with the parameters it was started with: resume, retry, clear. */
final class TakeUpCommand {
  static final Option ON_CHANGE =
      Option.value(
          "--on-change",
          "WHAT",
          "If the graph changed since: fail, or continue, which keeps successes that did not"
              + " change. Default: fail.");
  static final Option TASK =
      Option.value("--task", "TASK", "The task, or the call of a dag, that is done again.");
  static final Option ONLY =
      Option.flag("--only", "Leaves what depends on it as it is, made from the old values.");

  private TakeUpCommand() {}

  /** One way of taking it up. */
  private interface Way {
    RunHandle<?> take(
        Engine engine, DagDefinition dag, @Nullable Supplier<?> factory, RunOptions options);
  }

  static int resume(Invocation invocation) {
    String run = invocation.args().operand();
    return perform(
        invocation, (engine, dag, self, options) -> engine.resume(dag, self, run, options));
  }

  static int retry(Invocation invocation) {
    String run = invocation.args().operand();
    return perform(
        invocation, (engine, dag, self, options) -> engine.retry(dag, self, run, options));
  }

  static int clear(Invocation invocation) {
    String run = invocation.args().operand();
    ClearSpec what = spec(invocation);
    return perform(
        invocation, (engine, dag, self, options) -> engine.clear(dag, self, run, what, options));
  }

  private static int perform(Invocation invocation, Way way) {
    DagDefinition dag = invocation.dag();
    Supplier<?> factory = invocation.requireFactory();
    RunOptions options = RunOptions.DEFAULT.onChange(onChange(invocation.args()));
    EngineConfig config = Config.read(invocation.console(), invocation.args());
    return new Execution(invocation, config)
        .perform(
            (engine, listener, err) -> {
              StoredRuns.find(engine.store(), dag, invocation.args().operand());
              Announcing announcing = new Announcing(listener, err);
              return way.take(engine, dag, factory, options.listener(announcing));
            });
  }

  /** What to do if the graph changed. */
  static OnChange onChange(Arguments args) {
    String text = args.get(ON_CHANGE.name());
    if (text == null || text.equals("fail")) {
      return OnChange.FAIL;
    } else if (text.equals("continue")) {
      return OnChange.CONTINUE;
    }
    throw new UsageException(
        "--on-change: got \""
            + text
            + "\", expected fail or continue."
            + DidYouMean.hint(text, List.of("fail", "continue")));
  }

  private static ClearSpec spec(Invocation invocation) {
    Arguments args = invocation.args();
    String task = args.get(TASK.name());
    if (task == null) {
      throw new UsageException("clear needs --task TASK, the task that is to be done again.");
    }
    Plan plan = Plans.of(invocation.dag());
    if (plan.find(task) < 0) {
      throw new UsageException(
          "Dag "
              + invocation.dag().dagId()
              + " has no task "
              + task
              + "."
              + DidYouMean.hint(task, TaskIds.of(plan)));
    }
    MapPath path = MapIndexes.of(args);
    ClearSpec spec = ClearSpec.task(task);
    ClearSpec mapped = path.isEmpty() ? spec : spec.mapIndex(path.indexes());
    return args.has(ONLY.name()) ? mapped.bare() : mapped;
  }
}
