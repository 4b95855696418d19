/**
 * The flow program: a dag method's body as the processor understands it, reduced to a few kinds of
 * statements and expressions. Immutable records that know neither javac nor {@code
 * javax.lang.model}; the front end makes them, the analysis turns them into a graph.
 */
@NullMarked
package dev.dagsmith.processor.program;

import org.jspecify.annotations.NullMarked;
