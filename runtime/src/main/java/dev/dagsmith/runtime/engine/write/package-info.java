/**
 * Group commit: what runs have to write is gathered over all of them, written in one transaction,
 * and only then followed. A thread beside the driver writes large groups.
 */
@NullMarked
package dev.dagsmith.runtime.engine.write;

import org.jspecify.annotations.NullMarked;
