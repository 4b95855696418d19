/**
 * Values that pass between tasks: to bytes and back by their declared type. Depends on the graph's
 * type references and on Jackson, which no other package may use for values.
 */
@NullMarked
package dev.dagsmith.runtime.xcom;

import org.jspecify.annotations.NullMarked;
