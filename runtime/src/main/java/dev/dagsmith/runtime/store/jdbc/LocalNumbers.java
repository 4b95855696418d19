package dev.dagsmith.runtime.store.jdbc;

/** Counts on from the last run that is stored; nobody else writes runs. */
final class LocalNumbers implements RunNumbers {
  private long last = -1;

  @Override
  public synchronized long next(Sessions sessions) {
    if (last < 0) {
      last =
          sessions.read(
              jdbc -> {
                Long max =
                    jdbc.first(
                        "SELECT COALESCE(MAX(run_no), 0) FROM run", params -> {}, Columns::num);
                return max == null ? 0L : max;
              });
    }
    return ++last;
  }
}
