package dev.dagsmith.runtime.graph;

/**
 * Ends a block around it early: {@code continue}, {@code yield}, {@code break} of a switch, {@code
 * return} in a lambda.
 *
 * @param head what all nodes have
 * @param target id of the {@link LabelNode} that ends, or of the {@link MapNode} whose iteration
 *     ends
 */
public record LeaveNode(Head head, String target) implements Node {}
