package dev.dagsmith.runtime.store;

/**
 * The same value, whose key is encrypted by another key of the ring.
 *
 * @param row as it was read
 * @param to what is to stand in it
 */
public record Resealed(SealedRow row, Seal to) {}
