package dev.dagsmith.runtime.store;

/**
 * A run that an engine has taken.
 *
 * @param epoch of the attempts that follow; 1 is that of a run's begin
 * @param recoveries how often it was taken since something last succeeded
 * @param cancelRequested how often its cancellation was asked for, up to 2; still to be heard
 */
public record RunClaim(int epoch, int recoveries, int cancelRequested) {}
