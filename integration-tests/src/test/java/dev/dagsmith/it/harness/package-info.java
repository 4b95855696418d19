/**
 * Compiles programs in memory as a user would, runs them both ways, and compares what happened.
 * Depends on the processor and the engine through their public faces.
 */
package dev.dagsmith.it.harness;
