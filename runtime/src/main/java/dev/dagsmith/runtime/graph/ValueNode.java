package dev.dagsmith.runtime.graph;

/**
 * An expression of the dag's body without a task call. It is evaluated once at its place, where its
 * failure counts, and again wherever its value is needed; the value is never stored.
 *
 * @param head what all nodes have
 * @param code the user's expression
 * @param total whether it can't fail (a literal, a plain name), so that it need not be evaluated at
 *     its place
 */
public record ValueNode(Head head, Code code, boolean total) implements Node {}
