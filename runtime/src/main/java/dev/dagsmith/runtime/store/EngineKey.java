package dev.dagsmith.runtime.store;

import java.time.Duration;

/**
 * An engine as the store knows it.
 *
 * @param no a number of its own, never used again
 * @param term for how long its lease is renewed
 */
public record EngineKey(long no, Duration term) {}
