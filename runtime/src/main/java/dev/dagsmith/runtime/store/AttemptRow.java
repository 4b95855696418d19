package dev.dagsmith.runtime.store;

import dev.dagsmith.runtime.core.Failure;
import dev.dagsmith.runtime.core.TaskState;
import org.jspecify.annotations.Nullable;

/**
 * An attempt that another has followed: history.
 *
 * @param key which attempt
 * @param state how it ended
 * @param times when it began and ended
 * @param failure why it failed; null if it did not
 */
public record AttemptRow(AttemptKey key, TaskState state, Times times, @Nullable Failure failure) {}
