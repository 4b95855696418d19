package dev.dagsmith.runtime.engine;

import dev.dagsmith.runtime.TaskResult;
import dev.dagsmith.runtime.core.Kind;
import dev.dagsmith.runtime.engine.plan.RunKeys;
import dev.dagsmith.runtime.store.InstanceRow;
import dev.dagsmith.runtime.store.MapPath;
import dev.dagsmith.runtime.store.RunStore;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The task instances of a run, read from the store while they are walked through, a page at a time;
 * by {@link #forEach} with the fewest queries.
 */
record StoredTasks(RunKeys keys, RunStore store) implements Iterable<TaskResult> {
  private static final int PAGE = 500;

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
    return new Pages();
  }

  /** Task by task, and of each task page by page. */
  private final class Pages implements Iterator<TaskResult> {
    private Iterator<InstanceRow> page = List.<InstanceRow>of().iterator();
    private @Nullable MapPath last;
    private boolean full;
    private int node = -1;

    @Override
    public boolean hasNext() {
      while (!page.hasNext() && (full || nextTask())) {
        String task = keys.plan().id(node);
        List<InstanceRow> rows = store.instances(keys.run(), task, last, PAGE);
        full = rows.size() == PAGE;
        last = rows.isEmpty() ? null : rows.get(rows.size() - 1).key().instance().path();
        page = rows.iterator();
      }
      return page.hasNext();
    }

    private boolean nextTask() {
      last = null;
      do {
        node++;
      } while (node < keys.plan().size() && keys.plan().kind(node) != Kind.TASK);
      return node < keys.plan().size();
    }

    @Override
    public TaskResult next() {
      if (!hasNext()) {
        throw new NoSuchElementException();
      }
      return Summary.task(page.next());
    }
  }
}
