/**
 * From the graph to files: the generated class, its JSON and its drawing. Depends on {@code graph},
 * {@code program}, the view module and JavaPoet; the only package that writes files.
 */
@NullMarked
package dev.dagsmith.processor.emit;

import org.jspecify.annotations.NullMarked;
