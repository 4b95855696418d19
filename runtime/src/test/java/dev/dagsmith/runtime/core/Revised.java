package dev.dagsmith.runtime.core;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A run in which what an instance does depends on the values that it reads, and some instances do
 * something else than they would: they and all that reads them are like other instances.
 */
class Revised extends DrivenRun {
  private final Set<Instance> changed;

  Revised(Plan plan, Script script, long order, Set<Instance> changed) {
    this(plan, script, order, changed, Map.of(), Map.of());
  }

  Revised(
      Plan plan,
      Script script,
      long order,
      Set<Instance> changed,
      Map<Instance, Event> known,
      Map<Instance, Integer> attempts) {
    super(plan, script, order, known, attempts);
    this.changed = changed;
  }

  @Override
  String scripted(Instance instance) {
    Provenance values = values();
    List<String> inputs = values.inputs(instance).stream().map(values::value).toList();
    return PlainRun.value(values.made(instance), inputs);
  }

  @Override
  String result() {
    return values().result();
  }

  private Provenance values() {
    return new Provenance(plan, core) {
      @Override
      String made(Instance instance) {
        return changed.contains(instance) ? name(instance) + "'" : name(instance);
      }
    };
  }
}
