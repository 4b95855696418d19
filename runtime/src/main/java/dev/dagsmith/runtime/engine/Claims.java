package dev.dagsmith.runtime.engine;

import dev.dagsmith.runtime.engine.plan.OnceTasks;
import dev.dagsmith.runtime.engine.plan.RunKeys;
import dev.dagsmith.runtime.store.InstanceKey;
import dev.dagsmith.runtime.store.RunStore;
import dev.dagsmith.runtime.store.XComKey;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What instances of a run have pulled of what is consumed once. A claim is the instance's,
 * whichever of its attempts made it: one that failed may have used the value, so the value goes
 * when the instance succeeds, even if the last attempt did not ask for it. Safe for several
 * threads.
 */
final class Claims {
  private final Map<InstanceKey, Set<XComKey>> byInstance = new HashMap<>();

  /** Those of a run, with what is on record of it. */
  static Claims of(RunKeys keys, RunStore store) {
    Claims claims = new Claims();
    if (!OnceTasks.of(keys.plan()).isEmpty()) {
      store.claims(keys.run()).forEach(each -> claims.add(each.by(), each.value()));
    }
    return claims;
  }

  /** An instance has claimed a value. */
  synchronized void add(InstanceKey by, XComKey value) {
    byInstance.computeIfAbsent(by, any -> new LinkedHashSet<>()).add(value);
  }

  /** An instance has succeeded: what it had claimed, which is forgotten here. */
  synchronized List<XComKey> take(InstanceKey by) {
    Set<XComKey> taken = byInstance.remove(by);
    return taken == null ? List.of() : new ArrayList<>(taken);
  }
}
