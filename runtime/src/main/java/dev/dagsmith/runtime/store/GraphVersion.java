package dev.dagsmith.runtime.store;

import java.util.List;
import java.util.function.Supplier;

/**
 * A version of a dag's composed graph. It is written once; later runs only name it.
 *
 * @param dagId the dag
 * @param hash the version
 * @param taskIds ids of all nodes that rows can be about, in the order in which rows are to be read
 *     back
 * @param json the graph; asked for only when the version is new to the store
 */
public record GraphVersion(String dagId, String hash, List<String> taskIds, Supplier<String> json) {
  /** Copies the list. */
  public GraphVersion {
    taskIds = List.copyOf(taskIds);
  }
}
