package dev.dagsmith.runtime.store;

import java.time.Instant;

/**
 * A secret value was shown to somebody.
 *
 * @param instance whose value; of a mapped task with a shorter path: those of all instances under
 *     it
 * @param key its key
 * @param at when; kept to the microsecond
 * @param who asked for it, as {@code ann@host}
 */
public record RevealRow(InstanceKey instance, String key, Instant at, String who) {}
