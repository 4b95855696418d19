package dev.dagsmith.runtime.store;

/**
 * What a row says of a value whose bytes are encrypted, wherever they are.
 *
 * @param keyId which key of the key ring it needs
 * @param wrapped the value's own key, encrypted by that one; not to be changed
 */
@SuppressWarnings("ArrayRecordComponent") // passed on, never compared
public record Seal(String keyId, byte[] wrapped) {}
