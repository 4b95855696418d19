package dev.dagsmith.runtime.xcom;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dagsmith.runtime.graph.TypeRef;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every value comes back as it was. */
final class XComCodecTest {
  /** A value and the type it is declared as. */
  record Case(TypeRef type, Object value) {
    @Override
    public String toString() {
      String text = value == null ? "null" : value.getClass().getSimpleName() + " " + show(value);
      return type + ": " + (text.length() > 80 ? text.substring(0, 80) : text);
    }

    private static String show(Object value) {
      return Arrays.deepToString(new Object[] {value})
          .codePoints()
          .filter(c -> c >= ' ' && c < 0x7F)
          .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
          .toString();
    }
  }

  @ParameterizedTest
  @MethodSource
  void comesBackAsItWas(Case each) {
    byte[] json = XComCodec.json().encode(each.value, each.type);
    Object back = XComCodec.json().decode(json, each.type);
    assertThat(Objects.deepEquals(back, each.value))
        .as("%s -> %s", new String(json, java.nio.charset.StandardCharsets.UTF_8), back)
        .isTrue();
    if (each.value instanceof Map<?, ?> map) {
      assertThat(((Map<?, ?>) back).keySet().toArray()).isEqualTo(map.keySet().toArray());
    }
    assertThat(XComCodec.json().encode(back, each.type)).isEqualTo(json);
  }

  /** CBOR has no form for half a surrogate pair: a text with one is refused. */
  @ParameterizedTest
  @MethodSource("comesBackAsItWas")
  void comesBackFromCbor(Case each) {
    byte[] cbor;
    try {
      cbor = XComCodec.cbor().encode(each.value, each.type);
    } catch (XComFormatException e) {
      assertThat(e).hasMessageContaining("surrogate");
      return;
    }
    Object back = XComCodec.cbor().decode(cbor, each.type);
    assertThat(Objects.deepEquals(back, each.value)).as("%s", back).isTrue();
    assertThat(XComCodec.cbor().encode(back, each.type)).isEqualTo(cbor);
    byte[] json = XComCodec.json().encode(each.value, each.type);
    assertThat(XComCodec.cbor().toJson(cbor)).isEqualTo(XComCodec.json().toJson(json));
  }

  static Stream<Case> comesBackAsItWas() {
    return Stream.of(ScalarCases.all(), ContainerCases.all(), ObjectCases.all())
        .flatMap(cases -> cases);
  }
}
