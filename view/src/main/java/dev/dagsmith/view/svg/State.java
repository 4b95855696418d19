package dev.dagsmith.view.svg;

import java.util.Locale;

/**
 * The states of task instances, the most urgent first: a task with instances in several looks like
 * the first of them. The names and the hues are Airflow's; each has a sign too, for those who do
 * not see the hues.
 */
enum State {
  FAILED("M-3.5-3.5L3.5 3.5M3.5-3.5L-3.5 3.5"),
  UPSTREAM_FAILED("M0-4V1M0 3.6V4"),
  RUNNING("M-2.2-3.8L3.8 0L-2.2 3.8Z"),
  UP_FOR_RETRY("M3.7-1.2A3.9 3.9 0 1 0 3.4 1.9M3.9-4.2V-1.2H0.9"),
  UP_FOR_RESCHEDULE("M0-3.6V0L2.7 1.8"),
  QUEUED("M-3.6 0H-3.4M-0.1 0H0.1M3.4 0H3.6"),
  SCHEDULED("M-3-3.2H3M-3 0H3M-3 3.2H3"),
  SUCCESS("M-3.8 0.2L-1.2 3L3.8-2.8"),
  SKIPPED("M-3.6-3L-0.6 0L-3.6 3M0.6-3L3.6 0L0.6 3"),
  REMOVED("M-3.6 0H3.6"),
  NONE("M0 0.1V0");

  private final String sign;

  State(String sign) {
    this.sign = sign;
  }

  /** The lines of its sign, in a square of twelve around the origin. */
  String sign() {
    return sign;
  }

  /** {@code up_for_retry}. */
  String display() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The class of what looks like it. */
  String style() {
    return "s-" + display().replace('_', '-');
  }

  /** The state of this name; {@link #NONE} for one that is not known. */
  static State of(String display) {
    for (State each : values()) {
      if (each.display().equals(display)) {
        return each;
      }
    }
    return NONE;
  }
}
