package dev.dagsmith.runtime.engine.reopen;

import dev.dagsmith.runtime.core.Clearing;
import dev.dagsmith.runtime.core.Event;
import dev.dagsmith.runtime.core.Failure;
import dev.dagsmith.runtime.core.Instance;
import dev.dagsmith.runtime.core.Kind;
import dev.dagsmith.runtime.core.Plan;
import dev.dagsmith.runtime.core.TaskState;
import dev.dagsmith.runtime.store.InstanceRow;
import dev.dagsmith.runtime.store.MapPath;
import dev.dagsmith.view.GraphChange;
import org.jspecify.annotations.Nullable;

/**
 * What the store says of a run, without what is to be cleared. In a changed graph, what is new or
 * different is taken as if it had ended well: whatever reads it, or is decided by it, is different
 * too, and what only stands below it keeps its success.
 */
final class RecordedAnswers implements Clearing.Answers {
  private final Plan plan;
  private final RecordedRows rows;
  private final Seeds seeds;
  private final @Nullable GraphChange change;

  RecordedAnswers(Plan plan, RecordedRows rows, Seeds seeds, @Nullable GraphChange change) {
    this.plan = plan;
    this.rows = rows;
    this.seeds = seeds;
    this.change = change;
  }

  @Override
  public @Nullable Event answer(Instance instance, int attempt) {
    String id = plan.id(instance.node());
    String known = change == null ? id : change.before(id);
    if (known == null) {
      return assumed(instance, attempt);
    }
    InstanceRow row = rows.find(known, MapPath.of(instance.path()));
    if (row == null || row.state() == TaskState.REMOVED) {
      return silent(instance);
    }
    if (row.state() == TaskState.NONE || seeds.has(row, instance.node())) {
      return null;
    }
    return plan.kind(instance.node()) == Kind.TASK
        ? ended(instance, attempt, row)
        : decided(instance, row);
  }

  /** Expressions that did not fail leave no row. */
  private @Nullable Event silent(Instance instance) {
    return switch (plan.kind(instance.node())) {
      case VALUE, GROUP -> new Event.Evaluated(instance);
      default -> null;
    };
  }

  private static @Nullable Event ended(Instance instance, int attempt, InstanceRow row) {
    Failure failure = row.failure();
    if (row.key().number() == 0) {
      return null; // it ended without being asked, of what may be different now
    }
    return switch (row.state()) {
      case SUCCESS -> new Event.Succeeded(instance, attempt);
      case SKIPPED -> new Event.Skipped(instance, attempt, "");
      case FAILED -> failure == null ? null : new Event.GaveUp(instance, attempt, failure);
      default -> null;
    };
  }

  private @Nullable Event decided(Instance instance, InstanceRow row) {
    Failure failure = row.failure();
    Integer decision = row.decision();
    if (failure != null) {
      return new Event.Threw(instance, failure);
    } else if (decision == null) {
      return silent(instance);
    }
    return plan.kind(instance.node()) == Kind.MAP
        ? new Event.Counted(instance, decision)
        : new Event.Chosen(instance, decision);
  }

  private @Nullable Event assumed(Instance instance, int attempt) {
    return switch (plan.kind(instance.node())) {
      case TASK -> new Event.Succeeded(instance, attempt);
      case CHOICE -> new Event.Chosen(instance, -1);
      case MAP -> new Event.Counted(instance, 0);
      case VALUE, GROUP -> new Event.Evaluated(instance);
      default -> null; // an exception that is thrown goes its own way
    };
  }
}
