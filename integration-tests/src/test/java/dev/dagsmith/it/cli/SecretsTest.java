package dev.dagsmith.it.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dagsmith.runtime.DagProvider;
import dev.dagsmith.runtime.seal.KeyRing;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a compiled dag says to be secret is nowhere to be found once it has run. */
class SecretsTest {
  /** In no source: the program makes it of two parts. */
  private static final String SECRET = "correct-horse-battery";

  private static final String SECRET_IN_BASE64 = "Y29ycmVjdC1ob3JzZS1iYXR0ZXJ5";

  private static final String SOURCE =
      """
      package shop;

      import dev.dagsmith.Dag;
      import dev.dagsmith.Secret;
      import dev.dagsmith.Task;
      import dev.dagsmith.TaskContext;
      import dev.dagsmith.XCom;
      import dev.dagsmith.XComType;
      import java.util.List;
      import java.util.Optional;

      class Orders {
        record Login(String user, Optional<Secret<String>> password, List<Secret<byte[]>> keys) {}

        static String made() {
          return String.join("-", "correct", "horse", "battery");
        }

        @Task static Login login(String user) {
          Secret<String> password = Secret.of(made());
          TaskContext.current().push("again", password, new XComType<Secret<String>>() {});
          return new Login(user, Optional.of(password), List.of(Secret.of(made().getBytes())));
        }

        @Task @XCom(sensitive = true, codec = "cbor") static String token(Login login) {
          return login.password().get().reveal() + "." + new String(login.keys().get(0).reveal());
        }

        @Task @XCom(backend = "file", sensitive = true) static List<String> many(String token) {
          return java.util.Collections.nCopies(3000, token);
        }

        @Task static int use(Login login, List<String> many) {
          return login.password().get().reveal().length() + many.get(2999).length();
        }

        @Dag static String orders(String user) {
          var login = login(user);
          var many = many(token(login));
          return use(login, many) + many.get(0);
        }
      }
      """;

  @TempDir Path directory;
  private Path home;
  private DagProvider dag;

  @BeforeEach
  void compile() throws Exception {
    home = directory.resolve("home");
    dag = Shop.compile(SOURCE, directory.resolve("classes"));
  }

  private Shop with(String keys) throws Exception {
    Map<String, String> settings = new HashMap<>();
    settings.put("DAGSMITH_HOME", home.toString());
    settings.put("DAGSMITH__COMMON_IO__XCOM_OBJECTSTORAGE_COMPRESSION", "zstd");
    if (!keys.isEmpty()) {
      settings.put("DAGSMITH__CORE__XCOM_KEYS", keys);
    }
    return new Shop(dag, settings);
  }

  private void assertNowhere() throws IOException {
    try (Stream<Path> all = Files.walk(home)) {
      for (Path each : all.filter(Files::isRegularFile).toList()) {
        String text = Files.readString(each, StandardCharsets.ISO_8859_1);
        assertThat(text.contains(SECRET)).as("%s has it", each).isFalse();
        assertThat(text.contains(SECRET_IN_BASE64)).as("%s has it", each).isFalse();
      }
    }
  }

  @Test
  void nothingOfItIsStoredOrShown() throws Exception {
    Shop shop = with(KeyRing.newKey());
    var ran = shop.say("run", "--run-id", "r1", "--user", "ann");
    assertThat(ran.status()).as(ran.err()).isZero();
    assertThat(ran.out().strip()).isEqualTo("***");
    assertNowhere();
    for (String[] command :
        new String[][] {
          {"show", "r1"},
          {"show", "r1", "--json"},
          {"xcom", "list", "r1"},
          {"xcom", "list", "r1", "--json"},
          {"xcom", "stats", "r1"},
          {"xcom", "get", "r1", "login"},
          {"xcom", "get", "r1", "login", "--key", "again"},
          {"xcom", "get", "r1", "token"},
          {"runs"},
          {"graph"}
        }) {
      var said = shop.say(command);
      assertThat(said.status()).as(said.err()).isZero();
      assertThat(said.out() + said.err()).doesNotContain("correct", "horse");
    }
    assertThat(shop.gives("xcom", "get", "r1", "token").strip()).isEqualTo("\"***\"");
    assertThat(shop.gives("xcom", "get", "r1", "use").strip()).isEqualTo("64");
    assertThat(shop.gives("show", "r1", "--json")).contains("\"result\": \"***\"");
  }

  @Test
  void nothingOfItIsInTheTablesOfAServer() throws Exception {
    try (EmbeddedPostgres server = EmbeddedPostgres.start()) {
      Map<String, String> settings = new HashMap<>(with(KeyRing.newKey()).environment());
      settings.put(
          "DAGSMITH__DATABASE__URL",
          "jdbc:postgresql://localhost:" + server.getPort() + "/postgres");
      settings.put("DAGSMITH__DATABASE__USER", "postgres");
      var ran = new Shop(dag, settings).say("run", "--run-id", "r1", "--user", "ann");
      assertThat(ran.status()).as(ran.err()).isZero();
      assertThat(tablesWith(server, "ann")).as("parameters that are no secret").contains("run");
      assertThat(tablesWith(server, "64")).as("what use returned, as bytes").contains("xcom");
      assertThat(tablesWith(server, SECRET)).isEmpty();
      assertThat(tablesWith(server, SECRET_IN_BASE64)).isEmpty();
      assertNowhere(); // nor in what is kept beside the tables
    }
  }

  /** The tables with a row that has this text, as a text or in bytes. */
  private static List<String> tablesWith(EmbeddedPostgres server, String text) throws SQLException {
    String hex = HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_8));
    List<String> found = new ArrayList<>();
    try (Connection connection = server.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement()) {
      List<String> tables = new ArrayList<>();
      try (ResultSet rows =
          statement.executeQuery("SELECT tablename FROM pg_tables WHERE schemaname = 'dagsmith'")) {
        while (rows.next()) {
          tables.add(rows.getString(1));
        }
      }
      for (String table : tables) {
        String any = "SELECT 1 FROM dagsmith." + table + " t WHERE position('%s' in t::text) > 0";
        try (ResultSet rows =
            statement.executeQuery(any.formatted(text) + " UNION " + any.formatted(hex))) {
          if (rows.next()) {
            found.add(table);
          }
        }
      }
    }
    return found;
  }

  @Test
  void aRunWithoutAKeyIsRefusedBeforeAnythingIsWritten() throws Exception {
    var ran = with("").say("run", "--run-id", "r1", "--user", "ann");
    assertThat(ran.status()).isEqualTo(2);
    assertThat(ran.out()).isEmpty();
    assertThat(ran.err())
        .startsWith(
            "error: What task login returns is stored encrypted, and there is no key. Nothing was"
                + " stored. Make one with the command \"xcom key\" and set core.xcom_keys");
    assertThat(with("").gives("runs")).doesNotContain("r1");
  }

  @Test
  void whoHasAnotherKeyReadsNothingAndLosesNothing() throws Exception {
    String key = KeyRing.newKey();
    String other = KeyRing.newKey();
    with(key).gives("run", "--run-id", "r1", "--user", "ann");
    var refused = with(other).say("clear", "r1", "--task", "use");
    assertThat(refused.status()).isNotZero();
    assertThat(refused.err())
        .contains("can't be read: it is encrypted by the key " + KeyRing.parse(key).ids().get(0))
        .contains("has only " + KeyRing.parse(other).ids().get(0));
    assertThat(with(other + "," + key).say("retry", "r1").status()).isZero();
    assertNowhere();
  }

  @Test
  void whoInsistsSeesAValueAndThatIsKnown() throws Exception {
    Shop shop = with(KeyRing.newKey());
    shop.gives("run", "--run-id", "r1", "--user", "ann");
    assertThat(shop.gives("xcom", "get", "r1", "token", "--reveal").strip())
        .isEqualTo("\"" + SECRET + "." + SECRET + "\"");
    assertThat(shop.gives("xcom", "get", "r1", "use", "--reveal").strip()).isEqualTo("64");
    String who = System.getProperty("user.name") + "@";
    for (String[] command : new String[][] {{"show", "r1"}, {"xcom", "list", "r1"}}) {
      assertThat(shop.gives(command).lines().filter(line -> line.contains(who)).toList())
          .singleElement(InstanceOfAssertFactories.STRING)
          .startsWith("token")
          .contains("return_value");
    }
    assertThat(shop.gives("xcom", "list", "r1", "--json")).contains("\"who\": \"" + who);
    assertNowhere();
  }

  @Test
  void aKeyIsExchanged() throws Exception {
    String old = KeyRing.newKey();
    String made = with("").gives("xcom", "key").strip();
    with(old).gives("run", "--run-id", "r1", "--user", "ann");
    assertThat(with(made).say("xcom", "rotate").err())
        .contains("error: 5 can't be decrypted and are as they were. Add the missing keys")
        .contains(KeyRing.parse(old).ids().get(0));
    String ids = "\"key\": \"" + KeyRing.parse(made).ids().get(0) + "\"";
    assertThat(with(made + "," + old).gives("xcom", "rotate", "--json"))
        .contains(ids, "\"xcoms\": 5", "\"runs\": 0", "\"left\": 0", "\"missing_keys\": []");
    assertThat(with(made).gives("xcom", "get", "r1", "many", "--reveal")).contains(SECRET);
    assertThat(with(made).gives("run", "--run-id", "r1", "--user", "ann").strip()).isEqualTo("***");
    assertThat(with("").say("xcom", "rotate").err()).contains("there is no key");
    assertNowhere();
  }

  @Test
  void keysComeFromAFileThatNobodyElseReads() throws Exception {
    Files.createDirectories(home);
    Path file = Files.writeString(home.resolve("xcom.keys"), "# mine\n" + KeyRing.newKey() + "\n");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));
    assertThat(with("").say("run", "--user", "ann").err())
        .contains("are not used: others than its owner may read or write the file")
        .contains("chmod 600 " + file);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
    assertThat(with("").gives("run", "--user", "ann").strip()).isEqualTo("***");
    assertThat(with("hunter2").say("run", "--user", "ann").err())
        .isEqualTo(
            "error: DAGSMITH__CORE__XCOM_KEYS: key 1 is no key: 32 bytes in Base64, as the command"
                + " \"xcom key\" makes.\n");
  }
}
