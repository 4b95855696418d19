package dev.dagsmith.runtime.store;

import static dev.dagsmith.runtime.store.Fixture.T0;
import static dev.dagsmith.runtime.store.Fixture.attempt;
import static dev.dagsmith.runtime.store.Fixture.graph;
import static dev.dagsmith.runtime.store.Fixture.instance;
import static dev.dagsmith.runtime.store.Fixture.start;
import static dev.dagsmith.runtime.store.Fixture.succeeded;
import static dev.dagsmith.runtime.store.Fixture.success;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dagsmith.runtime.core.TaskState;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** No query reads all of a table that grows with the runs. */
final class QueryPlanTest {
  private static final List<String> BIG =
      List.of("run", "task_instance", "xcom", "attempt", "task_log", "xcom_chunk");
  private static final int RUNS = 2_000;

  private static void fill(RunStore store) {
    for (int from = 0; from < RUNS; from += 200) {
      Group group = new Group();
      for (int i = from; i < from + 200; i++) {
        RunKey run = store.newRun("dag" + i % 20, "r" + i);
        group.start(start(run, graph(run.dagId(), "v1", "a", "b")));
        for (int j = 0; j < 5; j++) {
          AttemptKey key = attempt(run, "a", 2, j);
          succeeded(group, key, "1");
          group.attempt(
              new AttemptRow(attempt(run, "a", 1, j), TaskState.FAILED, Times.NONE, null));
          group.log(new LogRow(key, 0, new byte[1]));
        }
        store.writeChunk(chunks(run), 0, new byte[1]);
        if (i % 50 != 0) {
          group.end(run, success(null));
        }
      }
      group.commit(store);
    }
  }

  private static BlobKey chunks(RunKey run) {
    return new BlobKey("0".repeat(32), run.no(), 1, "0".repeat(32));
  }

  /** Asks for everything that can be asked for. */
  private static void ask(RunStore store) {
    EngineKey engine = store.join(new EngineInfo("asking", 1), Duration.ofMinutes(1));
    RunKey run = store.run("dag7", "r7").key();
    store.runs("r7");
    store.latestRuns(null, Long.MAX_VALUE, 5);
    store.latestRuns("dag7", Long.MAX_VALUE, 5);
    store.unfinished(null, 5);
    store.unfinished("dag0", 5);
    store.graph("dag7", "v1");
    store.instances(run, row -> {});
    store.instances(run, "a", MapPath.of(2), 2);
    store.instance(instance(run, "a", 1));
    store.attempts(instance(run, "a", 1));
    store.attempts(run, row -> {});
    store.xcom(instance(run, "a", 1), "return_value");
    store.xcoms(run, row -> {});
    store.elements(instance(run, "a"), "return_value", row -> {});
    store.logs(attempt(run, "a", 2, 1), 0, row -> {});
    store.loggedAttempts(instance(run, "a", 1));
    store.loggedAttempts(run, row -> {});
    store.publishers(new PublisherQuery("dag7", "task", MapPath.NONE, "k", true, null, 1));
    store.publishers(new PublisherQuery("dag7", "task", MapPath.NONE, "k", true, T0, 1));
    store.isOpen(run.no(), 1);
    store.blobs(run.no());
    store.chunk(chunks(run), 0);
    store.deleteChunks(chunks(run));
    store.cancelRequests(engine);
    store.requestCancel(run);
    store.claim(run, engine);
    new Group()
        .reopen(run, graph("dag7", "v1", "a", "b"))
        .progressed(run)
        .end(run, success(null))
        .commit(store, engine);
    assertThat(store.prune(new PruneSpec("dag7", T0.plusSeconds(10), 0), 2, blob -> {}))
        .isEqualTo(2);
    assertThat(store.prune(new PruneSpec("dag7", null, 95), 1, blob -> {})).isEqualTo(1);
    assertThat(store.prune(new PruneSpec("dag7", T0.plusSeconds(10), 95), 1, blob -> {}))
        .isEqualTo(1);
    store.leave(engine);
  }

  @Test
  void onPostgres() throws Exception {
    String url = Postgres.shared().newStore();
    try (RunStore store = Stores.open(Postgres.config(url))) {
      fill(store);
    }
    Postgres.sql(url, "ANALYZE");
    Postgres.sql(url, "SELECT pg_stat_reset()");
    try (RunStore store = Stores.open(Postgres.config(url))) {
      ask(store); // the sessions tell of their scans when they end
    }
    assertThat(postgresScans(url)).isEmpty();
    assertThat(runsRead(url)).as("rows of runs that were looked at").isLessThan(RUNS / 3);
    Postgres.shared().clean();
  }

  private static List<String> postgresScans(String url) throws SQLException {
    List<String> scanned = new ArrayList<>();
    try (Connection connection = DriverManager.getConnection(url, "postgres", "");
        Statement statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery(
                "SELECT relname, seq_scan FROM pg_stat_user_tables"
                    + " WHERE schemaname = 'dagsmith' AND seq_scan > 0")) {
      while (rows.next()) {
        if (BIG.contains(rows.getString(1))) {
          scanned.add(rows.getString(1) + " " + rows.getInt(2));
        }
      }
    }
    return scanned;
  }

  /** An index that does not fit leads past all rows, too. */
  private static long runsRead(String url) throws SQLException {
    try (Connection connection = DriverManager.getConnection(url, "postgres", "");
        Statement statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery(
                "SELECT idx_tup_fetch FROM pg_stat_user_tables"
                    + " WHERE schemaname = 'dagsmith' AND relname = 'run'")) {
      rows.next();
      return rows.getLong(1);
    }
  }

  @Test
  void onTheEmbeddedDatabase() throws Exception {
    try (RunStore store = Stores.inMemory();
        Connection connection =
            DriverManager.getConnection("jdbc:h2:" + store.location(), "dagsmith", "");
        Statement statement = connection.createStatement()) {
      fill(store);
      statement.execute("ANALYZE");
      statement.execute("SET QUERY_STATISTICS_MAX_ENTRIES 500");
      statement.execute("SET QUERY_STATISTICS TRUE");
      ask(store);
      List<String> asked = new ArrayList<>();
      try (ResultSet rows =
          statement.executeQuery("SELECT sql_statement FROM information_schema.query_statistics")) {
        while (rows.next()) {
          asked.add(rows.getString(1));
        }
      }
      List<String> scans = new ArrayList<>();
      for (String sql : asked) {
        if (sql.matches("(?is)(select|update|delete).*") && !sql.contains("information_schema")) {
          scans.addAll(embeddedScans(connection, sql));
        }
      }
      assertThat(asked).hasSizeGreaterThan(30);
      assertThat(scans).isEmpty();
    }
  }

  private static List<String> embeddedScans(Connection connection, String sql) throws SQLException {
    List<String> scans = new ArrayList<>();
    try (PreparedStatement explain = connection.prepareStatement("EXPLAIN " + sql)) {
      for (int i = 1; i <= explain.getParameterMetaData().getParameterCount(); i++) {
        explain.setObject(i, null);
      }
      try (ResultSet plan = explain.executeQuery()) {
        plan.next();
        String text = plan.getString(1).toLowerCase(Locale.ROOT);
        for (String table : BIG) {
          if (text.contains("/* public." + table + ".tablescan")) {
            scans.add(table + ": " + sql);
          }
        }
        if (sql.startsWith("SELECT") && sql.contains("r.ended_at IS NULL")) {
          assertThat(text).as(sql).contains("run_ended");
        }
      }
    }
    return scans;
  }
}
