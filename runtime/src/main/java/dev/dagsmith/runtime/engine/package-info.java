/**
 * The shell around the core: worker pool, timers, values, group commit and recovery. It alone ties
 * the core to threads, the clock and the store; depends on graph, core, store, xcom, log and
 * control.
 */
@NullMarked
package dev.dagsmith.runtime.engine;

import org.jspecify.annotations.NullMarked;
