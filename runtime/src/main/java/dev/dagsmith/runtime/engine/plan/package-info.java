/**
 * The graph that a run follows: composed once for each dag, checked against the engine's pools, and
 * how its nodes are named in the store, in source and by users. Depends on graph, core and store.
 */
@NullMarked
package dev.dagsmith.runtime.engine.plan;

import org.jspecify.annotations.NullMarked;
