package dev.dagsmith.processor;

import dev.dagsmith.processor.testing.CompileCase;
import dev.dagsmith.processor.testing.Compiled;
import org.junit.jupiter.api.Test;

class ClashesTest {
  private static final String HEAD = "package shop; import dev.dagsmith.*; ";

  @Test
  void idsAreUniqueAcrossClasses() {
    CompileCase.of(
            HEAD
                + """
                class Orders {
                  @Dag
                  static void nightly() {}
                }
                """,
            HEAD
                + """
                class Items {
                  @Dag(id = "nightly", className = "NightlyItems") // expect: [DAG403]:13
                  static void items() {}
                }
                """)
        .check();
  }

  @Test
  void generatedNamesAreUniqueInAPackage() {
    CompileCase.of(
            HEAD
                + """
                class Orders {
                  @Dag
                  static void nightly() {}
                }
                """,
            HEAD
                + """
                class Items {
                  @Dag(id = "other")
                  static void nightly() {} // expect: [DAG404]
                }
                """)
        .check();
  }

  @Test
  void overloadedDagsNeedNames() {
    CompileCase.of(
            HEAD
                + """
                class Orders {
                  @Dag
                  static void nightly() {}
                  @Dag
                  static void nightly(int limit) {} // expect: [DAG403] [DAG404]
                }
                """)
        .check();
  }

  @Test
  void theSameDagMayBeCompiledAgain() {
    String orders =
        HEAD
            + """
            class Orders {
              @Dag
              static void nightly() {}
            }
            """;
    Compiled first =
        CompileCase.of(orders, generated("NightlyDag", "shop.Orders#nightly")).compile();
    CompileCase.of(orders).after(first).check();
  }

  @Test
  void aDagThatMovedTakesItsNameAlong() {
    Compiled first =
        CompileCase.of(HEAD + "class Orders {}", generated("NightlyDag", "shop.Orders#nightly"))
            .check();
    CompileCase.of(
            HEAD
                + """
                class Items {
                  @Dag
                  static void nightly() {}
                }
                """)
        .after(first)
        .check();
  }

  private static String generated(String name, String from) {
    return "package shop; @dev.dagsmith.Generated(\"" + from + "\") class " + name + " {}";
  }
}
