package dev.dagsmith.runtime.log;

/**
 * A piece of a log, to be kept under its number. One that comes again with the same number takes
 * the place of the one before.
 *
 * @param number its place in the log; numbers grow, some are left out
 * @param text whole lines in UTF-8; without any byte the piece is taken away
 */
@SuppressWarnings("ArrayRecordComponent") // passed on, never compared
public record LogChunk(int number, byte[] text) {}
