/**
 * The command line of generated classes: options, commands, progress and messages. Depends on the
 * engine, the store's read side and the view; nothing depends on it but {@code DagMain}.
 */
@NullMarked
package dev.dagsmith.runtime.cli;

import org.jspecify.annotations.NullMarked;
