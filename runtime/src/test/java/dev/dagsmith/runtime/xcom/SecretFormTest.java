package dev.dagsmith.runtime.xcom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.dagsmith.Secret;
import dev.dagsmith.XComType;
import dev.dagsmith.runtime.graph.TypeRef;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** Secrets come back as they were from XComs, and are found by nobody else. */
class SecretFormTest {
  record Login(String user, Secret<String> password) {}

  record Box<T>(T content) {}

  sealed interface Way permits Open, Locked {}

  record Open(int n) implements Way {}

  record Locked(Secret<Integer> pin) implements Way {}

  record Annotated(@JsonProperty("p") Secret<String> password, Login login) {}

  record Node(int n, List<Node> next) {}

  static final class Bean {
    private Secret<String> password = Secret.of("");

    public Secret<String> getPassword() {
      return password;
    }

    public void setPassword(Secret<String> newPassword) {
      this.password = newPassword;
    }
  }

  private static <T> Object back(Object value, XComType<T> type) {
    TypeRef declared = TypeRef.of(type.type());
    assertThat(SecretTypes.in(declared)).as("%s", declared).isTrue();
    byte[] cbor = XComCodec.cbor().encode(value, declared);
    assertThat(XComCodec.cbor().decode(cbor, declared)).isEqualTo(value);
    return XComCodec.json().decode(XComCodec.json().encode(value, declared), declared);
  }

  private static <T> void comesBack(Object value, XComType<T> type) {
    assertThat(back(value, type)).isEqualTo(value);
  }

  @Test
  void theyComeBackWhereverTheyAre() {
    Secret<String> secret = Secret.of("pass");
    comesBack(secret, new XComType<Secret<String>>() {});
    comesBack(new Login("ann", secret), new XComType<Login>() {});
    comesBack(List.of(secret, secret), new XComType<List<Secret<String>>>() {});
    Map<String, Secret<List<Integer>>> map = new LinkedHashMap<>();
    map.put("a", Secret.of(List.of(1, 2)));
    comesBack(map, new XComType<Map<String, Secret<List<Integer>>>>() {});
    comesBack(Optional.of(secret), new XComType<Optional<Secret<String>>>() {});
    comesBack(Optional.empty(), new XComType<Optional<Secret<String>>>() {});
    comesBack(Secret.of(Optional.empty()), new XComType<Secret<Optional<String>>>() {});
    comesBack(Secret.of(secret), new XComType<Secret<Secret<String>>>() {});
    comesBack(new Box<>(secret), new XComType<Box<Secret<String>>>() {});
    comesBack(List.of(new Open(1), new Locked(Secret.of(7))), new XComType<List<Way>>() {});
    comesBack(new Annotated(secret, new Login("bob", secret)), new XComType<Annotated>() {});
    comesBack(Secret.of(new byte[] {1, 2}), new XComType<Secret<byte[]>>() {});
    comesBack(new Login("ann", null), new XComType<Login>() {});
  }

  @Test
  void theTypeSaysWhetherThereMayBeOne() {
    assertThat(SecretTypes.in(TypeRef.of(Bean.class))).isTrue();
    assertThat(SecretTypes.in(TypeRef.of(Login[].class))).isTrue();
    assertThat(SecretTypes.in(TypeRef.of(Node.class))).isFalse();
    assertThat(SecretTypes.in(TypeRef.of(new XComType<Box<List<String>>>() {}.type()))).isFalse();
    assertThat(SecretTypes.in(TypeRef.VOID)).isFalse();
  }

  @Test
  void noJsonLibraryFindsTheContent() throws Exception {
    Login login = new Login("ann", Secret.of("hunter2"));
    assertThat(written(JsonMapper.builder().build(), login)).doesNotContain("hunter2");
    JsonMapper all =
        JsonMapper.builder()
            .changeDefaultVisibility(
                each ->
                    each.withFieldVisibility(Visibility.ANY).withGetterVisibility(Visibility.ANY))
            .build();
    assertThat(written(all, login)).doesNotContain("hunter2");
    assertThat((Object) login.password()).isNotInstanceOf(Serializable.class);
    assertThat(login.toString()).isEqualTo("Login[user=ann, password=***]");
  }

  private static String written(JsonMapper mapper, Object value) {
    try {
      return mapper.writeValueAsString(value);
    } catch (RuntimeException refused) {
      return String.valueOf(refused.getMessage());
    }
  }

  @Test
  void theyAreEqualByTheirContent() {
    assertThat(Secret.of("a")).isEqualTo(Secret.of("a")).isNotEqualTo(Secret.of("b"));
    assertThat((Object) Secret.of("1")).isNotEqualTo(Secret.of(1)).isNotEqualTo("1");
    assertThat(Secret.of(new byte[] {1})).isEqualTo(Secret.of(new byte[] {1}));
    assertThat(Secret.of(new byte[] {1})).hasSameHashCodeAs(Secret.of(new byte[] {1}));
    assertThat(Secret.of(new int[] {1})).isEqualTo(Secret.of(new int[] {1}));
    assertThat(Secret.of("a")).hasSameHashCodeAs(Secret.of("a")).hasToString("***");
    assertThat(Secret.of("a").reveal()).isEqualTo("a");
  }

  @Test
  void whatIsNoneIsRefused() {
    TypeRef type = TypeRef.of(new XComType<Secret<String>>() {}.type());
    for (String json : List.of("\"a\"", "[]", "[null]", "[\"a\",\"b\"]", "{}")) {
      assertThatThrownBy(() -> XComCodec.json().decode(json.getBytes(StandardCharsets.UTF_8), type))
          .as(json)
          .isInstanceOf(XComFormatException.class);
    }
  }
}
