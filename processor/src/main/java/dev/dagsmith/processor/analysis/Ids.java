package dev.dagsmith.processor.analysis;

import dev.dagsmith.processor.graph.DuplicateId;
import dev.dagsmith.processor.program.Pos;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Gives out the ids of a dag's nodes, in the order in which the plain call evaluates them. */
final class Ids {
  private final Set<String> reserved;
  private final Map<String, Pos> named = new HashMap<>();
  private final Map<String, Pos> tasks = new HashMap<>();
  private final Map<String, Integer> counts = new HashMap<>();
  private final List<DuplicateId> duplicates = new ArrayList<>();

  /** Ids, where those {@code reserved} are for the calls that name them. */
  Ids(Set<String> reserved) {
    this.reserved = reserved;
  }

  /** The id of a task or group: {@code base}, {@code base__1} and so on. */
  String task(String base, Pos pos) {
    String id = base;
    for (int i = 1; tasks.containsKey(id) || reserved.contains(id); i++) {
      id = base + "__" + i;
    }
    tasks.put(id, pos);
    return id;
  }

  /** The id of a task whose call names it. */
  String named(String id, Pos pos) {
    Pos first = named.putIfAbsent(id, pos);
    if (first != null) {
      duplicates.add(new DuplicateId(pos, id, first));
    }
    tasks.put(id, pos);
    return id;
  }

  /** The id of any other node: {@code base#1} and so on. */
  String other(String base) {
    return base + "#" + counts.merge(base, 1, Integer::sum);
  }

  /** All ids that calls name. */
  Set<String> allNamed() {
    return named.keySet();
  }

  List<DuplicateId> duplicates() {
    return duplicates;
  }
}
