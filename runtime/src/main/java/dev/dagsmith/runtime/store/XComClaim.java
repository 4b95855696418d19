package dev.dagsmith.runtime.store;

/**
 * Who has pulled a value that is consumed once, and has not succeeded since.
 *
 * @param value the value
 * @param by the task instance, of the same run
 */
public record XComClaim(XComKey value, InstanceKey by) {}
