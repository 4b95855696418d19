package dev.dagsmith.runtime.store;

import org.jspecify.annotations.Nullable;

/**
 * A row whose value is encrypted, without the value.
 *
 * @param run the run
 * @param attempt who published it; null for the secret parameters of the run
 * @param key the XCom's key; empty for parameters
 * @param codec how its bytes are made; empty for parameters
 * @param seal by what it is encrypted
 */
public record SealedRow(
    RunKey run, @Nullable AttemptKey attempt, String key, String codec, Seal seal) {}
