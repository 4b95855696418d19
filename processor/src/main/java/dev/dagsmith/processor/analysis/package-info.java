/**
 * From the flow program to the graph: hoisting, single assignment, ids, steps, exits. Pure
 * functions; depends on {@code program} and {@code graph} alone.
 */
@NullMarked
package dev.dagsmith.processor.analysis;

import org.jspecify.annotations.NullMarked;
