package dev.dagsmith.runtime.engine.reopen;

import dev.dagsmith.runtime.blob.Gone;
import dev.dagsmith.runtime.core.Instance;
import dev.dagsmith.runtime.engine.plan.OnceTasks;
import dev.dagsmith.runtime.engine.plan.RunKeys;
import dev.dagsmith.runtime.store.InstanceKey;
import dev.dagsmith.runtime.store.Once;
import dev.dagsmith.runtime.store.RunReads;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Values of a run that were consumed. If who consumed one is done again, so is who gave it: there
 * is nothing left to read.
 */
final class ConsumedValues {
  private static final int NAMED = 5;

  private final RunReads store;
  private final RunKeys keys;
  private final OnceTasks once;
  private final Map<InstanceKey, Once> gone = new LinkedHashMap<>();
  private final Map<InstanceKey, Once> again = new LinkedHashMap<>();

  /**
   * Reads them.
   *
   * @param changed whether the graph changed since, so that it may not say any more whose values
   *     are consumed
   */
  ConsumedValues(RunReads store, RunKeys keys, boolean changed) {
    this.store = store;
    this.keys = keys;
    this.once = OnceTasks.of(keys.plan());
    if (changed || !once.isEmpty()) {
      store.xcoms(
          keys.run(),
          row -> {
            if (row.isGone() && row.once() != null) {
              gone.putIfAbsent(row.attempt().instance(), row.once());
            }
          });
    }
  }

  /** What else is to be done again, for these rows being cleared; none once that is all. */
  Seeds needed(ClearedRows rows) {
    int before = again.size();
    gone.forEach(
        (giver, end) -> {
          if (!again.containsKey(giver)
              && rows.keeps(store.instance(giver))
              && read(giver, end, rows)) {
            again.put(giver, end);
          }
        });
    return again.size() == before
        ? Seeds.NONE
        : (row, node) -> again.containsKey(row.key().instance());
  }

  /** Whether somebody will read it: who did, or who does in the graph as it is now. */
  private boolean read(InstanceKey giver, Once end, ClearedRows rows) {
    Instance instance = keys.of(giver);
    if (instance == null || !once.isConsumed(instance.node())) {
      return instance != null;
    }
    Instance reader = once.consumerOf(instance);
    return Stream.of(end.by(), reader == null ? end.by() : keys.of(reader))
        .anyMatch(each -> each != null && rows.does(store.instance(each)));
  }

  /** What is to be said of it, as a sentence; null for nothing. */
  @Nullable String note() {
    List<String> names = new ArrayList<>();
    for (Map.Entry<InstanceKey, Once> each : again.entrySet()) {
      if (names.size() < NAMED) {
        names.add(each.getKey().display() + " (" + Gone.text(each.getValue()) + ")");
      }
    }
    int more = again.size() - names.size();
    return names.isEmpty()
        ? null
        : "Done again too, because what they gave is consumed once and was: "
            + String.join(", ", names)
            + (more > 0 ? " and " + more + " more." : ".");
  }
}
