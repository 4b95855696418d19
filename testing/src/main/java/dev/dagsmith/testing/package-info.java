/**
 * Runs dags in unit tests: on a store in memory, in virtual time, with tasks replaced, and with
 * assertions that show the run when they fail. {@link dev.dagsmith.testing.DagTest} is the way in
 * for JUnit, {@link dev.dagsmith.testing.TestEngine} for everything else.
 *
 * <p>It stands on the engine's public parts and on {@code drive} below it, which turns a real
 * engine with a clock and workers of its own.
 */
@NullMarked
package dev.dagsmith.testing;

import org.jspecify.annotations.NullMarked;
