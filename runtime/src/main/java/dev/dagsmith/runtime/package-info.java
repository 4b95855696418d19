/** What generated classes and programs that embed Dagsmith call: dags, runs and their results. */
@NullMarked
package dev.dagsmith.runtime;

import org.jspecify.annotations.NullMarked;
