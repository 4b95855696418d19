package dev.dagsmith.runtime.store;

/**
 * A run as the store knows it. A new one is handed out by {@link RunStore#newRun}.
 *
 * @param no a number of its own, growing with time
 * @param dagId the dag
 * @param runId unique among the dag's runs
 */
public record RunKey(long no, String dagId, String runId) {
  @Override
  public String toString() {
    return dagId + " " + runId;
  }
}
