package dev.dagsmith.runtime.engine;

import dev.dagsmith.runtime.store.RunKey;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The runs that the driver has begun and that have not ended. Owned by the driver. */
final class Live {
  private final Map<RunKey, RunSlot> slots = new HashMap<>();

  void add(RunKey run, RunSlot slot) {
    slots.put(run, slot);
  }

  void remove(RunKey run) {
    slots.remove(run);
  }

  boolean isEmpty() {
    return slots.isEmpty();
  }

  @Nullable RunSlot find(RunKey run) {
    return slots.get(run);
  }

  /** All of them; they may end while they are walked through. */
  List<RunSlot> all() {
    return new ArrayList<>(slots.values());
  }
}
