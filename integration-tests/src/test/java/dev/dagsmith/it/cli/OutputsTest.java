package dev.dagsmith.it.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dagsmith.runtime.DagProvider;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A dag reads what the tasks of another gave, through generated classes and by names. */
class OutputsTest {
  private static final String SOURCE =
      """
      package shop;

      import dev.dagsmith.Dag;
      import dev.dagsmith.Flow;
      import dev.dagsmith.Task;
      import dev.dagsmith.TaskContext;
      import dev.dagsmith.XComMissing;
      import dev.dagsmith.XComType;
      import dev.dagsmith.runtime.TaskOutput;
      import java.util.ArrayList;
      import java.util.List;

      class Orders {
        record Outputs(String text, int count) {}

        @Task static int price(int order) {
          TaskContext.current().push("double", 2 * order);
          return order * 10;
        }

        @Task static List<Integer> wait(int count) {
          return List.of(1, 2, 3).subList(0, count);
        }

        @Task(id = "sum-up") static Outputs sumUp(List<Integer> prices) {
          if (prices.isEmpty()) {
            throw new IllegalStateException("nothing sold");
          }
          return new Outputs("sold", prices.size());
        }

        @Task static void store(Outputs outputs) {}

        @Dag static Outputs inner(List<Integer> prices) {
          return sumUp(prices);
        }

        @Dag static Outputs orders(int count) {
          var prices = new ArrayList<Integer>();
          for (var order : wait(count)) {
            prices.add(price(order));
          }
          var outputs = inner(prices);
          store(outputs);
          return outputs;
        }

        @Task static List<String> look() {
          var seen = new ArrayList<String>();
          var orders = OrdersDag.outputs();
          seen.add("" + orders.inner().sumUp().latest());
          seen.add("" + orders.inner().sumUp().ofRun("one").count());
          seen.add("" + orders.wait_().anyRun().latest());
          seen.add("" + orders.price().mapIndex(1).latest());
          seen.add("" + orders.price().all().latest());
          seen.add("" + orders.price().all().history(5).size());
          seen.add("" + orders.price().key("double", int.class).mapIndex(0).ofRun("one"));
          seen.add("" + TaskOutput.of("orders", "wait", new XComType<List<Integer>>() {}).latest());
          seen.add("" + TaskOutput.of("orders", "inner.sum-up", Outputs.class).latest().text());
          seen.add(missing(() -> orders.price().latest()));
          seen.add(missing(() -> orders.price().mapIndex(7).ofRun("one")));
          seen.add(missing(() -> orders.inner().sumUp().ofRun("bad")));
          seen.add(missing(() -> orders.inner().sumUp().ofRun("none")));
          seen.add(missing(() -> InnerDag.outputs().sumUp().latest()));
          return seen;
        }

        private static String missing(Runnable read) {
          try {
            read.run();
            return "nothing thrown";
          } catch (XComMissing e) {
            return e.getMessage();
          }
        }

        @Dag static List<String> audit() {
          return look();
        }
      }
      """;

  @TempDir Path directory;

  @Test
  void handlesFindValuesOfRunsThatEndedWell() throws Exception {
    DagProvider dag = Shop.compile(SOURCE, directory.resolve("classes"));
    Shop shop = new Shop(dag, Map.of("DAGSMITH_HOME", directory.resolve("home").toString()));
    shop.gives("run", "--run-id", "one", "--count", "1");
    shop.gives("run", "--run-id", "two", "--count", "2");
    assertThat(shop.say("run", "--run-id", "bad", "--count", "0").status()).isEqualTo(1);

    DagProvider audit =
        dag.getClass()
            .getClassLoader()
            .loadClass("shop.AuditDag")
            .asSubclass(DagProvider.class)
            .getConstructor()
            .newInstance();
    String seen = shop.now(audit).gives("run", "--run-id", "a").strip();

    assertThat(seen.substring(2, seen.length() - 2).split("\",\\s*\""))
        .containsExactly(
            "Outputs[text=sold, count=2]",
            "1",
            "[]",
            "20",
            "[10, 20]",
            "2",
            "2",
            "[1, 2]",
            "sold",
            "price has no XCom \\\"return_value\\\" in run orders two: the task is mapped. Name the"
                + " instance, mapIndex(0), or take the values of all().",
            "price[7] has no XCom \\\"return_value\\\" in run orders one: it gave none, was"
                + " skipped, or there is no such task.",
            "Run orders bad is failed; only values of runs that ended well are read, unless"
                + " anyRun() asks for others.",
            "There is no run none of dag orders.",
            "No run that ended well has a value of inner sum-up return_value.");
  }
}
