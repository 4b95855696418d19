package dev.dagsmith.view;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A node of a graph.
 *
 * @param id unique in its dag
 * @param kind what it is
 * @param source what it stands for in the source
 * @param reads ids of the nodes whose values it needs, each once
 * @param step whether it waits for everything above it in its block, and what is below waits for it
 * @param refs other nodes that it names, by role
 * @param blocks the blocks inside it
 * @param settings what was set for it, by Airflow's names; without defaults. No part of the hash
 * @param child the graph of the dag that a group calls; null for other nodes, and as long as dags
 *     are not composed
 */
public record NodeView(
    String id,
    Kind kind,
    Source source,
    List<String> reads,
    boolean step,
    List<Ref> refs,
    List<BlockView> blocks,
    Map<String, String> settings,
    @Nullable GraphView child) {
  /** Copies the collections; settings are kept in the order of their names. */
  public NodeView {
    reads = List.copyOf(reads);
    refs = List.copyOf(refs);
    blocks = List.copyOf(blocks);
    settings = Collections.unmodifiableMap(new TreeMap<>(settings));
  }

  /** A node of which nothing else is known. */
  public static NodeView node(String id, Kind kind) {
    return new NodeView(
        id, kind, Source.NONE, List.of(), false, List.of(), List.of(), Map.of(), null);
  }

  /** The same, standing for this. */
  public NodeView source(Source newSource) {
    return new NodeView(id, kind, newSource, reads, step, refs, blocks, settings, child);
  }

  /** The same, reading these nodes. */
  public NodeView reads(List<String> nodes) {
    return new NodeView(id, kind, source, nodes, step, refs, blocks, settings, child);
  }

  /** The same as a step or not. */
  public NodeView step(boolean isStep) {
    return new NodeView(id, kind, source, reads, isStep, refs, blocks, settings, child);
  }

  /** The same, naming these nodes. */
  public NodeView refs(List<Ref> newRefs) {
    return new NodeView(id, kind, source, reads, step, newRefs, blocks, settings, child);
  }

  /** The same with these blocks. */
  public NodeView blocks(List<BlockView> newBlocks) {
    return new NodeView(id, kind, source, reads, step, refs, newBlocks, settings, child);
  }

  /** The same with these settings. */
  public NodeView settings(Map<String, String> newSettings) {
    return new NodeView(id, kind, source, reads, step, refs, blocks, newSettings, child);
  }

  /** The same group with the graph of the dag that it calls. */
  public NodeView child(GraphView graph) {
    return new NodeView(id, kind, source, reads, step, refs, blocks, settings, graph);
  }
}
