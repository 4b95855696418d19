package dev.dagsmith.runtime.store.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dagsmith.runtime.store.jdbc.H2Tables.Table;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;

/**
 * A new embedded store is made by one script, which is faster than all migrations. It is generated
 * from them with {@code -Ddagsmith.regenerate=true}, and makes the same tables.
 */
final class NewStoreScriptTest {
  private static final Path FILE = Path.of("src/main/resources/db/dagsmith/h2/new.sql");

  private static Connection database(String name) throws SQLException {
    return DriverManager.getConnection("jdbc:h2:mem:" + name + ";DB_CLOSE_DELAY=-1");
  }

  private static H2Tables migrated() throws SQLException {
    Migrations.run(() -> database("migrated"), new Scripts(null), null, 0);
    try (Connection connection = database("migrated")) {
      return H2Tables.read(connection);
    }
  }

  private static H2Tables made() throws SQLException {
    try (Connection connection = database("made");
        Statement statement = connection.createStatement()) {
      statement.execute(Scripts.newStore());
      return H2Tables.read(connection);
    }
  }

  @Test
  void theScriptIsThatOfTheMigrations() throws Exception {
    String script = migrated().script();
    if (Boolean.getBoolean("dagsmith.regenerate")) {
      Files.createDirectories(FILE.getParent());
      Files.writeString(FILE, script);
    }
    assertThat(FILE).hasContent(script);
  }

  @Test
  void bothWaysMakeTheSame() throws Exception {
    H2Tables made = made();
    assertThat(made).isEqualTo(migrated());
    assertThat(made.tables()).extracting(Table::name).contains("run", "xcom", "task_log");
    assertThat(made.versions()).containsExactly(1, 2, 3, 4, 5, 6, 7, 8).endsWith(Scripts.NEWEST);
  }
}
