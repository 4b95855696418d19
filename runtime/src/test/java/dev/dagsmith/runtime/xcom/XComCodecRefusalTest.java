package dev.dagsmith.runtime.xcom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dagsmith.runtime.graph.TypeRef;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What would come back as something else is refused, and says what it is and where. */
final class XComCodecRefusalTest {
  private static void assertRefused(Object value, TypeRef type, String... texts) {
    assertThatThrownBy(() -> XComCodec.json().encode(value, type))
        .isInstanceOf(XComFormatException.class)
        .hasMessageContainingAll(texts)
        .hasMessageContaining(type.toString());
  }

  private static Object decode(String json, TypeRef type) {
    return XComCodec.json().decode(json.getBytes(StandardCharsets.UTF_8), type);
  }

  @Test
  void subclassOfDeclaredClass() {
    assertRefused(
        new Samples.Puppy(), TypeRef.of(Samples.Bean.class), "Samples$Puppy", "Samples.Bean");
  }

  @Test
  void subclassDeepInside() {
    assertRefused(
        Map.of("k", List.of(new Samples.Puppy())),
        TypeRef.of(Map.class, TypeRef.of(String.class), TypeRef.of(List.class, Samples.Bean.class)),
        "at .k[0]",
        "Samples$Puppy");
  }

  @Test
  void openInterface() {
    assertRefused(new Samples.OpenOne(1), TypeRef.of(Samples.Open.class), "seal it");
  }

  @Test
  void classNamesInData() {
    assertRefused(new Samples.ByClassOne(1), TypeRef.of(Samples.ByClass.class), "@JsonTypeInfo");
    assertRefused(
        new Samples.HoldsByClass("x"), TypeRef.of(Samples.HoldsByClass.class), "@JsonTypeInfo");
  }

  @Test
  void whatJsonCannotTellApart() {
    TypeRef any = TypeRef.of(Object.class);
    assertRefused(1L, any, "java.lang.Long");
    assertRefused(new Samples.Analysis("x", 1), any, "Samples$Analysis");
    assertRefused(Double.NaN, any, "Double");
    assertRefused(List.of(1.5f), TypeRef.of(List.class), "Float");
  }

  @Test
  void whatCannotBeMadeAgain() {
    assertRefused(
        new Samples.Unmakeable(1), TypeRef.of(Samples.Unmakeable.class), "make it a record");
    assertRefused(new Thread(), TypeRef.of(Thread.class), "has no stored form");
    assertRefused(
        new TreeSet<>(Comparator.reverseOrder()),
        TypeRef.of(TreeSet.class, Integer.class),
        "Comparator");
  }

  @Test
  void tooDeep() {
    Object value = "end";
    for (int i = 0; i < 2_000; i++) {
      value = List.of(value);
    }
    assertRefused(value, TypeRef.of(List.class), "nest");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "|nothing",
        "tru|tru",
        "{\"fact\":\"x\",\"words\":\"7\"}|a string where int is declared",
        "{\"fact\":\"x\",\"words\":7.5}|the number 7.5",
        "{\"fact\":\"x\",\"words\":3000000000}|'3000000000' where int",
        "{\"fact\":\"x\",\"words\":null}|null where int",
        "{\"fact\":{},\"words\":1}|at .fact: an object where java.lang.String",
        "[1]|an array where",
        "{\"words\":1}}|",
        "{\"words\":1|",
        "{\"words\":1} 2|something follows",
      })
  void brokenJson(String jsonAndText) {
    int bar = jsonAndText.indexOf('|');
    assertThatThrownBy(
            () -> decode(jsonAndText.substring(0, bar), TypeRef.of(Samples.Analysis.class)))
        .isInstanceOf(XComFormatException.class)
        .hasMessageContaining("A value of type " + Samples.Analysis.class.getCanonicalName())
        .hasMessageContaining(jsonAndText.substring(bar + 1));
  }

  @Test
  void namesInDataSelectAmongPermittedClassesOnly() {
    TypeRef shape = TypeRef.of(Samples.Shape.class);
    assertThat(decode("{\"@type\":\"Circle\",\"radius\":2}", shape))
        .isEqualTo(new Samples.Circle(2));
    for (String name :
        List.of("java.lang.Thread", "Named", Samples.Circle.class.getName(), "Analysis", "")) {
      assertThatThrownBy(() -> decode("{\"@type\":\"" + name + "\"}", shape))
          .isInstanceOf(XComFormatException.class)
          .hasMessageContaining("is no class of");
    }
    assertThatThrownBy(() -> decode("{\"radius\":2}", shape)).hasMessageContaining("@type");
  }

  @Test
  void olderRowsOfARecord() {
    TypeRef analysis = TypeRef.of(Samples.Analysis.class);
    assertThat(decode("{\"fact\":\"x\"}", analysis)).isEqualTo(new Samples.Analysis("x", 0));
    assertThat(decode("{\"gone\":[{}],\"words\":2,\"fact\":\"y\"}", analysis))
        .isEqualTo(new Samples.Analysis("y", 2));
  }

  @Test
  void valuesThatTheirClassRefuses() {
    assertThatThrownBy(() -> decode("{\"positive\":-1}", TypeRef.of(Samples.Picky.class)))
        .isInstanceOf(XComFormatException.class)
        .hasMessageContaining("must not be negative");
    assertThatThrownBy(() -> decode("\"BLUE\"", TypeRef.of(Samples.Color.class)))
        .hasMessageContaining("'BLUE' is no constant of");
    assertThatThrownBy(() -> decode("[null]", TypeRef.of(Optional.class, Object.class)))
        .hasMessageContaining("null in an Optional");
  }
}
