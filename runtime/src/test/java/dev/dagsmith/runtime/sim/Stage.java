package dev.dagsmith.runtime.sim;

import java.util.List;

/** Hears what the code of a scripted dag does, while it does it. */
interface Stage {
  /** A choice is made. */
  void decides(Name choice);

  /** Code reads the value of a node. */
  void reads(String value);

  /**
   * A task's code is called.
   *
   * @param conditions what must be durable by now
   */
  void acts(Name task, int attempt, List<Condition> conditions);

  /** The attempt that acts goes on after its timeout. */
  void hangs();

  /** How often a sensor was polled, from 1, whichever process did it. */
  int polls(Name sensor);
}
