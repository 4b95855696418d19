package dev.dagsmith.runtime.engine.plan;

import dev.dagsmith.runtime.core.Kind;
import dev.dagsmith.runtime.core.Plan;
import dev.dagsmith.runtime.graph.Node;
import dev.dagsmith.runtime.graph.TaskNode;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** Values that are kept for some time only. */
public final class Expiring {
  private static final Duration ALMOST_A_MINUTE = Duration.ofMinutes(1).minusNanos(1);

  private Expiring() {}

  /** Whether a dag has some, or one that it calls. */
  public static boolean in(Plan plan) {
    for (int node = 0; node < plan.size(); node++) {
      if (plan.kind(node) == Kind.TASK
          && ((TaskNode) plan.node(node)).settings().xcom().ttl() != null) {
        return true;
      }
    }
    return false;
  }

  /**
   * When the time of what a task publishes is over, to the minute, so that much of a run expires at
   * once; null if it is kept as long as its run.
   *
   * @param node the task; null or something else: as long as the run
   */
  public static @Nullable Instant at(@Nullable Node node, Instant published) {
    Duration ttl = node instanceof TaskNode task ? task.settings().xcom().ttl() : null;
    return ttl == null
        ? null
        : published.plus(ttl).plus(ALMOST_A_MINUTE).truncatedTo(ChronoUnit.MINUTES);
  }
}
