/**
 * A dag as generated classes define it: a tree of blocks and nodes, each with the code that runs
 * it. Immutable records; depends on the annotations alone.
 */
@NullMarked
package dev.dagsmith.runtime.graph;

import org.jspecify.annotations.NullMarked;
