package dev.dagsmith.benchmarks.throughput;

import dev.dagsmith.runtime.store.Durability;
import dev.dagsmith.runtime.store.Login;
import dev.dagsmith.runtime.store.StoreConfig;

/**
 * An empty database.
 *
 * @param setting what it is
 * @param place the path of the file on H2, the name of the database on PostgreSQL
 * @param port of the server; 0 on H2
 */
record Database(Setting setting, String place, int port) {
  static final String USER = "postgres";

  /** As JDBC takes it, without what only one of the drivers knows. */
  String url() {
    return setting == Setting.POSTGRES
        ? "jdbc:postgresql://localhost:" + port + "/" + place
        : "jdbc:h2:" + place;
  }

  /** As Dagsmith takes it. */
  StoreConfig store() {
    StoreConfig config = StoreConfig.at(url());
    return setting == Setting.POSTGRES
        ? config.login(new Login(USER, null))
        : config.durability(setting == Setting.H2_PROCESS ? Durability.PROCESS : Durability.DISK);
  }
}
