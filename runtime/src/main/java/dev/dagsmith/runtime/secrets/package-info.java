/**
 * Where tasks take credentials from, so that they pass through no XCom. Depends on nothing of ours
 * but the names of secrets.
 */
@NullMarked
package dev.dagsmith.runtime.secrets;

import org.jspecify.annotations.NullMarked;
