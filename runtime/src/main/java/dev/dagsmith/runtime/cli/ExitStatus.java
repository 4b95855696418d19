package dev.dagsmith.runtime.cli;

import dev.dagsmith.runtime.store.StoreException;

/** What a program ends with. */
final class ExitStatus {
  static final int SUCCESS = 0;
  static final int FAILED = 1;
  static final int USAGE = 2;
  static final int INTERRUPTED = 130;

  private ExitStatus() {}

  /** What the user can mend by naming another store is wrong usage; what breaks, a failure. */
  static int of(StoreException e) {
    return switch (e.kind()) {
      case BAD_LOCATION, HELD, NO_PERMISSION, UNREADABLE, NEWER -> USAGE;
      case FULL, DATA, FENCED, UNREACHABLE, LOST -> FAILED;
    };
  }
}
