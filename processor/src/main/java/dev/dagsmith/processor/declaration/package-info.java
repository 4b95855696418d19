/**
 * Reads what stands above the bodies: annotations, modifiers, types and Javadoc, by way of {@code
 * javax.lang.model} and without loading a user's class. Depends on the flow program's records, on
 * the catalogue of problems, and on the view module's names of options.
 */
@NullMarked
package dev.dagsmith.processor.declaration;

import org.jspecify.annotations.NullMarked;
