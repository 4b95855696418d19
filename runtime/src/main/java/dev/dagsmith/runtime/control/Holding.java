package dev.dagsmith.runtime.control;

import dev.dagsmith.runtime.store.RunKey;
import java.util.List;

/**
 * A process that holds a store.
 *
 * @param pid the process
 * @param running the runs under way in it
 */
public record Holding(long pid, List<RunKey> running) {
  private static final int NAMED = 3;

  /** Copies the list. */
  public Holding {
    running = List.copyOf(running);
  }

  /** {@code process 4711, which runs prices r1}. */
  public String display() {
    StringBuilder text = new StringBuilder("process ").append(pid);
    for (int i = 0; i < Math.min(NAMED, running.size()); i++) {
      text.append(i == 0 ? ", which runs " : ", ").append(running.get(i));
    }
    int others = running.size() - NAMED;
    return others > 0
        ? text.append(" and ").append(others).append(" more").toString()
        : text.toString();
  }
}
