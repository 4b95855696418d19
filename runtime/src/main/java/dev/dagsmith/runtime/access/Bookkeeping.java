package dev.dagsmith.runtime.access;

import dev.dagsmith.runtime.store.InstanceKey;
import dev.dagsmith.runtime.store.Once;
import dev.dagsmith.runtime.store.XComKey;
import java.util.Optional;

/** What is kept of reads: who has what is consumed once, and who has read what. */
public interface Bookkeeping {
  /** That of who is no task: it may read nothing that is consumed, and leaves no trace. */
  Bookkeeping NONE =
      new Bookkeeping() {
        @Override
        public Optional<Once> claim(XComKey value, InstanceKey by) {
          return Optional.empty();
        }

        @Override
        public void read(XComCoordinates value) {}
      };

  /**
   * Claims a value for a task instance, unless another has it.
   *
   * @return who has it now; empty if there is no such value
   */
  Optional<Once> claim(XComKey value, InstanceKey by);

  /**
   * A value was read.
   *
   * @param value where it stands; of those of all instances of a mapped task, the task with the
   *     path up to which they were read
   */
  void read(XComCoordinates value);
}
