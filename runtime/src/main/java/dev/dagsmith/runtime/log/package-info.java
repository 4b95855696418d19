/**
 * Logs of tasks: an SLF4J provider for the command line that writes to standard error, used only
 * where the application brings none of its own, and what keeps a task's lines, of SLF4J and the
 * JDK, with its attempt. Depends on SLF4J and the annotations alone.
 */
@NullMarked
package dev.dagsmith.runtime.log;

import org.jspecify.annotations.NullMarked;
