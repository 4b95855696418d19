package dev.dagsmith.processor.frontend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dagsmith.processor.testing.CompileCase;
import javax.tools.Diagnostic;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What only javac has to say is said by javac alone, and once: not again in a generated class. */
class FitsTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "int wrong = load();",
        "use(3);",
        "use(load(), load());",
        "var a = row(); int n = a.nme().length(); use(\"\" + n);",
        "boolean b = load().length(); use(\"\" + b);",
        "Row r = load(); keep(r);",
        "String s = load(); use(s.substring(\"a\"));",
        "String s = load(); use(\"\" + s.equals());",
        "String s = load(); use(\"\" + Math.max(s, 1));",
        "String s = load(); use(java.util.List.of(s).get(s));",
        "String s = load(); use(\"\" + new StringBuilder(1, 2).append(s));",
        "String s = load(); use(\"\" + new Row(1).name() + s);",
        "String s = load(); use(\"a\" - s);",
        "String s = load(); use(\"\" + (s > 1));",
        "String s = load(); use(\"\" + s.length);",
        "String s = load(); use(\"\" + row().nme);",
        "String s = load(); use(s.isEmpty() ? s.length() : s);",
        "String s = load(); if (s.length()) { use(s); }",
        "String s = load(); use(s.length() ? s : \"\");",
        "var l = java.util.List.of(row()); use(\"\" + l.stream().filter(r -> r.nme()).count());",
      })
  void anErrorOfTheCompilerIsShownOnce(String body) {
    var compiled = CompileCase.of(source(body)).compile();
    assertThat(compiled.words())
        .filteredOn(word -> word.kind() == Diagnostic.Kind.ERROR)
        .singleElement()
        .satisfies(word -> assertThat(word.text()).doesNotContain("[DAG"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "byte b = 1; char c = 'x'; use(\"\" + b + c);",
        "Byte b = 1; Object o = load(); use(o + \"\" + b);",
        "long n = count(); double d = count(); Integer i = count(); use(\"\" + n + d + i);",
        "Comparable<String> c = load(); use(c.toString());",
        "java.util.List<? extends Row> l = java.util.List.of(row()); use(l.get(0).name());",
        "Runnable r = null; use(\"\" + r.hashCode());",
        "float f = count(); short s = 3; use(\"\" + f + s);",
        "Long l = load().isEmpty() ? count() : 2L; use(\"\" + l);",
        "Object o = load().isEmpty() ? count() : \"\"; use(o.toString());",
        "char c = 'a'; Integer i = count(); use(\"\" + (c + i) + (i > c) + (i - c) + -c);",
        "Integer i = count(); use(String.format(\"%s %d\", load(), i));",
        "use(String.join(\",\", load(), load()) + String.join(\",\", java.util.List.of(load())));",
        "int[] some = {1, 2}; use(\"\" + some.length + java.util.Arrays.asList(1, 2).size());",
        "use(new StringBuilder(load()).append('c').append(1).append((Object) null).toString());",
        "var l = java.util.List.of(row()); use(\"\" + l.stream().map(r -> r.name()).toList());",
        "var l = java.util.List.of(count()); use(\"\" + l.stream().reduce(0, (a, b) -> a + b));",
        "var m = java.util.Map.of(\"a\", 1L); use(\"\" + m.keySet().stream().map(k -> k + m.get(k)).toList());",
        "Boolean b = load().isEmpty(); if (b && !b) { use(\"\"); }",
      })
  void whatCompilesIsRead(String body) {
    assertThat(CompileCase.of(source(body)).compile().words()).isEmpty();
  }

  private static String source(String body) {
    return """
        package shop;

        import dev.dagsmith.Dag;
        import dev.dagsmith.Task;

        class Shop {
          record Row(String name) {}

          @Dag
          static void flow() {
            %s
          }

          @Task
          static String load() {
            return "";
          }

          @Task
          static int count() {
            return 1;
          }

          @Task
          static Row row() {
            return new Row("");
          }

          @Task
          static void use(String text) {}

          @Task
          static void keep(Row row) {}
        }
        """
        .formatted(body);
  }
}
