package dev.dagsmith.runtime.sim;

import dev.dagsmith.runtime.graph.Inputs;
import dev.dagsmith.runtime.store.MapPath;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where in a graph code stands.
 *
 * @param prefix of the groups around it
 * @param where id of a node whose value ends with the map indexes there; null where there are none
 * @param depth how many maps are around it
 * @param conditions for a task to start there
 */
record Setting(String prefix, @Nullable String where, int depth, List<Condition> conditions) {
  /** A dag's parameter that tells the code in a group its map indexes. */
  static final String GROUP_PATH = "w";

  static final Setting ROOT = new Setting("", null, 0, List.of());

  /** Which instance runs, by what it reads. */
  Name name(String id, Inputs in) {
    return new Name(prefix + id, path(in));
  }

  /** The map indexes of what runs here. */
  MapPath path(Inputs in) {
    return where == null ? MapPath.NONE : Name.path(in.get(where));
  }

  /** Inside a group. */
  Setting group(String id) {
    return new Setting(prefix + id + ".", GROUP_PATH + "#0", depth, conditions);
  }

  /** In a map's body. */
  Setting element(String map, String element) {
    return new Setting(prefix, element, depth + 1, conditions)
        .under(new Condition(Condition.Kind.LENGTH, prefix + map, depth, 0));
  }

  /** Under one more condition. */
  Setting under(Condition condition) {
    List<Condition> more = new ArrayList<>(conditions);
    more.add(condition);
    return new Setting(prefix, where, depth, more);
  }
}
