package dev.dagsmith.processor.graph;

import dev.dagsmith.processor.program.Pos;

/**
 * A call of a task that keeps nothing of what it returns, where its value is needed.
 *
 * @param pos the call
 * @param task the task
 */
public record Unpushed(Pos pos, String task) {}
