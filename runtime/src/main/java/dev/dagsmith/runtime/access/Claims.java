package dev.dagsmith.runtime.access;

import dev.dagsmith.runtime.store.InstanceKey;
import dev.dagsmith.runtime.store.Once;
import dev.dagsmith.runtime.store.XComKey;
import java.util.Optional;

/** Claims values that are consumed once. */
public interface Claims {
  /** Of who is no task, and so may read none. */
  Claims NONE = (value, by) -> Optional.empty();

  /**
   * Claims a value for a task instance, unless another has it.
   *
   * @return who has it now; empty if there is no such value
   */
  Optional<Once> claim(XComKey value, InstanceKey by);
}
