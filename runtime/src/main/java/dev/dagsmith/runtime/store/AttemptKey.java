package dev.dagsmith.runtime.store;

/**
 * One attempt of an instance.
 *
 * @param instance the instance
 * @param epoch how often the run was recovered before it, from 1
 * @param number which attempt, from 1; 0 for what has no attempts: decisions, and instances that
 *     never began
 */
public record AttemptKey(InstanceKey instance, int epoch, int number) {}
