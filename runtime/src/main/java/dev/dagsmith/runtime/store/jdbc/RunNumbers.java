package dev.dagsmith.runtime.store.jdbc;

/** Numbers for new runs. */
interface RunNumbers {
  /** The next one; larger than those that were given out before. */
  long next(Sessions sessions);
}
