/**
 * The values that a node's code reads: resolved from what upstream nodes published, kept in memory
 * up to a budget, and read from the store where they are not. Asked by workers, while the driver
 * steps the core.
 */
@NullMarked
package dev.dagsmith.runtime.engine.value;

import org.jspecify.annotations.NullMarked;
