/**
 * The store on a relational database: SQL in one class per aggregate, a helper that knows nothing
 * of runs, and a dialect per database. Depends on the store's port alone.
 */
@NullMarked
package dev.dagsmith.runtime.store.jdbc;

import org.jspecify.annotations.NullMarked;
