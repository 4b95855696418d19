/**
 * The annotation processors: {@link dev.dagsmith.processor.DagsmithProcessor} hands each dag from
 * phase to phase, {@link dev.dagsmith.processor.IndexProcessor} names the generated classes to
 * {@code ServiceLoader}. Depends on every phase.
 */
@NullMarked
package dev.dagsmith.processor;

import org.jspecify.annotations.NullMarked;
