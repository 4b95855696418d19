package dev.dagsmith.runtime.store;

/**
 * A run is to be cancelled.
 *
 * @param run the run
 * @param times how often it was asked for: 1, or 2 to skip the finally blocks too
 */
public record CancelRequest(RunKey run, int times) {}
