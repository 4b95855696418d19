package dev.dagsmith.runtime.store;

import org.jspecify.annotations.Nullable;

/**
 * Who works on a run, and how often it was taken up.
 *
 * @param epoch of its attempts, from 1; grows by one whenever an engine takes the run
 * @param recoveries how often it was taken since something last succeeded
 * @param owner the engine that has it; null if none does
 * @param cancelRequested how often its cancellation was asked for, up to 2; 0 once it has ended
 */
public record RunCare(int epoch, int recoveries, @Nullable EngineRow owner, int cancelRequested) {}
