package dev.dagsmith.runtime.store;

/**
 * A value that an attempt published.
 *
 * @param attempt the attempt
 * @param key its key
 */
public record XComKey(AttemptKey attempt, String key) {}
