package dev.dagsmith.runtime.access;

/** A task's context that can read values of other runs and dags: from the store of its engine. */
public interface ReadsXComs {
  /** Reads the engine's store. */
  XComReader reader();

  /** The task instance that runs. */
  Principal principal();
}
