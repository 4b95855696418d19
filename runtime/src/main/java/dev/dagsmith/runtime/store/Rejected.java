package dev.dagsmith.runtime.store;

/**
 * A value that can't be stored.
 *
 * @param value the value
 * @param reason why, as the database says it
 */
public record Rejected(XComRow value, String reason) {}
