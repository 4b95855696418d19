package dev.dagsmith.runtime.graph;

/**
 * {@code throw}: a failure at its place.
 *
 * @param head what all nodes have
 * @param failure gives the {@code Throwable}; a {@link CaughtFailure} stands for the failure it was
 *     made of
 */
public record ThrowNode(Head head, Code failure) implements Node {}
