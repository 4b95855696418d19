/**
 * The control channel: the process that holds an embedded store serves its reads, and what can be
 * asked of its runs, to other processes of the same user over a Unix domain socket. Depends on the
 * store's port alone. What goes over the wire are calls of the interfaces {@code RunReads} and
 * {@link dev.dagsmith.runtime.control.Control}; the data never names a class.
 */
@NullMarked
package dev.dagsmith.runtime.control;

import org.jspecify.annotations.NullMarked;
