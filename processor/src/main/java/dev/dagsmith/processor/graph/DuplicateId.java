package dev.dagsmith.processor.graph;

import dev.dagsmith.processor.program.Pos;

/**
 * Two calls that name the same id.
 *
 * @param pos the later one
 * @param id the id
 * @param first the one that has it
 */
public record DuplicateId(Pos pos, String id, Pos first) {}
