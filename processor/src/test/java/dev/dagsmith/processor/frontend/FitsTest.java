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
