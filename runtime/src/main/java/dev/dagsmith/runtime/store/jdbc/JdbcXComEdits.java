package dev.dagsmith.runtime.store.jdbc;

import dev.dagsmith.runtime.store.BlobRef;
import dev.dagsmith.runtime.store.InstanceKey;
import dev.dagsmith.runtime.store.Once;
import dev.dagsmith.runtime.store.RunKey;
import dev.dagsmith.runtime.store.XComClaim;
import dev.dagsmith.runtime.store.XComKey;
import dev.dagsmith.runtime.store.XComPick;
import dev.dagsmith.runtime.store.XComRow;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What a store on a database does about values besides publishing and reading them. */
abstract class JdbcXComEdits extends JdbcSecrets {
  private final Sessions sessions;
  private final XComEditSql edits;
  private final ConsumeSql consumed;

  JdbcXComEdits(Sessions sessions, TaskNames tasks, XComSql xcoms) {
    super(sessions);
    this.sessions = sessions;
    this.edits = new XComEditSql(tasks, xcoms);
    this.consumed = new ConsumeSql(tasks, new AttemptColumns(tasks));
  }

  /** Writes what is consumed. */
  final ConsumeSql consumptions() {
    return consumed;
  }

  @Override
  public Optional<Once> claim(XComKey value, InstanceKey by, Instant at) {
    return sessions.transact(jdbc -> consumed.claim(jdbc, value, by, at));
  }

  @Override
  public List<XComClaim> claims(RunKey run) {
    return sessions.read(jdbc -> consumed.claims(jdbc, run));
  }

  @Override
  public int expire(
      @Nullable String dagId, Instant now, int batch, Consumer<? super BlobRef> orphans) {
    int deleted = 0;
    for (XComEditSql.Due each : sessions.read(jdbc -> XComEditSql.due(jdbc, dagId, now, batch))) {
      deleted += gone(sessions.transact(jdbc -> XComEditSql.expire(jdbc, each)), orphans);
    }
    return deleted;
  }

  @Override
  public int delete(RunKey run, XComPick what, Consumer<? super BlobRef> orphans) {
    return gone(sessions.transact(jdbc -> edits.delete(jdbc, run, what)), orphans);
  }

  @Override
  public void put(XComRow value, Consumer<? super BlobRef> orphans) {
    gone(sessions.transact(jdbc -> edits.put(jdbc, value)), orphans);
  }

  private static int gone(XComEditSql.Deleted deleted, Consumer<? super BlobRef> orphans) {
    deleted.orphans().forEach(orphans);
    return deleted.rows();
  }
}
