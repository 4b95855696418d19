package dev.dagsmith.runtime.store;

/**
 * Encrypted bytes.
 *
 * @param seal by what they are encrypted
 * @param bytes not to be changed
 */
@SuppressWarnings("ArrayRecordComponent") // passed on, never compared
public record Sealed(Seal seal, byte[] bytes) {}
