package dev.dagsmith.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dagsmith.processor.testing.CompileCase;
import dev.dagsmith.processor.testing.Compiled;
import dev.dagsmith.processor.testing.Generating;
import org.junit.jupiter.api.Test;

/** Users' builds: strict ones, incremental ones, those with other processors and with errors. */
class RobustnessTest {
  private static final String HEAD = "package shop; import dev.dagsmith.*; ";

  private static final String SHOP =
      HEAD
          + """
          import java.util.*;
          public class Shop {
            public record Order(String id, int amount) {}

            @Task(retries = 2, retryDelay = "1s")
            static List<Order> load(String day) { return List.of(new Order(day, 1)); }

            @Task
            static Order clean(Order order) { return order; }

            /** @deprecated use another */
            @Deprecated
            @Task
            static int sum(List<Order> orders) { return orders.size(); }

            @Sensor(interval = "1s", timeout = "1m")
            static boolean isThere(String day) { return true; }

            /** Orders of a day. */
            @SuppressWarnings("deprecation")
            @Dag(schedule = "@daily", start = "2026-01-01")
            static int nightly(@Param("today") String day) {
              Flow.until(() -> isThere(day));
              var orders = load(day).stream().map(Shop::clean).toList();
              if (orders.isEmpty()) {
                return 0;
              }
              try {
                return sum(orders);
              } catch (IllegalStateException e) {
                return -1;
              }
            }
          }
          """;

  @Test
  void strictBuildsAreClean() {
    assertThat(CompileCase.of(SHOP).strict().check().files())
        .containsKeys(
            "shop/NightlyDag.class",
            "META-INF/services/dev.dagsmith.runtime.DagProvider",
            "META-INF/dagsmith/shop.NightlyDag.json",
            "META-INF/dagsmith/shop.NightlyDag.mmd");
  }

  @Test
  void deprecatedClassesAndDagsAreClean() {
    CompileCase.of(
            HEAD
                + """
                @Deprecated
                class Shop {
                  @Task
                  static Old load() { return new Old("a"); }

                  @Deprecated
                  @Dag
                  static Old nightly() { return load(); }
                }
                """,
            HEAD + "@Deprecated record Old(String id) {}")
        .strict()
        .check();
  }

  @Test
  void generatedCodeIsTheSameEachTime() {
    assertThat(CompileCase.of(SHOP).compile().text("shop/NightlyDag.java"))
        .isEqualTo(CompileCase.of(SHOP).compile().text("shop/NightlyDag.java"));
  }

  @Test
  void supertypesMayBeGeneratedInTheSameRound() {
    CompileCase.of(
            HEAD
                + """
                @Marked
                class Shop extends Base {
                  @Task
                  static String load() { return "a"; }

                  @Override
                  public String name() { return "shop"; }

                  @Dag
                  static void nightly() { save(load()); }
                }
                """,
            "package shop; @interface Marked {}")
        .with(
            new Generating(
                "shop.Marked",
                "shop.Base",
                HEAD
                    + """
                    class Base {
                      @Task
                      static void save(String text) {}
                      public String name() { return "base"; }
                    }
                    """))
        .strict()
        .check();
  }

  @Test
  void aSupertypeThatNeverAppearsIsTheCompilersToReport() {
    Compiled compiled =
        CompileCase.of(
                HEAD
                    + """
                    class Shop extends Base {
                      @Task
                      static String load() { return "a"; }

                      @Dag
                      static void nightly() { save(load()); }
                    }
                    """)
            .compile();
    assertThat(compiled.words())
        .extracting(Compiled.Word::text)
        .filteredOn(text -> text.contains("class Base"))
        .hasSize(1);
    assertThat(compiled.words()).noneMatch(word -> word.text().startsWith("[DAG"));
    assertThat(compiled.words()).extracting(Compiled.Word::line).containsExactly(1);
  }

  @Test
  void receiversMayInheritFromATypeOfTheSameRound() {
    Compiled compiled =
        CompileCase.of(
                HEAD
                    + """
                    @Marked
                    class Shop {
                      final Loader loader = new Loader();

                      @Task
                      String load() { return "a"; }

                      @Dag
                      void nightly() { loader.save(load()); }
                    }

                    class Loader extends Base {}
                    """,
                "package shop; @interface Marked {}")
            .with(
                new Generating(
                    "shop.Marked",
                    "shop.Base",
                    HEAD + "class Base { @Task void save(String text) {} }"))
            .strict()
            .check();
    assertThat(compiled.files()).containsKey("shop/NightlyDag.class");
  }

  @Test
  void typesOfTasksAndBodiesMayBeGeneratedInTheSameRound() {
    Compiled compiled =
        CompileCase.of(
                HEAD
                    + """
                    @Marked @Twice
                    class Shop {
                      @Task
                      static Order load() { return new Order("a"); }

                      @Task
                      static void save(Order order) {}

                      @Dag
                      static void nightly() {
                        var order = Orders.twice(load());
                        save(order);
                      }
                    }
                    """,
                "package shop; @interface Marked {}",
                "package shop; @interface Twice {}")
            .with(
                new Generating(
                    "shop.Marked", "shop.Order", "package shop; record Order(String id) {}"),
                new Generating(
                    "shop.Twice",
                    "shop.Orders",
                    "package shop; class Orders { static Order twice(Order o) { return o; } }"))
            .check();
    assertThat(compiled.files()).containsKey("shop/NightlyDag.class");
  }

  @Test
  void tasksAndDagsOfClassFilesAreCalled() {
    Compiled first = CompileCase.of(SHOP).check();
    Compiled second =
        CompileCase.of(
                HEAD
                    + """
                    class Report {
                      @Task
                      static void print(int amount) {}

                      @Dag
                      static void weekly(String day) {
                        print(Shop.nightly(day));
                        print(Shop.load(day).size());
                      }
                    }
                    """)
            .after(first)
            .check();
    assertThat(second.files()).containsKey("shop/WeeklyDag.class");
    assertThat(second.text("META-INF/services/dev.dagsmith.runtime.DagProvider"))
        .isEqualTo("shop.NightlyDag\nshop.WeeklyDag\n");
  }

  @Test
  void theCompilersErrorsStandAlone() {
    Compiled compiled =
        CompileCase.of(
                HEAD
                    + """
                    class Shop {
                      @Task
                      static String load() { return "a"; }

                      @Task
                      static void save(String text) {}

                      @Dag
                      static void nightly() {
                        int wrong = load();
                        save(unknown);
                      }
                    }
                    """)
            .compile();
    assertThat(compiled.words()).extracting(Compiled.Word::line).containsExactly(10, 11);
    assertThat(compiled.words()).noneMatch(word -> word.text().startsWith("[DAG"));
  }

  @Test
  void aMissingTypeIsTheCompilersToReport() {
    Compiled compiled =
        CompileCase.of(
                HEAD
                    + """
                    class Shop {
                      @Task
                      static Missing load() { return null; }

                      @Dag
                      static void nightly() { load(); }
                    }
                    """)
            .compile();
    assertThat(compiled.words())
        .singleElement()
        .satisfies(word -> assertThat(word.text()).startsWith("cannot find symbol"));
  }

  @Test
  void ourErrorsDoNotBringOthers() {
    CompileCase.of(
            HEAD
                + """
                class Shop {
                  @Task
                  static void load() {}

                  @Dag
                  static void nightly() {
                    System.out.println("now"); // expect: [DAG101]
                    load();
                    while (true) {} // expect: [DAG110]
                  }

                  @Dag
                  static void daily() { load(); }
                }
                """)
        .check();
  }
}
