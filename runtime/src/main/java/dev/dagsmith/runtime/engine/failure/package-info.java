/**
 * Failures: from what a task threw to what is recorded and shown, and back to what a catch clause
 * of the dag sees.
 */
@NullMarked
package dev.dagsmith.runtime.engine.failure;

import org.jspecify.annotations.NullMarked;
