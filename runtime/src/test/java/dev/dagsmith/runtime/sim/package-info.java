/**
 * The engine, its core and a store as a simulation: virtual time, one scheduler that decides by a
 * seed, processes that are killed, paused and replaced at any step, a store that fails. No threads:
 * the same seed gives the same trace.
 */
package dev.dagsmith.runtime.sim;
