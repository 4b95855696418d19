package dev.dagsmith.runtime.engine.reopen;

import dev.dagsmith.runtime.store.InstanceKey;
import dev.dagsmith.runtime.store.InstanceRow;
import dev.dagsmith.runtime.store.MapPath;
import dev.dagsmith.runtime.store.RunKey;
import dev.dagsmith.runtime.store.RunReads;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a run that was recorded, found one by one. A run that is driven again asks for a
 * node's instances in the order of their paths, nearly always: so of each node the page that is
 * being asked for is kept, and nothing else. What is written meanwhile may be seen or not. Not safe
 * for several threads.
 */
final class RecordedRows {
  private static final int PAGE = 500;

  private final RunReads store;
  private final RunKey run;
  private final Map<String, Page> pages = new HashMap<>();

  RecordedRows(RunReads store, RunKey run) {
    this.store = store;
    this.run = run;
  }

  /** The row of an instance; null if it has none. */
  @Nullable InstanceRow find(String taskId, MapPath path) {
    Page page = pages.get(taskId);
    if (page == null) {
      page = read(taskId, null);
    }
    while (page.endsBefore(path)) {
      page = read(taskId, page.last());
    }
    return page.beginsAfter(path)
        ? store.instance(new InstanceKey(run, taskId, path))
        : page.find(path);
  }

  private Page read(String taskId, @Nullable MapPath after) {
    Page page = new Page(after, store.instances(run, taskId, after, PAGE));
    pages.put(taskId, page);
    return page;
  }

  /** Rows that follow each other, from behind a path on. */
  private static final class Page {
    private final @Nullable MapPath after;
    private final List<InstanceRow> rows;
    private final boolean isLast;
    private int next;

    Page(@Nullable MapPath after, List<InstanceRow> rows) {
      this.after = after;
      this.isLast = rows.size() < PAGE;
      this.rows = new ArrayList<>(rows);
    }

    MapPath last() {
      return path(rows.size() - 1);
    }

    boolean endsBefore(MapPath path) {
      return !isLast && last().compareTo(path) < 0;
    }

    boolean beginsAfter(MapPath path) {
      return after != null && path.compareTo(after) <= 0;
    }

    /** Looks behind the row that was found last, before it looks everywhere. */
    @Nullable InstanceRow find(MapPath path) {
      if (next < rows.size() && path(next).equals(path)) {
        return rows.get(next++);
      }
      int from = 0;
      int to = rows.size();
      while (from < to) {
        int middle = (from + to) >>> 1;
        if (path(middle).compareTo(path) < 0) {
          from = middle + 1;
        } else {
          to = middle;
        }
      }
      next = from + 1;
      return from < rows.size() && path(from).equals(path) ? rows.get(from) : null;
    }

    private MapPath path(int index) {
      return rows.get(index).key().instance().path();
    }
  }
}
