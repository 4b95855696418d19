package dev.dagsmith.runtime.engine.reopen;

import dev.dagsmith.runtime.ClearSpec;
import dev.dagsmith.runtime.Cleared;
import dev.dagsmith.runtime.RunConflict;
import dev.dagsmith.runtime.RunOptions;
import dev.dagsmith.runtime.core.Clearing;
import dev.dagsmith.runtime.core.Kind;
import dev.dagsmith.runtime.core.RunState;
import dev.dagsmith.runtime.engine.plan.Plans;
import dev.dagsmith.runtime.engine.plan.RunKeys;
import dev.dagsmith.runtime.store.EngineKey;
import dev.dagsmith.runtime.store.InstanceKey;
import dev.dagsmith.runtime.store.RunClaim;
import dev.dagsmith.runtime.store.RunEnd;
import dev.dagsmith.runtime.store.RunKey;
import dev.dagsmith.runtime.store.RunRow;
import dev.dagsmith.runtime.store.RunStore;
import dev.dagsmith.runtime.store.StoreException;
import dev.dagsmith.runtime.store.WriteGroup;
import dev.dagsmith.runtime.store.Writing;
import dev.dagsmith.view.GraphChange;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Takes a run of the store up again: claims it, clears what is to be done anew, and opens it. What
 * follows is the same whatever was asked for: the run is driven by what is left on record. On the
 * thread of who asks.
 */
public final class Reopening {
  private static final int BATCH = 1_000;
  private static final ClearedRows.Count NOTHING = new ClearedRows.Count(0, 0, 0, List.of(), true);

  private final RunStore store;
  private final EngineKey self;
  private final Plans.Composed graph;
  private final Request request;
  private final RunOptions options;

  public Reopening(
      RunStore store, EngineKey self, Plans.Composed graph, Request request, RunOptions options) {
    this.store = store;
    this.self = self;
    this.graph = graph;
    this.request = request;
    this.options = options;
  }

  /**
   * Takes a run.
   *
   * @throws RunConflict if its graph changed, there is nothing to clear, or another process was
   *     faster
   */
  public RunClaim take(RunRow row) {
    GraphChange change = Changes.of(row, graph, store, options.onChange());
    String newCode = Changes.newCode(row, graph);
    RunClaim claim = store.claim(row.key(), self);
    try {
      checkUnchanged(row, claim);
      if (request.kind() != Request.Kind.RESUME || change != null) {
        clear(new RunKeys(row.key(), graph.plan(), claim.epoch()), row, change);
      } else if (row.end() != null || newCode != null) {
        if (newCode != null) {
          tell(row.key(), NOTHING, null, List.of(newCode));
        }
        write(new WriteGroup().reopen(row.key(), graph.version()));
      }
      return claim;
    } catch (RuntimeException | Error e) {
      release(row, e);
      throw e;
    }
  }

  private void checkUnchanged(RunRow row, RunClaim claim) {
    RunRow now = store.run(row.key().dagId(), row.key().runId());
    if (now == null
        || claim.epoch() != row.care().epoch() + 1
        || (now.end() == null) != (row.end() == null)) {
      throw new RunConflict(
          "Run "
              + row.key()
              + " was changed by another process meanwhile. Nothing was done; try"
              + " again.");
    }
  }

  private void tell(
      RunKey run, ClearedRows.Count count, @Nullable GraphChange change, List<String> notes) {
    options
        .listener()
        .clearing(
            new Cleared(
                run.dagId(),
                run.runId(),
                count.cleared(),
                count.removed(),
                change != null,
                count.kept(),
                count.first(),
                notes));
  }

  private void clear(RunKeys keys, RunRow row, @Nullable GraphChange change) {
    RunEnd end = row.end();
    Seeds asked = seeds(change);
    Seeds seeds = end == null ? asked : asked.or(Seeds.cancelled());
    ConsumedValues consumed = new ConsumedValues(store, keys, change != null);
    ClearedRows rows = rows(keys, seeds, change, end != null);
    for (Seeds more = consumed.needed(rows); more != Seeds.NONE; more = consumed.needed(rows)) {
      seeds = seeds.or(more);
      rows = rows(keys, seeds, change, end != null);
    }
    write(keys, row, change, rows, consumed.note());
  }

  private ClearedRows rows(RunKeys keys, Seeds seeds, @Nullable GraphChange change, boolean ended) {
    return new ClearedRows(keys, clearing(keys, seeds, change), seeds, change, ended);
  }

  private void write(
      RunKeys keys,
      RunRow row,
      @Nullable GraphChange change,
      ClearedRows rows,
      @Nullable String consumed) {
    RunEnd end = row.end();
    ClearedRows.Count count = rows.count(store);
    if (count.empty() && request.kind() != Request.Kind.RESUME && !failed(end)) {
      throw new RunConflict(nothing(keys));
    }
    List<String> notes = notes(keys, row, change, count);
    if (consumed != null) {
      notes.add(consumed);
    }
    tell(keys.run(), count, change, notes);
    WriteGroup[] group = {new WriteGroup()};
    store.instances(
        keys.run(),
        each -> {
          rows.clear(each, group[0]);
          if (group[0].size() >= BATCH) {
            write(group[0]);
            group[0] = new WriteGroup();
          }
        });
    // last: should this process end before, the run has not begun to go on
    write(group[0].reopen(keys.run(), graph.version()));
  }

  private @Nullable Clearing clearing(RunKeys keys, Seeds seeds, @Nullable GraphChange change) {
    if (request.only() && change == null) {
      return null;
    }
    RecordedRows rows = new RecordedRows(store, keys.run());
    return Clearing.of(keys.plan(), new RecordedAnswers(keys.plan(), rows, seeds, change));
  }

  private Seeds seeds(@Nullable GraphChange change) {
    ClearSpec spec = request.spec();
    Seeds asked =
        spec != null
            ? Seeds.named(graph.plan(), spec)
            : switch (request.kind()) {
              case RETRY -> Seeds.failed(graph.plan());
              case AFRESH -> Seeds.crashed();
              default -> Seeds.NONE;
            };
    return change == null ? asked : asked.or(Seeds.unsuccessful());
  }

  /** A run that failed is retried although nothing in it did: by its result, or a crash loop. */
  private boolean failed(@Nullable RunEnd end) {
    return (request.kind() == Request.Kind.RETRY || request.kind() == Request.Kind.AFRESH)
        && end != null
        && end.state() == RunState.FAILED;
  }

  private List<String> notes(
      RunKeys keys, RunRow row, @Nullable GraphChange change, ClearedRows.Count count) {
    List<String> notes = new ArrayList<>();
    RunEnd end = row.end();
    InstanceKey failedAt = end == null ? null : end.failedAt();
    int node = failedAt == null ? -1 : keys.plan().find(failedAt.taskId());
    if (request.kind() == Request.Kind.RETRY && node >= 0 && keys.plan().kind(node) == Kind.THROW) {
      notes.add(
          "The run failed at a throw of the dag's own, to which the same values lead again. To"
              + " change that, clear the task that they come from.");
    }
    if (change != null) {
      notes.add("The graph changed. " + Changes.text(change) + " " + Changes.effect(count));
    }
    String newCode = change == null ? Changes.newCode(row, graph) : null;
    if (newCode != null) {
      notes.add(newCode);
    }
    if (request.only()) {
      notes.add(
          change == null
              ? "What depends on it is not done again, though it was made from the old values."
              : "Since the graph changed, what depends on it is done again too.");
    }
    return notes;
  }

  private String nothing(RunKeys keys) {
    ClearSpec spec = request.spec();
    return spec == null
        ? "Nothing failed in run " + keys.run() + ", so there is nothing to retry."
        : "No instance of "
            + spec.taskId()
            + " ran in run "
            + keys.run()
            + ", so there is nothing to clear.";
  }

  private void write(WriteGroup group) {
    try (Writing writing = store.begin(self)) {
      writing.commit(group);
    }
  }

  /** A run that had ended belongs to nobody again. */
  private void release(RunRow row, Throwable why) {
    RunEnd end = row.end();
    try {
      if (end != null) {
        write(new WriteGroup().end(row.key(), end));
      }
    } catch (StoreException e) {
      why.addSuppressed(e); // the run is free when this engine's lease ends
    }
  }
}
