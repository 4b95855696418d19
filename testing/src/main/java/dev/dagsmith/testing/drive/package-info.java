/**
 * Turns a real engine in virtual time: a clock that stands still while code runs and jumps to what
 * is due when nothing does, workers that run tasks on the test's own thread, and the loop that ties
 * them together. It knows the engine, and nothing of tests.
 */
@NullMarked
package dev.dagsmith.testing.drive;

import org.jspecify.annotations.NullMarked;
