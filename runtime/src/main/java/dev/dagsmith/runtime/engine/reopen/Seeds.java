package dev.dagsmith.runtime.engine.reopen;

import dev.dagsmith.runtime.ClearSpec;
import dev.dagsmith.runtime.core.Failure;
import dev.dagsmith.runtime.core.Kind;
import dev.dagsmith.runtime.core.Plan;
import dev.dagsmith.runtime.core.TaskState;
import dev.dagsmith.runtime.store.InstanceRow;
import java.util.List;

/** Which answers of a run are to be cleared by themselves; what depends on them follows. */
interface Seeds {
  /** Whether the row of a node's instance is one. */
  boolean has(InstanceRow row, int node);

  /** No answer. */
  Seeds NONE = (row, node) -> false;

  /**
   * What failed: tasks, whoever caught their failure; expressions only if no try around them does,
   * since the same values make them fail in the same way; and what a cancellation skipped while it
   * waited for its next attempt.
   */
  static Seeds failed(Plan plan) {
    return (row, node) -> {
      Failure failure = row.failure();
      return switch (row.state()) {
        case FAILED ->
            plan.kind(node) == Kind.TASK || failure == null || !plan.catches(node, failure);
        case SKIPPED -> row.key().number() > 0 && row.note() == null;
        default -> false;
      };
    };
  }

  /** What was under way when the processes of a run died again and again. */
  static Seeds crashed() {
    return (row, node) -> CrashLoops.made(row.failure());
  }

  /** Everything but successes, in a run whose graph has changed. */
  static Seeds unsuccessful() {
    return (row, node) -> row.state() != TaskState.SUCCESS;
  }

  /**
   * What was recorded after a run was cancelled: also what ended well then, in finally blocks, may
   * have been made of what the cancellation left.
   */
  static Seeds cancelled() {
    return (row, node) -> row.cancels() > 0;
  }

  /** What was asked for by name. */
  static Seeds named(Plan plan, ClearSpec spec) {
    int named = plan.find(spec.taskId());
    int end = named < 0 ? -1 : plan.endOf(named);
    List<Integer> index = spec.mapIndex();
    return (row, node) ->
        named <= node
            && node < end
            && plan.kind(node) == Kind.TASK
            && row.key().number() > 0
            && begins(row.key().instance().path().indexes(), index);
  }

  private static boolean begins(int[] path, List<Integer> with) {
    boolean begins = path.length >= with.size();
    for (int i = 0; begins && i < with.size(); i++) {
      begins = path[i] == with.get(i);
    }
    return begins;
  }

  /** Those of either. */
  default Seeds or(Seeds other) {
    return (row, node) -> has(row, node) || other.has(row, node);
  }
}
