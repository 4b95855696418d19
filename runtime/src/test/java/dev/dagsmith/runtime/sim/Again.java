package dev.dagsmith.runtime.sim;

import dev.dagsmith.runtime.ClearSpec;
import dev.dagsmith.runtime.RunHandle;
import dev.dagsmith.runtime.RunOptions;
import dev.dagsmith.runtime.engine.SteppedEngine;
import dev.dagsmith.runtime.store.InstanceKey;
import dev.dagsmith.runtime.store.InstanceRow;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a run that has ended is taken up again.
 *
 * @param spec what is cleared; null for what failed
 */
record Again(@Nullable ClearSpec spec) {
  /** A retry, or some instances that ran are cleared. */
  static Again of(Dice dice, List<InstanceRow> rows, boolean retry) {
    List<InstanceKey> ran =
        rows.stream()
            .filter(row -> row.key().number() > 0)
            .map(row -> row.key().instance())
            .filter(key -> key.taskId().indexOf('#') < 0)
            .toList();
    if (retry || ran.isEmpty()) {
      return new Again(null);
    }
    InstanceKey chosen = ran.get(dice.below(ran.size()));
    String id = chosen.taskId();
    int group = id.lastIndexOf('.');
    boolean whole = group > 0 && dice.oneIn(4);
    List<Integer> index =
        whole || dice.oneIn(2)
            ? List.of()
            : Arrays.stream(chosen.path().indexes()).boxed().toList();
    return new Again(new ClearSpec(whole ? id.substring(0, group) : id, index, dice.oneIn(3)));
  }

  RunHandle<?> ask(SteppedEngine engine, SimRun run) {
    return spec == null
        ? engine.retry(run.call.dag(), null, SimRun.RUN_ID, RunOptions.DEFAULT)
        : engine.clear(run.call.dag(), null, SimRun.RUN_ID, spec, RunOptions.DEFAULT);
  }

  /** Whether what depends on what is cleared stays. */
  boolean only() {
    return spec != null && spec.only();
  }

  /** Whether it may clear an instance. */
  boolean concerns(InstanceKey key) {
    if (spec == null || !only()) {
      return true;
    }
    List<Integer> path = Arrays.stream(key.path().indexes()).boxed().toList();
    int depth = spec.mapIndex().size();
    return (key.taskId().equals(spec.taskId()) || key.taskId().startsWith(spec.taskId() + "."))
        && depth <= path.size()
        && path.subList(0, depth).equals(spec.mapIndex());
  }

  @Override
  public String toString() {
    return spec == null ? "retry" : spec.toString();
  }
}
