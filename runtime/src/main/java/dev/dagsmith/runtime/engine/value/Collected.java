package dev.dagsmith.runtime.engine.value;

import dev.dagsmith.runtime.core.AddList;
import dev.dagsmith.runtime.engine.thread.Sneaky;
import org.jspecify.annotations.Nullable;

/** Where the elements of a collected list are. Safe for several threads. */
record Collected(RunValues run, AddList adds) {
  int size() {
    return adds.size();
  }

  /** Makes an element, a new one at each call. */
  @Nullable Object element(int index) {
    try {
      return new Resolver(run, new Memo()).value(adds.get(index));
    } catch (Throwable thrown) {
      throw Sneaky.<RuntimeException>rethrow(thrown);
    }
  }
}
