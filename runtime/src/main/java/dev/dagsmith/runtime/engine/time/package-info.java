/**
 * How the engine measures time and waits: the database's clock, the monotonic one, timers, and how
 * long to wait for a store that is away.
 */
@NullMarked
package dev.dagsmith.runtime.engine.time;

import org.jspecify.annotations.NullMarked;
