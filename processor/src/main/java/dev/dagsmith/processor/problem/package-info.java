/**
 * The catalogue of problems and the one place that prints them, sorted by position. Depends on the
 * flow program's positions and {@code javax.lang.model}, on no other phase.
 */
@NullMarked
package dev.dagsmith.processor.problem;

import org.jspecify.annotations.NullMarked;
