package dev.dagsmith.runtime.sim;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;

/** What can go wrong in a world. */
enum Fault {
  /** A process is killed: at a call of the store, before or after it is done, or between turns. */
  KILL,
  /**
   * A call of the store fails, done or not, and so do all that follow, as when the disk is full.
   */
  LOST,
  /** A call of the store fails, done or not, and so do all others for a while. */
  AWAY,
  /** A process stands still, maybe until another has its runs, and then goes on. */
  PAUSE,
  /** A process is asked to end. */
  CLOSE,
  /** A run is cancelled. */
  CANCEL,
  /** A run that has ended is retried, or some of it is cleared. */
  REOPEN,
  /** A task gives a value that the store refuses. */
  POISON;

  static final Set<Fault> ALL = Set.of(values());

  /** Faults by their names, {@code kill,lost}. */
  static Set<Fault> named(String names) {
    EnumSet<Fault> faults = EnumSet.noneOf(Fault.class);
    Arrays.stream(names.split(","))
        .map(String::toUpperCase)
        .map(Fault::valueOf)
        .forEach(faults::add);
    return faults;
  }
}
