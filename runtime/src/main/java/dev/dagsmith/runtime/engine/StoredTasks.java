package dev.dagsmith.runtime.engine;

import dev.dagsmith.runtime.TaskResult;
import dev.dagsmith.runtime.core.Kind;
import dev.dagsmith.runtime.store.RunStore;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;

/** The task instances of a run, read from the store; {@link #forEach} holds a page at a time. */
record StoredTasks(RunKeys keys, RunStore store) implements Iterable<TaskResult> {
  @Override
  public void forEach(Consumer<? super TaskResult> action) {
    store.instances(
        keys.run(),
        row -> {
          int node = keys.plan().find(row.key().instance().taskId());
          if (node >= 0 && keys.plan().kind(node) == Kind.TASK) {
            action.accept(Summary.task(row));
          }
        });
  }

  @Override
  public Iterator<TaskResult> iterator() {
    List<TaskResult> all = new ArrayList<>();
    forEach(all::add);
    return all.iterator();
  }
}
