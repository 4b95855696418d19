package dev.dagsmith.processor.declaration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dagsmith.processor.testing.CompileCase;
import dev.dagsmith.processor.testing.Compiled;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StoredTypesTest {
  private static final String TYPES =
      """
      record Order(String id, List<Item> items, Map<String, Item> byName, Order next) {}
      record Item(String name, BigDecimal price) {}
      record Pair<A, B>(A left, B right) {}
      record Deeper<T>(T value, Deeper<List<T>> next) {}
      record Handle(InputStream in) {}
      enum Colour { RED }
      sealed interface Shape permits Circle, Square {}
      record Circle(double radius) implements Shape {}
      record Square(double side) implements Shape {}
      sealed interface Leak permits Tap {}
      non-sealed interface Tap extends Leak {}
      interface Open {}
      abstract static class Base {}
      static class Bean {
        private String name;
        public int count;
        private transient Thread worker;
        public String getName() { return name; }
        public void setName(String name) { this.name = name; }
      }
      static class Closed { private final String name; Closed(String name) { this.name = name; } }
      static class Hidden { private String name; }
      static class Holder { public Thread thread; }
      class Inner {}
      static class Oops extends Exception {}
      """;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "void",
        "int",
        "Integer",
        "String",
        "byte[]",
        "Order",
        "Order[][]",
        "List<Order>",
        "Map<Colour, List<Item>>",
        "Map<LocalDate, Item>",
        "Optional<Item>",
        "Pair<Order, Item>",
        "Deeper<String>",
        "Colour",
        "Shape",
        "List<? extends Shape>",
        "Bean",
        "Path",
        "Instant",
        "Set<UUID>",
        "Map.Entry<String, Item>",
        "OptionalInt"
      })
  void roundTrips(String type) {
    assertThat(reasons(type)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Object | an Object may be anything",
        "Object[] | an Object may be anything",
        "List | the raw type List leaves open what is in it",
        "List<?> | a ? may be anything",
        "Stream<String> | Stream has no stored form",
        "Iterator<String> | Iterator has no stored form",
        "InputStream | InputStream has no stored form",
        "Thread | Thread has no stored form",
        "java.sql.Connection | Connection has no stored form",
        "Runnable | Runnable has no stored form",
        "Handle | InputStream has no stored form",
        "List<Handle> | InputStream has no stored form",
        "Pair<String, Thread> | Thread has no stored form",
        "Map<Order, Item> | a map's keys can't be of type Order",
        "Open | the interface Open is not sealed, so any class may come",
        "Leak | the interface Tap is not sealed, so any class may come",
        "Base | the abstract class Base is not sealed, so any class may come",
        "Closed | the class Closed has no constructor without arguments",
        "Hidden | the field Hidden.name has no getter and setter",
        "Holder | Thread has no stored form",
        "Inner | the inner class Inner needs an instance of the class around it",
        "Oops | the exception Oops is not a value"
      })
  void saysWhyNot(String type, String reason) {
    assertThat(reasons(type)).singleElement().asString().contains(": " + reason + ".");
  }

  @ParameterizedTest
  @CsvSource({"CLASS, true", "MINIMAL_CLASS, true", "NAME, false"})
  void dataMustNotNameClasses(String use, boolean wrong) {
    Compiled compiled =
        CompileCase.of(
                """
                package shop;
                import com.fasterxml.jackson.annotation.*;
                import dev.dagsmith.*;
                class Shop {
                  @JsonTypeInfo(use = JsonTypeInfo.Id.%s)
                  record Order(String id) {}
                  @Task
                  static Order load() { return new Order("1"); }
                }
                """
                    .formatted(use))
            .compile();
    assertThat(compiled.words()).hasSize(wrong ? 1 : 0);
    assertThat(compiled.words()).allMatch(word -> word.text().contains("[DAG221]"));
  }

  private static List<String> reasons(String type) {
    boolean isVoid = type.equals("void");
    Compiled compiled =
        CompileCase.of(
                "package shop;\nimport dev.dagsmith.*; import java.io.*; import java.math.*;"
                    + " import java.nio.file.*; import java.time.*; import java.util.*;"
                    + " import java.util.stream.*;\nclass Shop {\n"
                    + TYPES
                    + "@SuppressWarnings(\"DAG303\") @Task static "
                    + type
                    + " load() { "
                    + (isVoid ? "" : "throw new IllegalStateException();")
                    + " }\n}\n")
            .compile();
    return compiled.words().stream().map(Compiled.Word::text).toList();
  }
}
