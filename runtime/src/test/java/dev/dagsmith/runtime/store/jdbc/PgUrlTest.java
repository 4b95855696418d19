package dev.dagsmith.runtime.store.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dagsmith.runtime.store.Login;
import dev.dagsmith.runtime.store.StoreException;
import dev.dagsmith.runtime.store.StoreException.Kind;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Of a URL only what is safe reaches the driver. */
final class PgUrlTest {
  private static void assertRefused(String url, String... texts) {
    assertThatThrownBy(() -> PgUrl.parse(url))
        .isInstanceOfSatisfying(
            StoreException.class, e -> assertThat(e.kind()).isEqualTo(Kind.BAD_LOCATION))
        .hasMessageContainingAll(texts)
        .hasMessageNotContaining("secret");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "socketFactory=org.example.Evil",
        "SOCKETFACTORY=org.example.Evil",
        "socketFactoryArg=http://x",
        "sslfactory=org.example.Evil",
        "sslfactoryarg=x",
        "sslhostnameverifier=x",
        "sslpasswordcallback=x",
        "authenticationPluginClassName=x",
        "loggerFile=/etc/x",
        "loggerLevel=TRACE",
        "options=-c%20synchronous_commit=off",
        "service=x",
        "socket%46actory=x",
        "jaasApplicationName=x",
        "reWriteBatchedInserts=false",
        "preferQueryMode=simple",
        "readOnly=true",
        "INIT=x",
        " user=x",
      })
  void parametersThatAreNotAllowed(String parameter) {
    String name = parameter.substring(0, parameter.indexOf('='));
    assertRefused(
        "jdbc:postgresql://h/db?user=a&" + parameter + "&password=secret",
        "sets " + name,
        "Leave it out");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "//joe:secret@h/db",
        "//joe@h/db",
        "//h/db#secret",
        "//h/db;INIT=secret",
        "//h/a/b",
        "//h:1/db&socketFactory=x",
        "//h$/db",
        "h/db",
      })
  void placesThatAreNone(String place) {
    assertThatThrownBy(() -> PgUrl.parse("jdbc:postgresql:" + place))
        .isInstanceOf(StoreException.class)
        .hasMessageContaining("jdbc:postgresql://host");
  }

  @Test
  void aUserBeforeTheServerIsNotShown() {
    assertRefused("jdbc:postgresql://joe:secret@h/db", "DAGSMITH__DATABASE__PASSWORD");
  }

  @Test
  void whatIsAllowedReachesTheDriver() {
    PgUrl url =
        PgUrl.parse(
            "jdbc:postgresql://a:1,[::1]:2/shop?USER=joe&password=a%26b&SslMode=verify-full"
                + "&currentschema=runs&connectTimeout=3&");
    assertThat(url.place()).isEqualTo("jdbc:postgresql://a:1,[::1]:2/shop");
    assertThat(url.schema()).isEqualTo("runs");
    Properties properties = url.properties(Login.NONE);
    assertThat(properties)
        .containsAllEntriesOf(
            Map.of(
                "user", "joe",
                "password", "a&b",
                "sslmode", "verify-full",
                "currentSchema", "runs",
                "connectTimeout", "3",
                "reWriteBatchedInserts", "true"));
    assertThat(url.properties(new Login("ann", "other")))
        .containsEntry("user", "ann")
        .containsEntry("password", "other");
    assertThat(PgUrl.parse("jdbc:postgresql:shop").place()).isEqualTo("jdbc:postgresql:shop");
    assertThat(PgUrl.parse("jdbc:postgresql://h/").schema()).isEqualTo("dagsmith");
  }

  @Test
  void aStrayPercentSign() {
    assertRefused("jdbc:postgresql://h/db?user=%zz", "stray percent sign");
  }

  @Test
  void aRecordShowsNoPassword() {
    assertThat(PgUrl.parse("jdbc:postgresql://h/db?password=secret").toString())
        .doesNotContain("secret");
  }
}
