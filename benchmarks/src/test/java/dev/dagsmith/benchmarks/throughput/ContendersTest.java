package dev.dagsmith.benchmarks.throughput;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The programs that are measured do what they are measured for. */
class ContendersTest {
  private static final int CHAIN = 100;
  private static final int FEW = 7;

  @TempDir private Path directory;

  @ParameterizedTest
  @EnumSource(Setting.class)
  void allRunAllWorkloads(Setting setting) throws Exception {
    try (Databases databases = new Databases(setting, directory)) {
      for (String name : setting.contenders) {
        Database database = new Database(setting, databases.make(), databases.port());
        try (Contender contender = Contender.open(name, database)) {
          contender.chain(CHAIN);
          contender.fan(FEW);
          contender.runs(FEW);
        }
        databases.drop(database.place());
      }
    }
  }

  @ParameterizedTest
  @EnumSource(Workload.class)
  void theFloorWritesTheRowsThatDagsmithWrites(Workload workload) throws Exception {
    int size = workload == Workload.CHAIN ? CHAIN : FEW;
    assertThat(rows("floor", workload, size)).isEqualTo(rows("ours", workload, size));
  }

  private List<Object> rows(String name, Workload workload, int size) throws Exception {
    Database database =
        new Database(Setting.H2_SAFE, directory.resolve(name).toAbsolutePath().toString(), 0);
    try (Contender contender = Contender.open(name, database)) {
      contender.execute(workload, size);
    }
    List<Object> rows = new ArrayList<>();
    for (String query :
        List.of(
            "SELECT COUNT(*), COUNT(ended_at), COUNT(result_task) FROM run",
            "SELECT COUNT(*), COUNT(ended_at), COUNT(decision) FROM task_instance",
            "SELECT COUNT(*), SUM(LENGTH(val)), COUNT(DISTINCT path) FROM xcom",
            "SELECT COUNT(*), 0, 0 FROM attempt")) {
      rows.add(row(database, query));
    }
    return rows;
  }

  private static List<Object> row(Database database, String query) throws SQLException {
    try (var connection = DriverManager.getConnection(database.url(), "dagsmith", "");
        var statement = connection.createStatement();
        var result = statement.executeQuery(query)) {
      result.next();
      return List.of(result.getLong(1), result.getLong(2), result.getLong(3));
    }
  }
}
