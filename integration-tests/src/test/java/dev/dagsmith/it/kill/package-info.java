/**
 * Real processes that are killed by SIGKILL again and again, and a log that their tasks write and
 * the engine knows nothing of.
 */
package dev.dagsmith.it.kill;
