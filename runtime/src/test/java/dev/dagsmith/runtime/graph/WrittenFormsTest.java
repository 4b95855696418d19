package dev.dagsmith.runtime.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What generated code writes without overloads is the same as what people write with them. */
class WrittenFormsTest {
  @Test
  void typesAreBuiltArgumentByArgument() {
    assertThat(TypeRef.type(String.class)).isEqualTo(TypeRef.of(String.class));
    assertThat(TypeRef.type(Map.class).with(String.class).with(Long.class))
        .isEqualTo(TypeRef.of(Map.class, String.class, Long.class));
    TypeRef list = TypeRef.type(List.class).with(String.class);
    assertThat(TypeRef.type(Map.class).with(String.class).withType(list))
        .isEqualTo(
            TypeRef.of(Map.class, TypeRef.of(String.class), TypeRef.of(List.class, String.class)));
  }

  @Test
  void readsAreAddedOneByOne() {
    assertThat(Head.of("load", 3, 5).reading("a").reading("b#1").asStep().text("load(a, b)"))
        .isEqualTo(Head.node("load").at(3, 5).reads("a", "b#1").asStep().text("load(a, b)"));
  }
}
