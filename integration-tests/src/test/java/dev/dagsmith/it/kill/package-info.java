/**
 * Real processes in trouble: killed by SIGKILL again and again, ended by their own tasks, without
 * their server or without space; and a log that their tasks write and the engine knows nothing of.
 */
package dev.dagsmith.it.kill;
