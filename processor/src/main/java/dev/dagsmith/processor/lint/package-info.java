/**
 * Warnings about the graph and the bodies of its tasks: one rule, one class. Depends on the graph
 * and on problems; knows no compiler.
 */
@NullMarked
package dev.dagsmith.processor.lint;

import org.jspecify.annotations.NullMarked;
