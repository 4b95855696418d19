package dev.dagsmith.view.svg;

import dev.dagsmith.view.Scene;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * The lines of a run that nothing went along: to or from a task that was skipped everywhere, and
 * the ways of branches that were not taken.
 */
final class Faded {
  private final Set<String> skipped = new HashSet<>();
  private final Map<String, Set<String>> ways = new HashMap<>();

  Faded(Scene scene, Looks looks) {
    scene.items().forEach(each -> add(each, looks));
  }

  private void add(Scene.Item item, Looks looks) {
    if (item instanceof Scene.Box box) {
      box.items().forEach(each -> add(each, looks));
      return;
    }
    if (looks.states(item.about()).keySet().equals(Set.of(State.SKIPPED))) {
      skipped.add(item.key());
    }
    if (!looks.mark(item.about()).states().isEmpty()) {
      ways.put(item.key(), looks.mark(item.about()).ways());
    }
  }

  boolean contains(Scene.Line line) {
    Set<String> taken = ways.get(line.from());
    return skipped.contains(line.from())
        || skipped.contains(line.to())
        || (line.style() == Scene.Style.WAY && taken != null && !taken.contains(line.label()));
  }
}
