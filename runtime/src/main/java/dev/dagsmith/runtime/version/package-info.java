/**
 * Versions of a dag's composed graph, as they are stored and compared. Depends on the core, the
 * codec and the views of graphs; knows neither engine nor store.
 */
@NullMarked
package dev.dagsmith.runtime.version;

import org.jspecify.annotations.NullMarked;
