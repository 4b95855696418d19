package dev.dagsmith.runtime.cli;

import dev.dagsmith.runtime.store.InstanceKey;
import dev.dagsmith.runtime.store.MapPath;
import dev.dagsmith.runtime.store.ReadRow;
import dev.dagsmith.runtime.store.RunReads;
import dev.dagsmith.runtime.store.XComRow;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Who pulled a run's XComs: asked for task by task, as they are listed. */
final class Pulls {
  private final RunReads store;
  private final Map<Place, List<ReadRow>> ofTask = new HashMap<>();
  private String task = "";

  Pulls(RunReads store) {
    this.store = store;
  }

  private record Place(MapPath path, String key) {}

  /** Those who read a value, or those of all instances that it is one of. */
  List<ReadRow> of(XComRow row) {
    InstanceKey owner = row.attempt().instance();
    if (!owner.taskId().equals(task)) {
      task = owner.taskId();
      ofTask.clear();
      for (ReadRow each : store.reads(owner.run(), task)) {
        Place place = new Place(each.value().path(), each.key());
        ofTask.computeIfAbsent(place, any -> new ArrayList<>()).add(each);
      }
    }
    List<ReadRow> readers = new ArrayList<>();
    int[] path = owner.path().indexes();
    for (int depth = ofTask.isEmpty() ? path.length + 1 : 0; depth <= path.length; depth++) {
      Place place = new Place(MapPath.of(Arrays.copyOf(path, depth)), row.key());
      readers.addAll(ofTask.getOrDefault(place, List.of()));
    }
    return readers;
  }
}
