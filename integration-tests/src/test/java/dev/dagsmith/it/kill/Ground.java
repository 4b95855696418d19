package dev.dagsmith.it.kill;

import dev.dagsmith.runtime.store.Login;
import dev.dagsmith.runtime.store.RunStore;
import dev.dagsmith.runtime.store.StoreConfig;
import dev.dagsmith.runtime.store.Stores;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;

/** Where processes keep their runs. */
interface Ground {
  /** What a process needs to know of it, in its environment. */
  Map<String, String> environment();

  /** Opens the store, while no process works on it. */
  RunStore open(Path home);

  /** The time of what was killed is up. */
  void forget() throws SQLException;

  /** The store embedded in a directory. The lock on its file ends with the process. */
  static Ground embedded() {
    return new Ground() {
      @Override
      public Map<String, String> environment() {
        return Map.of();
      }

      @Override
      public RunStore open(Path home) {
        return Stores.open(home);
      }

      @Override
      public void forget() {}
    };
  }

  /** A database of a PostgreSQL server. The test does not wait for a lease to run out. */
  static Ground server(String url) {
    return server(url, Map.of());
  }

  /** The same for processes with more in their environment. */
  static Ground server(String url, Map<String, String> more) {
    return new Ground() {
      private static final String USER = "postgres";

      @Override
      public Map<String, String> environment() {
        Map<String, String> all = new HashMap<>(more);
        all.put("DAGSMITH__DATABASE__URL", url);
        all.put("DAGSMITH__DATABASE__USER", USER);
        return all;
      }

      @Override
      public RunStore open(Path home) {
        return Stores.open(StoreConfig.at(url).login(new Login(USER, null)));
      }

      @Override
      public void forget() throws SQLException {
        try (Connection connection = DriverManager.getConnection(url, USER, "");
            Statement statement = connection.createStatement()) {
          statement.execute("UPDATE dagsmith.engine SET lease_until = 0");
        }
      }
    };
  }
}
