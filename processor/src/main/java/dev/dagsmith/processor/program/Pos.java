package dev.dagsmith.processor.program;

/**
 * Where something stands in the source.
 *
 * @param line from 1
 * @param column from 1
 * @param anchor the number under which the front end keeps the syntax tree that stands there
 */
public record Pos(int line, int column, int anchor) {}
