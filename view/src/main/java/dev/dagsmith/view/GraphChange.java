package dev.dagsmith.view;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What became of the nodes of a graph in another version of it. Tasks and calls of other dags are
 * the same by their ids, other nodes, whose ids are counted, also by what they are made of.
 *
 * @param added full ids of tasks and calls that the new version alone has
 * @param removed those that the old version alone has
 * @param changed those whose {@linkplain Fingerprints fingerprints} differ
 * @param same by full id in the new version the full id in the old one, for nodes that did not
 *     change
 */
public record GraphChange(
    List<String> added, List<String> removed, List<String> changed, Map<String, String> same) {
  /** Copies the collections. */
  public GraphChange {
    added = List.copyOf(added);
    removed = List.copyOf(removed);
    changed = List.copyOf(changed);
    same = Map.copyOf(same);
  }

  /** Compares two composed graphs. */
  public static GraphChange between(GraphView old, GraphView now) {
    Map<String, String> before = Fingerprints.of(old);
    Map<String, String> after = Fingerprints.of(now);
    List<String> added = new ArrayList<>();
    List<String> removed = new ArrayList<>();
    List<String> changed = new ArrayList<>();
    Map<String, String> same = new HashMap<>();
    after.forEach(
        (id, print) -> {
          String known = before.get(id);
          if (print.equals(known)) {
            same.put(id, id);
          } else if (isNamed(id)) {
            (known == null ? added : changed).add(id);
          }
        });
    before.keySet().stream()
        .filter(id -> isNamed(id) && !after.containsKey(id))
        .forEach(removed::add);
    match(before, after, same);
    return new GraphChange(added, removed, changed, same);
  }

  /** The id that an unchanged node has in the old version; null if it is new or has changed. */
  public @Nullable String before(String id) {
    return same.get(id);
  }

  private static boolean isNamed(String id) {
    return id.indexOf('#') < 0;
  }

  /** Finds nodes that are counted otherwise now; of several that are alike the first are paired. */
  private static void match(
      Map<String, String> before, Map<String, String> after, Map<String, String> same) {
    Map<String, Deque<String>> free = new HashMap<>();
    before.forEach(
        (id, print) -> {
          if (!isNamed(id) && !same.containsKey(id)) {
            free.computeIfAbsent(print, key -> new ArrayDeque<>()).add(id);
          }
        });
    after.forEach(
        (id, print) -> {
          Deque<String> alike = free.getOrDefault(print, new ArrayDeque<>());
          if (!isNamed(id) && !same.containsKey(id) && !alike.isEmpty()) {
            same.put(id, alike.remove());
          }
        });
  }
}
