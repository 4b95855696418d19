package dev.dagsmith.runtime.store;

import static dev.dagsmith.runtime.store.Fixture.run;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dagsmith.runtime.store.StoreException.Kind;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Databases that can't be opened say why, and what to do. */
final class PostgresOpeningTest {
  private final Postgres server = Postgres.shared();

  @AfterEach
  void clean() throws Exception {
    server.clean();
  }

  private static void assertRefused(StoreConfig config, Kind kind, String... texts) {
    assertThatThrownBy(() -> Stores.open(config))
        .isInstanceOfSatisfying(StoreException.class, e -> assertThat(e.kind()).isEqualTo(kind))
        .hasMessageContainingAll(texts);
  }

  @Test
  void manyOpenANewDatabaseAtOnce() throws Exception {
    String url = server.newDatabase();
    ExecutorService threads = Executors.newFixedThreadPool(6);
    List<Future<RunStore>> opening = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      opening.add(threads.submit(() -> Stores.open(Postgres.config(url))));
    }
    int number = 0;
    for (Future<RunStore> each : opening) {
      try (RunStore store = each.get()) {
        run(store, "shop", "r" + number++, "a");
        assertThat(store.latestRuns(null, Long.MAX_VALUE, 10)).hasSize(number);
        assertThat(store.location()).isEqualTo(url);
      }
    }
    threads.shutdown();
  }

  @Test
  void aSchemaOfItsOwn() throws Exception {
    String url = server.newDatabase();
    Postgres.sql(url, "CREATE TABLE public.run (of_somebody_else INTEGER)");
    Stores.open(Postgres.config(url)).close();
    Postgres.sql(url, "INSERT INTO public.run VALUES (1)");
    Postgres.sql(url, "CREATE SCHEMA shared; CREATE TABLE shared.other (a INTEGER)");
    try (RunStore store = Stores.open(Postgres.config(url + "?currentSchema=shared"))) {
      run(store, "shop", "r1", "a");
      Postgres.sql(url, "SELECT run_no / 0 FROM shared.run WHERE run_id <> 'r1'");
    }
  }

  @Test
  void aNewerStore() throws Exception {
    String url = server.newStore();
    Postgres.sql(url, "INSERT INTO dagsmith.schema_version VALUES (99)");
    assertRefused(Postgres.config(url), Kind.NEWER, "version 99", url);
  }

  @Test
  void aServerThatIsNotThere() throws Exception {
    int port;
    try (ServerSocket socket = new ServerSocket(0)) {
      port = socket.getLocalPort();
    }
    String url = "jdbc:postgresql://localhost:" + port + "/x";
    assertRefused(Postgres.config(url), Kind.UNREACHABLE, url, "does not answer", "Check that");
    long begin = System.nanoTime();
    assertRefused(
        Postgres.config(url).waiting(Duration.ofMillis(300)), Kind.UNREACHABLE, "refused");
    assertThat(System.nanoTime() - begin).isGreaterThan(300_000_000);
  }

  @Test
  void aDatabaseThatIsNotThere() throws Exception {
    String url = server.newStore() + "nowhere";
    assertRefused(Postgres.config(url), Kind.BAD_LOCATION, url, "Make the database");
  }

  @Test
  void aUserWithoutPermission() throws Exception {
    String url = server.newDatabase();
    Postgres.sql(url, "CREATE ROLE poor LOGIN");
    StoreConfig poor = StoreConfig.at(url).login(new Login("poor", "secret"));
    assertRefused(poor, Kind.NO_PERMISSION, "may create a schema", "DAGSMITH__DATABASE__USER");
    assertThatThrownBy(() -> Stores.open(poor)).hasMessageNotContaining("secret");
    StoreConfig nobody = StoreConfig.at(url).login(new Login("nobody", null));
    assertRefused(nobody, Kind.NO_PERMISSION, url);
  }
}
