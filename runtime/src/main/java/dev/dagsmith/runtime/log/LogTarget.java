package dev.dagsmith.runtime.log;

/** A task's context whose log is kept: what its thread logs goes there too. */
public interface LogTarget {
  /** The log of the attempt that runs. */
  TaskLog log();
}
