package dev.dagsmith.runtime.sim;

/**
 * What must be durable before a task may start, beside what it reads.
 *
 * @param kind what is asked of the node
 * @param node a node above the task
 * @param depth how many maps it is in
 * @param arm for a choice, the arm that the task is in
 */
record Condition(Kind kind, String node, int depth, int arm) {
  /** What is asked of a node. */
  enum Kind {
    /** It took the arm. */
    ARM,
    /** It counted more elements than the task's index. */
    LENGTH,
    /** It ended well or was skipped. */
    ENDED
  }
}
