/**
 * Where the bytes of large values are, and how they come and go so that a row never names what is
 * not there. Depends on the store's port and on what encrypts, and knows nothing of what the bytes
 * mean.
 */
@NullMarked
package dev.dagsmith.runtime.blob;

import org.jspecify.annotations.NullMarked;
