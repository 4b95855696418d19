/**
 * A dag's graph as data, and pure functions that draw it, write it as JSON and give it a version
 * hash. Shared by the processor and the runtime; depends on nothing.
 */
@NullMarked
package dev.dagsmith.view;

import org.jspecify.annotations.NullMarked;
