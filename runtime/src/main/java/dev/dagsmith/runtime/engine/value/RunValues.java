package dev.dagsmith.runtime.engine.value;

import dev.dagsmith.DataInterval;
import dev.dagsmith.RunInfo;
import dev.dagsmith.runtime.core.Instance;
import dev.dagsmith.runtime.core.Plan;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What the values of a run are made of. Shared by all its inputs, safe for several threads.
 *
 * @param plan the graph
 * @param facts what the core has settled
 * @param cells the tasks' values
 * @param params the parameters
 * @param selves what the dags are called on
 * @param info which run it is
 * @param lists the collected lists
 * @param sources the sources of the maps under way
 */
public record RunValues(
    Plan plan,
    Facts facts,
    Cells cells,
    Params params,
    RunSelves selves,
    RunInfo info,
    Map<Instance, Collected> lists,
    Map<Instance, Lazy<Elements>> sources) {
  public RunValues(
      Plan plan, Facts facts, Cells cells, Params params, RunSelves selves, RunInfo info) {
    this(
        plan,
        facts,
        cells,
        params,
        selves,
        info,
        new ConcurrentHashMap<>(),
        new ConcurrentHashMap<>());
  }

  /** The stretch of time of a run that was started by hand: none. */
  public DataInterval interval() {
    return new DataInterval(info.logicalDate(), info.logicalDate());
  }

  /** An instance of another node as {@code reader} sees it: its path cut to that node's depth. */
  public Instance seenBy(Instance reader, int node) {
    return reader.at(node, plan.mapDepth(node));
  }

  /** What a collected list is made of; the list itself is made anew for each use. */
  Collected collected(Instance collect) {
    Collected known = lists.get(collect);
    if (known == null) {
      known = new Collected(this, facts.adds(collect));
      lists.put(collect, known);
    }
    return known;
  }
}
