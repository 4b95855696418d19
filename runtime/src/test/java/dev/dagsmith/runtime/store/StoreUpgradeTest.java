package dev.dagsmith.runtime.store;

import static dev.dagsmith.runtime.store.Fixture.attempt;
import static dev.dagsmith.runtime.store.Fixture.instances;
import static dev.dagsmith.runtime.store.Fixture.succeeded;
import static dev.dagsmith.runtime.store.Fixture.xcoms;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A store that an older version of Dagsmith made is brought up to date. */
final class StoreUpgradeTest {
  @TempDir Path home;

  private Connection connect() throws SQLException {
    return DriverManager.getConnection("jdbc:h2:" + home.resolve("dagsmith"), "dagsmith", "");
  }

  @BeforeEach
  void makeAnOldStore() throws Exception {
    try (Connection connection = connect();
        Statement statement = connection.createStatement();
        var script = RunStore.class.getResourceAsStream("/db/dagsmith/V1__runs.sql")) {
      statement.execute(new String(script.readAllBytes(), StandardCharsets.UTF_8));
      statement.execute(
          "INSERT INTO task VALUES (1, 'shop', 'a');"
              + "INSERT INTO dag_version VALUES (1, 'shop', 'v1', X'00000001', '{}');"
              + "INSERT INTO run (run_no, dag_id, run_id, version_no, state, params, logical_date,"
              + " started_at) VALUES (7, 'shop', 'r1', 1, 'running', '{}', 0, 0);"
              + "INSERT INTO task_instance (run_no, task_no, path, epoch, attempt, state)"
              + " VALUES (7, 1, X'', 1, 1, 'success');"
              + "INSERT INTO xcom VALUES (7, 1, X'', 1, 1, 'return_value', 't', 'json', X'31')");
    }
  }

  private void assertUpToDate() {
    try (RunStore store = Stores.open(home)) {
      RunRow run = store.run("shop", "r1");
      assertThat(run.care()).isEqualTo(new RunCare(1, 0, null, 0));
      assertThat(instances(store, run.key())).containsExactly("a success");
      assertThat(xcoms(store, run.key())).containsExactly("a.return_value=1");
      EngineKey engine = Group.engine(store);
      int epoch = store.claim(run.key(), engine).epoch();
      assertThat(epoch).isEqualTo(2);
      succeeded(new Group(), attempt(run.key(), "a", 2), "2").commit(store);
      assertThat(xcoms(store, run.key())).containsExactly("a.return_value=2");
    }
  }

  @Test
  void whatWasRecordedIsKept() throws Exception {
    assertUpToDate();
    try (Connection connection = connect();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("SELECT MAX(version) FROM schema_version")) {
      row.next();
      assertThat(row.getInt(1)).isEqualTo(8);
    }
    Stores.open(home).close();
  }

  @Test
  void anUpgradeThatWasInterruptedGoesOn() throws Exception {
    try (Connection connection = connect();
        Statement statement = connection.createStatement()) {
      statement.execute("ALTER TABLE run ADD COLUMN epoch INTEGER DEFAULT 1 NOT NULL");
    }
    assertUpToDate();
  }

  @Test
  void anUpgradeThatFailedGoesOn() throws Exception {
    try (Connection connection = connect();
        Statement statement = connection.createStatement()) {
      statement.execute("ALTER TABLE schema_version ADD CONSTRAINT stop CHECK (version < 2)");
    }
    assertThatThrownBy(() -> Stores.open(home)).isInstanceOf(StoreException.class);
    try (Connection connection = connect();
        Statement statement = connection.createStatement()) {
      statement.execute("ALTER TABLE schema_version DROP CONSTRAINT stop");
    }
    assertUpToDate();
  }
}
