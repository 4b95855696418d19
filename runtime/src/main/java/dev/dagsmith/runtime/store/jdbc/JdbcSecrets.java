package dev.dagsmith.runtime.store.jdbc;

import dev.dagsmith.runtime.store.Resealed;
import dev.dagsmith.runtime.store.RevealRow;
import dev.dagsmith.runtime.store.RunKey;
import dev.dagsmith.runtime.store.RunStore;
import dev.dagsmith.runtime.store.SealedRow;
import java.util.List;

/** What a store on a database does about secrets. */
abstract class JdbcSecrets implements RunStore {
  private final Sessions sessions;

  JdbcSecrets(Sessions sessions) {
    this.sessions = sessions;
  }

  @Override
  public List<SealedRow> sealedXComs(String keyId, long fromRun, int skip, int limit) {
    return sessions.read(jdbc -> SealSql.xcoms(jdbc, keyId, fromRun, skip, limit));
  }

  @Override
  public List<SealedRow> sealedParams(String keyId, long afterRun, int limit) {
    return sessions.read(jdbc -> SealSql.params(jdbc, keyId, afterRun, limit));
  }

  @Override
  public List<RevealRow> reveals(RunKey run) {
    return sessions.read(jdbc -> SealSql.reveals(jdbc, run));
  }

  @Override
  public void revealed(RevealRow row) {
    sessions.transact(jdbc -> SealSql.reveal(jdbc, row));
  }

  @Override
  public int reseal(List<Resealed> rows) {
    return sessions.transact(jdbc -> SealSql.reseal(jdbc, rows));
  }
}
