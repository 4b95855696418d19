package dev.dagsmith.runtime.engine.value;

/**
 * A value as it is stored.
 *
 * @param codec name of the codec that made its bytes
 * @param bytes not to be changed
 */
@SuppressWarnings("ArrayRecordComponent") // passed on, never compared
public record Encoded(String codec, byte[] bytes) {}
