package dev.dagsmith.runtime.graph;

/**
 * A step that does nothing.
 *
 * @param head what all nodes have
 */
public record BarrierNode(Head head) implements Node {}
