package dev.dagsmith.runtime.store;

/**
 * The engine that works on a run.
 *
 * @param info where it runs
 * @param alive whether its lease has not run out
 */
public record EngineRow(EngineInfo info, boolean alive) {}
