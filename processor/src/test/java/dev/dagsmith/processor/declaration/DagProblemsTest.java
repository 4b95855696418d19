package dev.dagsmith.processor.declaration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dagsmith.processor.testing.CompileCase;
import dev.dagsmith.processor.testing.Compiled;
import org.junit.jupiter.api.Test;

class DagProblemsTest {
  @Test
  void allOfADagAreReportedAtOnce() {
    CompileCase.of(
            """
            package shop;
            import dev.dagsmith.*;
            class Shop {
              @Dag(
                  id = "a/b", // expect: [DAG204]:12
                  className = "class", // expect: [DAG206]:19
                  schedule = "0 0 * *", // expect: [DAG241]:18
                  start = "soon", // expect: [DAG242]:15
                  retries = -1, // expect: [DAG202]:17
                  maxActiveTasks = -1, // expect: [DAG202]:24
                  retention = "long", // expect: [DAG201]:19
                  timeout = "1 week") // expect: [DAG201]:17
              static void nightly(Object what) {} // expect: [DAG220]:30
            }
            """)
        .check();
  }

  @Test
  void typesOfTheSignatureMustBeAccessible() {
    CompileCase.of(
            """
            package shop;
            import dev.dagsmith.*;
            class Shop {
              private record Order(String id) {}
              private static class Closed extends Exception {}

              @Dag
              static Order load() { // expect: [DAG211]:16
                return null;
              }

              @Dag
              static void save(Order order) {} // expect: [DAG211]:26

              @Dag
              static void fail() throws Closed {} // expect: [DAG211]:15
            }
            """)
        .check();
  }

  @Test
  void theClassAroundMustBeAccessible() {
    Compiled compiled =
        CompileCase.of(
                """
                package shop;
                import dev.dagsmith.*;
                class Shop {
                  private static class Inner {
                    @Dag
                    static void load() {} // expect: [DAG211]
                  }
                }
                """)
            .check();
    assertThat(compiled.words())
        .singleElement()
        .satisfies(
            word ->
                assertThat(word.text())
                    .isEqualTo(
                        "[DAG211] The class generated for the dag load can't name Inner."
                            + " Delete private from Inner."));
  }

  @Test
  void aGenericClassHasNoInstanceDags() {
    CompileCase.of(
            """
            package shop;
            import dev.dagsmith.*;
            class Shop<T> {
              @Dag
              void load(T order) {} // expect: [DAG213]

              @Dag
              static void save(String order) {}
            }
            """)
        .check();
  }

  @Test
  void interfacesDeclareDagsWithABody() {
    CompileCase.of(
            """
            package shop;
            import dev.dagsmith.*;
            interface Shop {
              @Dag
              void load(); // expect: [DAG212]

              @Dag
              default void save() {}
            }
            """)
        .check();
  }

  @Test
  void startMayStandAlone() {
    CompileCase.of(
            """
            package shop;
            import dev.dagsmith.*;
            class Shop {
              @Dag(start = "2026-01-01T00:00:00Z")
              static void load() {}
            }
            """)
        .check();
  }
}
