package dev.dagsmith.runtime.store;

/**
 * A piece of an attempt's log. Written again, it replaces what was there; without any text it takes
 * that away.
 *
 * @param attempt whose log
 * @param chunk its place in the log, from 0
 * @param text UTF-8; not to be changed
 */
@SuppressWarnings("ArrayRecordComponent") // a row is passed on, never compared
public record LogRow(AttemptKey attempt, int chunk, byte[] text) {}
