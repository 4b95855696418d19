package dev.dagsmith.processor.graph;

import dev.dagsmith.processor.program.Pos;
import java.util.List;

/**
 * What all nodes have.
 *
 * @param id unique in the dag
 * @param pos where it stands in the source
 * @param text what stands there, for people
 * @param reads ids of the nodes that it waits for
 * @param step whether it waits for everything above it in its block, and what is below waits for it
 */
public record Head(String id, Pos pos, String text, List<String> reads, boolean step) {
  /** Copies the list. */
  public Head {
    reads = List.copyOf(reads);
  }
}
