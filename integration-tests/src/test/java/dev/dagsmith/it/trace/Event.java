package dev.dagsmith.it.trace;

import java.util.List;

/**
 * A task that ran.
 *
 * @param task the method's name
 * @param args its arguments, as text
 * @param calls where it was called, outermost dag first; only known in a plain call
 * @param taskId its id; empty in a plain call
 * @param mapIndex its map index; empty in a plain call
 * @param start when it began, on the recording's own clock
 * @param end when it ended
 * @param failed whether it then threw
 */
public record Event(
    String task,
    String args,
    List<Call> calls,
    String taskId,
    List<Integer> mapIndex,
    long start,
    long end,
    boolean failed) {

  /** A line of a dag method from which a task, or another dag, was called. */
  public record Call(String method, int line) {}

  /** The same with the lines it was called from. */
  public Event calledAt(List<Call> newCalls) {
    return new Event(task, args, newCalls, taskId, mapIndex, start, end, failed);
  }

  @Override
  public String toString() {
    return (taskId.isEmpty() ? task : taskId)
        + (mapIndex.isEmpty() ? "" : mapIndex)
        + "("
        + args
        + ")"
        + (failed ? "!" : "");
  }
}
