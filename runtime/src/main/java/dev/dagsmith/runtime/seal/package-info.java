/**
 * Encrypts values: the keys, what a value is bound to, and the streams. Depends on the names of
 * rows in the store's port alone, and knows neither what the bytes mean nor where they are kept.
 */
@NullMarked
package dev.dagsmith.runtime.seal;

import org.jspecify.annotations.NullMarked;
