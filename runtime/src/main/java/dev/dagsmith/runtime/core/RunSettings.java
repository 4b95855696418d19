package dev.dagsmith.runtime.core;

import java.util.Map;

/**
 * What a run's core knows of the engine and the run beside the graph.
 *
 * @param runId the run's id, of which chance is made
 * @param pools how many slots the engine's pools have, by name; without bound if it is not there
 * @param limited whether there are limits on what is under way
 */
public record RunSettings(String runId, Map<String, Integer> pools, boolean limited) {
  /** For records, where nothing takes time. */
  static final RunSettings UNLIMITED = new RunSettings("", Map.of(), false);

  /** Copies the map. */
  public RunSettings {
    pools = Map.copyOf(pools);
  }

  /** Settings of a run in an engine with these pools. */
  public RunSettings(String runId, Map<String, Integer> pools) {
    this(runId, pools, true);
  }

  /** A run without pools. */
  public static RunSettings of(String runId) {
    return new RunSettings(runId, Map.of());
  }
}
