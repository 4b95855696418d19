package dev.dagsmith.processor.program;

/**
 * How a sensor polls.
 *
 * @param intervalMillis between two polls
 * @param timeoutMillis from the first poll on
 * @param softFail whether a timeout skips
 * @param optional whether the method gives an {@code Optional} instead of a {@code boolean}
 */
public record SensorOptions(
    long intervalMillis, long timeoutMillis, boolean softFail, boolean optional) {}
