package dev.dagsmith.runtime.store.jdbc;

import dev.dagsmith.runtime.store.AttemptKey;
import dev.dagsmith.runtime.store.RunKey;
import java.sql.SQLException;

/** The attempts of a run that have a log. */
record LoggedAttempts(AttemptColumns attempts) implements RunPages.Table<AttemptKey> {
  @Override
  public String select() {
    return "SELECT DISTINCT x.run_no, x.task_no, x.path, x.epoch, x.attempt FROM task_log x"
        + " WHERE x.run_no = ? AND ";
  }

  @Override
  public String keyAfterPath() {
    return ", x.epoch, x.attempt";
  }

  @Override
  public String following() {
    return AttemptSql.FOLLOWING;
  }

  @Override
  public void bindFollowing(Params params, AttemptKey row) throws SQLException {
    params.num(row.epoch()).num(row.epoch()).num(row.number());
  }

  @Override
  public AttemptKey row(Jdbc jdbc, Columns columns, RunKey run) throws SQLException {
    columns.num(); // the run's, which DISTINCT wants if it is ordered by
    return attempts.key(jdbc, columns, run);
  }

  @Override
  public AttemptKey key(AttemptKey row) {
    return row;
  }

  @Override
  public int page() {
    return 500;
  }
}
