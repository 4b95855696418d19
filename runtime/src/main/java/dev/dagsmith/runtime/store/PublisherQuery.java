package dev.dagsmith.runtime.store;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which runs to find by what a task published in them.
 *
 * @param dagId runs of this dag
 * @param taskId in which this task published
 * @param path by an instance whose map path is this, or begins with it
 * @param key a value of this key
 * @param successful only runs that ended well
 * @param logicalDate only runs of this date; null for any
 * @param limit at most so many
 */
public record PublisherQuery(
    String dagId,
    String taskId,
    MapPath path,
    String key,
    boolean successful,
    @Nullable Instant logicalDate,
    int limit) {}
