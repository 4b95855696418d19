package dev.dagsmith.view.svg;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How far a run is, to colour a graph by.
 *
 * @param title what the run is called: its id
 * @param state its state, as shown: {@code failed}
 * @param marks of nodes, by their ids in the whole graph; what has none looks as if it had not
 *     begun
 */
public record RunMarks(String title, String state, Map<String, Mark> marks) {
  /** Copies the map. */
  public RunMarks {
    marks = Map.copyOf(marks);
  }

  /**
   * What is known of a node.
   *
   * @param states how many of its instances are in which state, by the names of states
   * @param note what stands beside its state or title: {@code 2 attempts}, {@code 3 elements};
   *     empty without one
   * @param details lines for its tooltip
   * @param ways which ways of a branch were taken, by the names of its blocks
   */
  public record Mark(
      Map<String, Integer> states, String note, List<String> details, Set<String> ways) {
    /** Nothing is known. */
    static final Mark NONE = new Mark(Map.of(), "", List.of(), Set.of());

    /** Copies the collections. */
    public Mark {
      states = Collections.unmodifiableMap(new LinkedHashMap<>(states));
      details = List.copyOf(details);
      ways = Set.copyOf(ways);
    }

    int total() {
      return states.values().stream().mapToInt(Integer::intValue).sum();
    }
  }

  Mark of(String id) {
    return marks.getOrDefault(id, Mark.NONE);
  }
}
