package dev.dagsmith.runtime.sim;

import dev.dagsmith.runtime.core.TaskState;
import dev.dagsmith.runtime.store.InstanceKey;
import dev.dagsmith.runtime.store.InstanceRow;
import dev.dagsmith.runtime.store.RunRow;
import dev.dagsmith.runtime.store.WriteGroup;
import dev.dagsmith.runtime.store.XComRow;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Holds a run to its guarantees: looks at what is called and what is written, and knows nothing of
 * how the engine comes to do it.
 */
final class Audit implements Stage {
  private final World world;
  private final SimRun run;
  private final Map<InstanceKey, InstanceRow> kept = new HashMap<>();
  private final Map<InstanceKey, String> values = new HashMap<>();
  private final Consumed consumed;
  private final Map<Name, Integer> polls = new HashMap<>();
  private int owner;
  private boolean ended;

  /** Whether something was cleared without what depends on it. */
  private boolean bare;

  Audit(World world, SimRun run) {
    this.world = world;
    this.run = run;
    this.consumed = new Consumed(this::violated);
  }

  /** By task, who consumes what it gives. */
  void consumers(Map<String, String> readers) {
    consumed.readers(readers);
  }

  /** A process has taken the run. */
  void claimed(int process) {
    owner = process;
  }

  /** The process that has the run. */
  int owner() {
    return owner;
  }

  @Override
  public void decides(Name choice) {
    InstanceRow row = row(choice);
    if (row != null && world.acting() == owner) {
      violated(choice + " is decided again, after " + row);
    }
  }

  @Override
  public void reads(String value) {
    if (!world.inTask() || !Name.isTask(value)) {
      return;
    }
    Name producer = Name.of(value);
    InstanceRow row = row(producer);
    if (row == null || row.state() != TaskState.SUCCESS) {
      violated("a task reads " + value + ", which is not durable: " + row);
    } else if (!json(value).equals(values.get(row.key().instance()))) {
      violated("a task reads " + value + ", and durable is " + values.get(row.key().instance()));
    } else if (consumed.has(row.key().instance()) && world.acting() == owner) {
      violated("a task reads " + value + ", which was consumed");
    }
  }

  @Override
  public void acts(Name task, int attempt, List<Condition> conditions) {
    world.trace(world.acting(), "calls " + run.dagId + " " + task + " " + attempt);
    if (world.acting() != owner) {
      violated(task + " is called by a process that has lost the run");
    }
    InstanceRow own = row(task);
    if (own != null && own.state().ended() && !follows(own)) {
      violated(task + " runs again after " + own);
    }
    for (Condition condition : conditions) {
      Name name = task.seen(condition.node(), condition.depth());
      InstanceRow row = row(name);
      boolean met =
          row != null
              && switch (condition.kind()) {
                case ARM -> row.decision() != null && row.decision() == condition.arm();
                case LENGTH ->
                    row.decision() != null
                        && row.decision() > task.path().indexes()[condition.depth()];
                case ENDED -> row.state() == TaskState.SUCCESS || row.state() == TaskState.SKIPPED;
              };
      if (!met) {
        violated(task + " is called before " + condition + " is durable: " + row);
      }
    }
  }

  @Override
  public void hangs() {
    world.hangs();
  }

  @Override
  public int polls(Name sensor) {
    return polls.merge(sensor, 1, Integer::sum);
  }

  /** A group is in the store. */
  void written(int process, List<XComRow> published, WriteGroup group) {
    group.starts().stream()
        .filter(row -> row.run().dagId().equals(run.dagId))
        .forEach(row -> owner = process);
    ended &= group.reopened().keySet().stream().noneMatch(key -> key.dagId().equals(run.dagId));
    for (XComRow row : published) {
      if (ours(row.attempt().instance())) {
        value(process, row);
      }
    }
    for (InstanceRow row : group.instances()) {
      if (ours(row.key().instance())) {
        instance(process, row);
      }
    }
    group.consumptions().stream()
        .filter(each -> ours(each.by()))
        .forEach(each -> consumed.written(each, kept, values.keySet()));
    for (InstanceRow row : group.instances()) {
      if (ours(row.key().instance()) && row.state() == TaskState.SUCCESS) {
        consumed.succeeded(row.key().instance(), values.keySet());
      }
    }
    ended |= group.ends().keySet().stream().anyMatch(key -> key.dagId().equals(run.dagId));
    if (group.reopened().keySet().stream().anyMatch(key -> key.dagId().equals(run.dagId))) {
      bare |= run.again != null && run.again.only();
      run.again = null;
    }
  }

  private void value(int process, XComRow row) {
    String text = world.text(row);
    InstanceKey key = row.attempt().instance();
    String before = values.put(key, text);
    consumed.remove(key);
    checkOwner(process, key.display() + " = " + text, text.equals(before));
    if (text.contains(Acting.GHOST) || text.contains(Acting.POISON)) {
      violated("published is " + text);
    }
    if (before != null && !before.equals(text)) {
      violated(key.display() + " was " + before + " and is " + text);
    }
  }

  private void instance(int process, InstanceRow row) {
    InstanceRow before = kept.get(row.key().instance());
    boolean again =
        before != null
            && before.state() == row.state()
            && before.key().number() == row.key().number();
    boolean cleared = row.state() == TaskState.NONE && mayClear(row.key().instance(), before);
    checkOwner(process, row.toString(), again || cleared);
    if (cleared) {
      kept.remove(row.key().instance());
      values.remove(row.key().instance());
    } else if (before != null && !again && !follows(before)) {
      violated(before + " becomes " + row);
    }
    if (row.state().ended()) {
      kept.put(row.key().instance(), row);
    }
  }

  /** By who takes up again what has ended; and at any time what did not succeed. */
  private boolean mayClear(InstanceKey key, @Nullable InstanceRow before) {
    return run.again == null
        ? before != null && before.state() != TaskState.SUCCESS
        : run.again.concerns(key) || consumed.has(key) || (before != null && before.cancels() > 0);
  }

  /**
   * Whether it was never asked for, but followed from what was before it, which was then cleared
   * alone, and came to something else as it was cancelled.
   */
  private boolean follows(InstanceRow before) {
    return bare && before.key().number() == 0 && before.state() != TaskState.SUCCESS;
  }

  /** A group whose outcome was unknown is written again, maybe with the end of the run. */
  private void checkOwner(int process, String what, boolean again) {
    if (process != owner) {
      violated("process " + process + " writes " + what + ", of a run that it has lost");
    } else if (ended && !again) {
      violated("process " + process + " writes " + what + ", of a run that has ended");
    }
  }

  /** At the end: what was recorded is still there. */
  void checkKept() {
    kept.forEach(
        (key, row) -> {
          InstanceRow now = world.store.instance(key);
          if (now == null || now.state() != row.state()) {
            violated("recorded was " + row + ", and in the store is " + now);
          }
        });
    kept.forEach(
        (key, row) -> {
          String value = values.get(key);
          XComRow now = world.store.xcom(key, XComRow.RETURN_VALUE);
          if (row.state() == TaskState.SUCCESS && value != null) {
            boolean gone = now != null && now.isGone();
            if (now == null || gone != consumed.has(key)) {
              violated("the value " + value + " of " + key.display() + " is lost, or is not gone");
            } else if (!gone && !world.text(now).equals(value)) {
              violated("the value " + value + " of " + key.display() + " is another");
            }
          }
        });
  }

  private boolean ours(InstanceKey key) {
    return key.run().dagId().equals(run.dagId);
  }

  /** What is recorded and not cleared. */
  private @Nullable InstanceRow row(Name name) {
    RunRow stored = run.row();
    InstanceRow row =
        stored == null
            ? null
            : world.store.instance(new InstanceKey(stored.key(), name.node(), name.path()));
    return row == null || row.state() == TaskState.NONE || row.state() == TaskState.REMOVED
        ? null
        : row;
  }

  private static String json(String value) {
    return "\"" + value + "\"";
  }

  private void violated(String what) {
    world.violated(run.dagId + ": " + what);
  }
}
