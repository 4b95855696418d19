/**
 * Task logs of the command line: an SLF4J provider that writes to standard error, used only where
 * the application brings none of its own. Depends on SLF4J and the annotations alone.
 */
@NullMarked
package dev.dagsmith.runtime.log;

import org.jspecify.annotations.NullMarked;
