/**
 * Who may read which XCom: the one way by which values leave the store, for tasks of the same run,
 * for handles of other runs and dags, and for people. Depends on the store's reads, on the graph's
 * type references, on values and on where their bytes are; what runs tasks and what prints depends
 * on it.
 */
@NullMarked
package dev.dagsmith.runtime.access;

import org.jspecify.annotations.NullMarked;
