package dev.dagsmith.samples.handover;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dagsmith.runtime.RunResult;
import dev.dagsmith.runtime.core.RunState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OrderStagingTest {
  private static final String DATABASE = "jdbc:h2:mem:staging";

  @TempDir Path folder;

  /** Keeps the database alive. */
  private Connection connection;

  @BeforeEach
  void open() throws SQLException {
    connection = DriverManager.getConnection(DATABASE);
  }

  @AfterEach
  void close() throws SQLException {
    connection.close();
  }

  private List<String> query(String sql) throws SQLException {
    List<String> rows = new ArrayList<>();
    try (var statement = connection.createStatement();
        var result = statement.executeQuery(sql)) {
      while (result.next()) {
        rows.add(result.getString(1));
      }
    }
    return rows;
  }

  private List<String> tables() throws SQLException {
    return query("SELECT table_name FROM information_schema.tables WHERE table_schema = 'PUBLIC'");
  }

  @Test
  void takesOverWhatMakesSense() throws Exception {
    Path monday = Path.of("data/orders/monday.csv");
    assertThat(OrderStagingDag.run(DATABASE, monday).result()).isEqualTo(2);
    assertThat(OrderStagingDag.run(DATABASE, monday).result()).isEqualTo(2);
    assertThat(query("SELECT id || customer || amount FROM orders ORDER BY id"))
        .containsExactly("A1C-17120.50", "A2C-480.00");
    assertThat(tables()).containsExactly("ORDERS");
  }

  @Test
  void takesOverNothingOfAFileThatIsNone() throws Exception {
    Path file = Files.writeString(folder.resolve("x.csv"), "id\nnot\na,b,2\nfile\n");
    RunResult<Integer> run = OrderStagingDag.run(DATABASE, file);
    assertThat(run.state()).isEqualTo(RunState.FAILED);
    assertThat(run.error().failure().message()).isEqualTo("2 of 3 rows make no sense");
    assertThat(tables()).isEmpty();
  }

  @Test
  void agreesWithThePlainCall() throws IOException, SQLException {
    Path file = Path.of("data/orders/tuesday.csv");
    assertThat(OrderStaging.orderStaging(DATABASE, file)).isEqualTo(1);
  }
}
