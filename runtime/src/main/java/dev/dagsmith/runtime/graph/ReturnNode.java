package dev.dagsmith.runtime.graph;

import org.jspecify.annotations.Nullable;

/**
 * {@code return}: takes effect when its value is there; everything after it is skipped.
 *
 * @param head its reads name the value
 * @param value id of the node with the result; null without one
 */
public record ReturnNode(Head head, @Nullable String value) implements Node {}
