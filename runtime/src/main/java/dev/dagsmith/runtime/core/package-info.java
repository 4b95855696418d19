/**
 * A run as a deterministic state machine: events in, commands out. It owns the states of all task
 * instances, and knows neither values nor clock, thread, I/O or chance. Depends on the graph
 * package alone.
 */
@NullMarked
package dev.dagsmith.runtime.core;

import org.jspecify.annotations.NullMarked;
