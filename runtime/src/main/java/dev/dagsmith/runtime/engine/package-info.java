/**
 * The shell around the core: the driver, which steps the cores of all runs, the workers that run
 * attempts, and the engine's life in its store. It alone ties the core to threads, the clock and
 * the store.
 *
 * <p>Below it, from the bottom: {@code thread}, {@code time} and {@code plan}; {@code failure},
 * {@code write}, {@code value}; and {@code reopen}.
 */
@NullMarked
package dev.dagsmith.runtime.engine;

import org.jspecify.annotations.NullMarked;
