/**
 * What a user's source names: the annotations that mark dags and tasks, {@link dev.dagsmith.Flow}
 * for what Java has no word for, and the context of a running task. Depends on the JDK alone.
 */
@NullMarked
package dev.dagsmith;

import org.jspecify.annotations.NullMarked;
