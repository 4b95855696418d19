/**
 * From the graph to files: the generated class, its JSON and its drawing. JavaPoet prints what
 * stands around a class's members and decides its imports ({@code Frame}). Depends on {@code
 * graph}, {@code program}, the view module and JavaPoet; the only package that writes files.
 */
@NullMarked
package dev.dagsmith.processor.emit;

import org.jspecify.annotations.NullMarked;
