/** The engine's threads, and how they hear of each other. */
@NullMarked
package dev.dagsmith.runtime.engine.thread;

import org.jspecify.annotations.NullMarked;
