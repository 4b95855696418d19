package dev.dagsmith.runtime.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.dagsmith.runtime.store.StoreException.Kind;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Stores that can't be opened say why, and what to do. */
final class StoreOpeningTest {
  @TempDir Path directory;

  private static void assertRefused(String store, Kind kind, String... texts) {
    assertThatThrownBy(() -> Stores.open(store))
        .isInstanceOfSatisfying(StoreException.class, e -> assertThat(e.kind()).isEqualTo(kind))
        .hasMessageContainingAll(texts);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "INIT=RUNSCRIPT FROM 'x'",
        "init=create alias x",
        "AUTO_SERVER=TRUE",
        "DB_CLOSE_ON_EXIT=TRUE",
        "CACHE_SIZE=1\\;INIT=x",
        "TRACE_LEVEL_FILE=3",
        "CIPHER=AES",
        "ACCESS_MODE_DATA=r",
      })
  void settingsThatAreNotAllowed(String setting) {
    String name = setting.substring(0, setting.indexOf('='));
    assertRefused(
        "jdbc:h2:" + directory.resolve("x") + ";LOCK_TIMEOUT=5;" + setting,
        Kind.BAD_LOCATION,
        "sets " + name,
        "Leave it out");
    assertThat(directory).isEmptyDirectory();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"tcp://host/x", "ssl:host/x", "zip:x.zip!/x", "classpath:x", "split:x", "nio:x"})
  void placesThatAreNotAllowed(String place) {
    assertRefused("jdbc:h2:" + place, Kind.BAD_LOCATION, place, "does not open");
  }

  @Test
  void otherDatabases() {
    assertRefused("jdbc:mysql://u:secret@host/db", Kind.BAD_LOCATION, "jdbc:mysql:..");
    assertThatThrownBy(() -> Stores.open("jdbc:mysql://u:secret@host/db"))
        .message()
        .doesNotContain("secret");
    assertRefused("jdbc:h2:", Kind.BAD_LOCATION, "no usable path");
    assertRefused("jdbc:h2:" + directory + "/a\\;b;CACHE_SIZE=1", Kind.BAD_LOCATION, "sets b");
  }

  @Test
  void settingsThatAreAllowed() {
    String url = "jdbc:h2:file:" + directory.resolve("deep/er/x") + ".mv.db;cache_size=8192";
    Stores.open(url).close();
    assertThat(directory.resolve("deep/er/x.mv.db")).exists();
  }

  @Test
  void onlyTheOwnerMayRead() throws Exception {
    assumeTrue(directory.getFileSystem().supportedFileAttributeViews().contains("posix"));
    Path home = directory.resolve("a/home");
    try (RunStore store = Stores.open(home)) {
      assertThat(permissions(home)).isEqualTo("rwx------");
      assertThat(permissions(home.resolve("dagsmith.mv.db"))).isEqualTo("rw-------");
      assertThat(permissions(home.resolve("dagsmith.pid"))).isEqualTo("rw-------");
      assertThat(home.resolve("dagsmith.pid"))
          .hasContent(String.valueOf(ProcessHandle.current().pid()));
      assertThat(store.location()).isEqualTo(home.toRealPath() + "/dagsmith.mv.db");
      assertThat(home).isDirectoryNotContaining("glob:**trace*");
    }
    assertThat(home.resolve("dagsmith.pid")).doesNotExist();
    Files.setPosixFilePermissions(home, PosixFilePermissions.fromString("rwxr-xr-x"));
    Files.setPosixFilePermissions(
        home.resolve("dagsmith.mv.db"), PosixFilePermissions.fromString("rw-r--r--"));
    Stores.open(home).close();
    assertThat(permissions(home)).isEqualTo("rwx------");
    assertThat(permissions(home.resolve("dagsmith.mv.db"))).isEqualTo("rw-------");
  }

  @Test
  void aDirectoryWithoutPermission() throws Exception {
    assumeTrue(directory.getFileSystem().supportedFileAttributeViews().contains("posix"));
    assumeFalse(System.getProperty("user.name").equals("root"), "root may do everything");
    Path closed = Files.createDirectory(directory.resolve("closed"));
    Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("r-x------"));
    assertRefused(closed.resolve("home").toString(), Kind.NO_PERMISSION, "may not read and write");
    Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("rwx------"));
  }

  @Test
  void aFileInTheWay() throws Exception {
    Path file = Files.writeString(directory.resolve("file"), "x");
    assertRefused(file.toString(), Kind.BAD_LOCATION, file.toString(), "is a file");
    Files.createDirectories(directory.resolve("home/dagsmith.mv.db"));
    assertRefused(directory.resolve("home").toString(), Kind.BAD_LOCATION, "is no file");
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 1_000})
  void aFileThatIsNoStore(int lines) throws Exception {
    Path file = directory.resolve("dagsmith.mv.db");
    Files.writeString(file, "certainly no database\n".repeat(lines), StandardCharsets.UTF_8);
    byte[] before = Files.readAllBytes(file);
    assertRefused(directory.toString(), Kind.UNREADABLE, file.toRealPath().toString(), "damaged");
    assertThat(Files.readAllBytes(file)).isEqualTo(before);
  }

  @Test
  void aDamagedStore() throws Exception {
    try (RunStore store = Stores.open(directory)) {
      Fixture.run(store, "shop", "r1", "a");
    }
    Path file = directory.resolve("dagsmith.mv.db");
    byte[] bytes = Files.readAllBytes(file);
    java.util.Arrays.fill(bytes, 0, bytes.length, (byte) 7);
    Files.write(file, bytes);
    assertRefused(directory.toString(), Kind.UNREADABLE, "damaged", "Put a copy back");
  }

  @Test
  void aStoreOfANewerVersion() throws Exception {
    Stores.open(directory).close();
    sql("INSERT INTO schema_version VALUES (99)");
    assertRefused(directory.toString(), Kind.NEWER, "version 99", "newer version of Dagsmith");
    sql("DELETE FROM schema_version WHERE version = 99");
    Stores.open(directory).close();
  }

  @Test
  void aStoreWhoseMakingWasInterrupted() throws Exception {
    Stores.open(directory).close();
    sql("DROP TABLE schema_version; DROP TABLE xcom");
    try (RunStore store = Stores.open(directory)) {
      RunKey run = Fixture.run(store, "shop", "r1", "a");
      Fixture.succeeded(new Group(), Fixture.attempt(run, "a", 1), "1").commit(store);
      assertThat(Fixture.xcoms(store, run)).hasSize(1);
    }
    Files.delete(directory.resolve("dagsmith.mv.db"));
    Files.createFile(directory.resolve("dagsmith.mv.db"));
    Stores.open(directory).close();
  }

  @Test
  void anotherUsersDatabase() throws Exception {
    String url = "jdbc:h2:" + directory.resolve("dagsmith");
    DriverManager.getConnection(url, "sa", "secret").close();
    assertRefused(directory.toString(), Kind.UNREADABLE, "not a store of Dagsmith");
  }

  private void sql(String statement) throws Exception {
    try (Connection connection =
            DriverManager.getConnection(
                "jdbc:h2:" + directory.resolve("dagsmith"), "dagsmith", "");
        Statement it = connection.createStatement()) {
      it.execute(statement);
    }
  }

  private static String permissions(Path path) throws Exception {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
  }
}
