package dev.dagsmith.processor.program;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the methods of a class do with their task's context, as far as their text shows.
 *
 * @param pulls by the method's name
 * @param pushed the keys that are pushed
 * @param pushesMore whether others may be: a key is no literal, or the context is handed on
 */
public record ContextUses(Map<String, List<Pull>> pulls, Set<String> pushed, boolean pushesMore) {
  /** A class that has no source here: it may do anything. */
  public static final ContextUses UNKNOWN = new ContextUses(Map.of(), Set.of(), true);

  /**
   * A pull from a task.
   *
   * @param taskPos where the task is named
   * @param taskId the id that is named
   * @param keyPos where the key is named; null if it is not
   * @param key the key; empty if it is not named
   */
  public record Pull(Pos taskPos, String taskId, @Nullable Pos keyPos, String key) {}
}
