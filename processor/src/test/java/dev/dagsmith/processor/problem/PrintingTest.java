package dev.dagsmith.processor.problem;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dagsmith.processor.testing.CompileCase;
import dev.dagsmith.processor.testing.Compiled;
import org.junit.jupiter.api.Test;

class PrintingTest {
  @Test
  void problemsComeInTheOrderOfTheSource() {
    Compiled compiled =
        CompileCase.of(
                """
                package shop;
                import dev.dagsmith.*;
                class Shop {
                  @Task(retries = -1) // expect: [DAG202]
                  static Object last() { return 1; } // expect: [DAG221]

                  @Dag(id = "a b") // expect: [DAG204]
                  static void nightly(Thread thread) {} // expect: [DAG220]

                  @Sensor(interval = "1x", timeout = "1y") // expect: [DAG201] [DAG201]
                  static int ready() { return 1; } // expect: [DAG250]
                }
                """)
            .check();
    assertThat(compiled.words()).extracting(Compiled.Word::line).isSorted();
  }

  @Test
  void warningsStopOnlyStrictBuilds() {
    CompileCase warned =
        CompileCase.of(
            """
            package shop;
            import dev.dagsmith.*;
            class Shop {
              @Sensor(interval = "1h", timeout = "10m") // expect: [DAG252]
              static boolean ready() { return true; }
            }
            """);
    assertThat(warned.check().success()).isTrue();
  }

  @Test
  void warningsAreSilencedByCode() {
    CompileCase.of(
            """
            package shop;
            import dev.dagsmith.*;
            class Shop {
              @SuppressWarnings({"unused", "DAG252"})
              @Sensor(interval = "1h", timeout = "10m")
              static boolean ready() { return true; }

              @SuppressWarnings("DAG253")
              @Sensor(interval = "1h", timeout = "10m") // expect: [DAG252]
              static boolean set() { return true; }
            }
            """)
        .check();
  }

  @Test
  void aClassSilencesItsMembers() {
    CompileCase.of(
            """
            package shop;
            import dev.dagsmith.*;
            @SuppressWarnings("DAG252")
            class Shop {
              @Sensor(interval = "1h", timeout = "10m")
              static boolean ready() { return true; }
            }
            """)
        .strict()
        .check();
  }

  @Test
  void errorsAreNotSilenced() {
    CompileCase.of(
            """
            package shop;
            import dev.dagsmith.*;
            @SuppressWarnings("DAG202")
            class Shop {
              @Task(retries = -1) // expect: [DAG202]
              static void load() {}
            }
            """)
        .check();
  }
}
