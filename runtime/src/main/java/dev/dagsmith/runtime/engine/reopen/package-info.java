/**
 * How a run of the store is taken up again: what is cleared when it is retried, cleared or its
 * graph changed, and how the core is driven by what is on record.
 */
@NullMarked
package dev.dagsmith.runtime.engine.reopen;

import org.jspecify.annotations.NullMarked;
