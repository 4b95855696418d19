package dev.dagsmith.runtime.store.jdbc;

import dev.dagsmith.runtime.store.Durability;
import dev.dagsmith.runtime.store.HolderFile;
import dev.dagsmith.runtime.store.RunStore;
import dev.dagsmith.runtime.store.StoreConfig;
import dev.dagsmith.runtime.store.StoreException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.h2.Driver;
import org.jspecify.annotations.Nullable;

/** Opens stores on the embedded database. */
public final class H2Stores {
  /**
   * {@code async:} keeps an interrupt of a thread that reads or writes from closing the database
   * for everyone. The engine closes the store itself, after its own work at the end of the JVM. A
   * trace file would show what was stored to everyone, and say nothing that exceptions don't.
   */
  private static final String FILE = "jdbc:h2:async:%s;DB_CLOSE_ON_EXIT=FALSE;TRACE_LEVEL_FILE=0";

  /**
   * H2 spends up to 200 ms at each close on making the file smaller, which is more than a small run
   * takes: a file below this size is left as it is.
   */
  private static final long COMPACT_FROM = 4 << 20;

  /** What is open in this process; H2 would share it silently. */
  private static final Set<String> OPEN = ConcurrentHashMap.newKeySet();

  private static final AtomicLong MEMORY = new AtomicLong();

  private static final long POLL_MILLIS = 50;

  private H2Stores() {}

  /** The store in the home directory. */
  public static RunStore inHome(StoreConfig config, InstantSource clock) {
    return file(H2Url.in(config.home()), true, config, clock);
  }

  /** The store of a URL that begins with {@code jdbc:h2:}. */
  public static RunStore at(String url, StoreConfig config, InstantSource clock) {
    H2Url parsed = H2Url.parse(url);
    return parsed.file() == null ? memory(parsed, clock) : file(parsed, false, config, clock);
  }

  /** A database to connect to. */
  private record Place(
      String url, String location, @Nullable Path file, boolean isNew, H2Dialect dialect) {}

  /** The file of a configuration's store; null if it is in memory, or there is none yet. */
  public static @Nullable Path file(StoreConfig config) {
    String url = config.url();
    Path database = (url == null ? H2Url.in(config.home()) : H2Url.parse(url)).file();
    Path directory = database == null ? null : database.getParent();
    try {
      return database == null || directory == null
          ? null
          : directory.toRealPath().resolve(database.getFileName() + H2File.SUFFIX);
    } catch (IOException e) {
      return null;
    }
  }

  /** The file of a configuration's store if it is not there; null if it is, or there is none. */
  public static @Nullable Path missing(StoreConfig config) {
    String url = config.url();
    Path database = (url == null ? H2Url.in(config.home()) : H2Url.parse(url)).file();
    Path file =
        database == null ? null : database.resolveSibling(database.getFileName() + H2File.SUFFIX);
    return file != null && Files.notExists(file) ? file.toAbsolutePath() : null;
  }

  private static RunStore memory(H2Url url, InstantSource clock) {
    String name = url.memory().isEmpty() ? "dagsmith-" + MEMORY.incrementAndGet() : url.memory();
    String jdbcUrl = "jdbc:h2:mem:" + name + url.settings();
    if (!OPEN.add(jdbcUrl)) {
      throw held("mem:" + name, "this process");
    }
    Place place = new Place(jdbcUrl, "mem:" + name, null, true, new H2Dialect(false, clock));
    return open(place, () -> OPEN.remove(jdbcUrl));
  }

  private static RunStore file(H2Url url, boolean home, StoreConfig config, InstantSource clock) {
    H2File file = H2File.prepare(Objects.requireNonNull(url.file()), home);
    boolean sync = config.durability() == Durability.DISK;
    Place place =
        new Place(
            url(url, file),
            file.location().toString(),
            file.location(),
            file.size() == 0,
            new H2Dialect(sync, clock));
    long deadline = System.nanoTime() + config.patience().toNanos();
    while (true) {
      try {
        return file(place, file);
      } catch (StoreException e) {
        if (e.kind() != StoreException.Kind.HELD || System.nanoTime() - deadline >= 0) {
          throw e;
        }
        pause(e);
      }
    }
  }

  private static RunStore file(Place place, H2File file) {
    String location = place.location;
    if (!OPEN.add(location)) {
      throw held(location, "this process");
    }
    HolderFile holder = HolderFile.of(file.location());
    Runnable onClose =
        () -> {
          holder.remove();
          OPEN.remove(location);
        };
    boolean opened = false;
    try {
      if (!place.isNew) {
        H2Recovery.mend(file.location());
      }
      RunStore store = open(place, onClose);
      holder.write(null);
      opened = true;
      return store;
    } catch (StoreException e) {
      if (e.kind() == StoreException.Kind.HELD) {
        throw held(location, holder.who());
      }
      file.discardIfNew();
      throw e;
    } finally {
      if (!opened) {
        OPEN.remove(location);
      }
    }
  }

  /**
   * A commit must be with the system when it returns. With a delay H2 writes it on a thread of its
   * own, for which not even CHECKPOINT SYNC waits: on a busy machine that comes too late.
   */
  private static String url(H2Url url, H2File file) {
    String settings = url.without("WRITE_DELAY") + ";WRITE_DELAY=0";
    if (file.size() < COMPACT_FROM && !settings.contains(";MAX_COMPACT_TIME")) {
      settings += ";MAX_COMPACT_TIME=0";
    }
    return FILE.replace("%s", file.database().toString()) + settings;
  }

  private static RunStore open(Place place, Runnable onClose) {
    Properties user = new Properties();
    user.put("user", "dagsmith");
    user.put("password", "");
    ConnectionSource source = () -> new Driver().connect(place.url, user);
    Connection connection = null;
    boolean opened = false;
    try {
      connection = source.connect();
      Jdbc jdbc = new Jdbc(connection);
      prepare(place, jdbc, source);
      opened = true;
      return new JdbcRunStore(
          new H2Sessions(source, place.dialect, place.location, place.file, jdbc, onClose),
          place.dialect,
          new LocalEngines(place.dialect.clock()),
          new LocalNumbers());
    } catch (SQLException e) {
      throw new Problems(place.dialect, place.location).translateOpening(e);
    } finally {
      if (!opened && connection != null) {
        close(connection);
      }
    }
  }

  private static void prepare(Place place, Jdbc jdbc, ConnectionSource source) throws SQLException {
    if (place.isNew) {
      jdbc.execute(Scripts.newStore());
      return;
    }
    int version = Schema.version(jdbc, place.dialect); // 0 where the making was interrupted
    if (Schema.isOld(version, place.location)) {
      Migrations.run(source, new Scripts(null), null, version);
    }
  }

  private static void close(Connection connection) {
    try {
      connection.close();
    } catch (SQLException e) {
      return; // what made the store unusable is being thrown already
    }
  }

  private static StoreException held(String location, String holder) {
    return new StoreException(
        StoreException.Kind.HELD,
        "The store "
            + location
            + " is in use by "
            + holder
            + ", and serves one process at a time. Nothing was changed. Wait until that ends, or"
            + " use another store with --db or DAGSMITH_HOME.",
        null);
  }

  private static void pause(StoreException held) {
    try {
      Thread.sleep(POLL_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw held;
    }
  }
}
